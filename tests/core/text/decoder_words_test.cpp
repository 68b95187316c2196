#include "core/text/decoder.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::vector<std::string> decoded(std::string_view decoder, std::vector<std::string> tokens)
{
    const auto parsed = parseDecoder(json(decoder), "test");
    EXPECT_TRUE(parsed);
    (*parsed)->apply(tokens);
    return tokens;
}

TEST(DecoderWords, WordPieceJoinsContinuationsAndCleansUp)
{
    EXPECT_EQ(decoded(R"({"type": "WordPiece", "prefix": "##", "cleanup": true})", {"play", "##ing", ",", "don", "n't"}),
              (std::vector<std::string>{"play", "ing", ",", " don", "n't"}));
    EXPECT_EQ(decoded(R"({"type": "WordPiece", "prefix": "##", "cleanup": false})", {"a", "."}), (std::vector<std::string>{"a", " ."}));
}

TEST(DecoderWords, MetaspaceDropsTheMarkOfTheFirstTokenOnly)
{
    EXPECT_EQ(decoded(R"({"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"})", {"▁a", "▁b"}),
              (std::vector<std::string>{"a", " b"}));
    EXPECT_EQ(decoded(R"({"type": "Metaspace", "replacement": "▁", "prepend_scheme": "never"})", {"▁a"}), (std::vector<std::string>{" a"}));
}

TEST(DecoderWords, BpeSuffixesBecomeSpacesButTheLast)
{
    EXPECT_EQ(decoded(R"({"type": "BPEDecoder", "suffix": "</w>"})", {"a</w>", "b</w>"}), (std::vector<std::string>{"a ", "b"}));
}

TEST(DecoderWords, CtcDropsRepetitionsAndPadding)
{
    EXPECT_EQ(
        decoded(R"({"type": "CTC", "pad_token": "<pad>", "word_delimiter_token": "|", "cleanup": true})", {"h", "h", "<pad>", "i", "|"}),
        (std::vector<std::string>{"h", "i", " "}));
}

TEST(DecoderWords, StripStopsAtTheGivenCount)
{
    EXPECT_EQ(decoded(R"({"type": "Strip", "content": "x", "start": 1, "stop": 2})", {"xxaxxx", "x"}),
              (std::vector<std::string>{"xax", ""}));
}

TEST(DecoderWords, ReplaceTakesRegularExpressions)
{
    EXPECT_EQ(decoded(R"({"type": "Replace", "pattern": {"Regex": "[ab]+"}, "content": "-"})", {"xaby"}),
              (std::vector<std::string>{"x-y"}));
}

} // namespace
} // namespace luthier::text
