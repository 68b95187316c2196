#include "core/text/decoder.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

TEST(Decoder, TheStepsOfASequenceFollowEachOther)
{
    const auto decoder = parseDecoder(json(R"({"type": "Sequence", "decoders": [
        {"type": "Replace", "pattern": {"String": "▁"}, "content": " "}, {"type": "ByteFallback"}, {"type": "Fuse"},
        {"type": "Strip", "content": " ", "start": 1, "stop": 0}]})"),
                                      "test");
    std::vector<std::string> tokens = {"▁a", "<0xC3>", "<0xA9>", "▁b"};
    (*decoder)->apply(tokens);
    EXPECT_EQ(tokens, std::vector<std::string>{"aé b"});
}

TEST(Decoder, NullIsNoDecoder)
{
    EXPECT_EQ(*parseDecoder(Json(), "test"), nullptr);
}

TEST(Decoder, AnUnknownOneIsUnsupported)
{
    EXPECT_EQ(parseDecoder(json(R"({"type": "Enigma"})"), "test").error().code, ErrorCode::Unsupported);
    EXPECT_EQ(parseDecoder(json(R"({"type": "Sequence"})"), "test").error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::text
