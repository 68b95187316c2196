#include "core/text/pre_tokenizer.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

constexpr std::string_view kDigitsThenBytes = R"({"type": "Sequence", "pretokenizers": [
    {"type": "Digits", "individual_digits": true}, {"type": "ByteLevel", "add_prefix_space": false}]})";

TEST(PreTokenizer, TheStepsOfASequenceFollowEachOther)
{
    EXPECT_EQ(preTokenized(json(kDigitsThenBytes), "a 12").words, (std::vector<std::string>{"a", "Ġ", "1", "2"}));
}

TEST(PreTokenizer, BytesAreLeftWhereTheModelTakesThem)
{
    EXPECT_TRUE(parsePreTokenizer(json(kDigitsThenBytes), true, "test")->leavesBytes);
    EXPECT_EQ(preTokenized(json(kDigitsThenBytes), "é 1", true).words, (std::vector<std::string>{"é", " ", "1"}));
}

TEST(PreTokenizer, OnlyTheLastStepMayLeaveBytes)
{
    const Json steps =
        json(R"({"type": "Sequence", "pretokenizers": [{"type": "ByteLevel", "add_prefix_space": false}, {"type": "Digits"}]})");
    EXPECT_FALSE(parsePreTokenizer(steps, true, "test")->leavesBytes);
    EXPECT_EQ(preTokenized(steps, "é 1", true).words, (std::vector<std::string>{"Ã©", "Ġ", "1"}));
}

TEST(PreTokenizer, SequencesInSequencesAndEmptyOnesAreLegal)
{
    EXPECT_EQ(parsePreTokenizer(json(R"({"type": "Sequence", "pretokenizers": []})"), true, "test")->preTokenizer, nullptr);
    EXPECT_EQ(
        preTokenized(json(R"({"type": "Sequence", "pretokenizers": [{"type": "Sequence", "pretokenizers": [{"type": "Digits"}]}]})"), "a1")
            .words,
        (std::vector<std::string>{"a", "1"}));
}

TEST(PreTokenizer, AnUnknownOneIsUnsupported)
{
    const auto parsed = parsePreTokenizer(json(R"({"type": "Scissors"})"), true, "test");
    EXPECT_EQ(parsed.error().code, ErrorCode::Unsupported);
    EXPECT_NE(parsed.error().what.find("Scissors"), std::string::npos);
}

} // namespace
} // namespace luthier::text
