#include "core/text/post_processor.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

TEST(PostProcessor, ATemplatePutsItsTokensAroundTheText)
{
    const auto processing = parsePostProcessor(json(R"({"type": "TemplateProcessing",
        "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
        "pair": [], "special_tokens": {"<s>": {"id": "<s>", "ids": [1], "tokens": ["<s>"]}, "</s>": {"id": "</s>", "ids": [2, 3], "tokens": ["<", "/s>"]}}})"),
                                               "test");
    EXPECT_EQ(processing->before, std::vector<TokenId>{1});
    EXPECT_EQ(processing->after, (std::vector<TokenId>{2, 3}));
    EXPECT_TRUE(processing->trims.empty());
}

TEST(PostProcessor, RobertaTrimsAndWraps)
{
    const auto processing = parsePostProcessor(
        json(R"({"type": "RobertaProcessing", "sep": ["</s>", 2], "cls": ["<s>", 0], "trim_offsets": true, "add_prefix_space": false})"),
        "test");
    EXPECT_EQ(processing->before, std::vector<TokenId>{0});
    EXPECT_EQ(processing->after, std::vector<TokenId>{2});
    ASSERT_EQ(processing->trims.size(), 1U);
    EXPECT_FALSE(processing->trims[0].addPrefixSpace);
}

TEST(PostProcessor, TheStepsOfASequenceAddUp)
{
    const auto processing = parsePostProcessor(
        json(
            R"({"type": "Sequence", "processors": [{"type": "ByteLevel", "trim_offsets": false}, {"type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]}]})"),
        "test");
    EXPECT_TRUE(processing->trims.empty());
    EXPECT_EQ(processing->before, std::vector<TokenId>{2});
}

TEST(PostProcessor, TrimmingLeavesTheWordAlone)
{
    const std::string_view text = "a  b ";
    EXPECT_EQ(trimmedRange({1, 5}, "ĠĠbĠ", false, {false}, text), (ByteRange{3, 4}));
    EXPECT_EQ(trimmedRange({1, 3}, "ĠĠ", false, {false}, text), (ByteRange{3, 3}));
}

TEST(PostProcessor, TheSpaceThatWasAddedIsNotTrimmed)
{
    EXPECT_EQ(trimmedRange({0, 1}, "Ġa", true, {true}, "a"), (ByteRange{0, 1}));
    EXPECT_EQ(trimmedRange({0, 2}, "Ġa", true, {false}, " a"), (ByteRange{1, 2}));
}

TEST(PostProcessor, DamagedOnesAreErrors)
{
    for (const char *text :
         {R"({"type": "TemplateProcessing"})", R"({"type": "TemplateProcessing", "single": [{"SpecialToken": {"id": "x"}}]})",
          R"({"type": "BertProcessing", "sep": 1})", R"({"type": "BertProcessing", "cls": ["a", -1], "sep": ["b", 1]})",
          R"({"type": "Sequence"})", "[]"})
        EXPECT_EQ(parsePostProcessor(json(text), "test").error().code, ErrorCode::BadFile) << text;
    EXPECT_EQ(parsePostProcessor(json(R"({"type": "Other"})"), "test").error().code, ErrorCode::Unsupported);
}

} // namespace
} // namespace luthier::text
