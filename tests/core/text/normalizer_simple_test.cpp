#include "core/text/normalizer.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::string normalized(std::string_view settings, std::string_view text, bool isContinuation = false)
{
    const auto normalizer = parseNormalizer(json(settings), "test");
    EXPECT_TRUE(normalizer);
    AlignedText aligned(text, 0);
    aligned.setContinuation(isContinuation);
    (*normalizer)->apply(aligned);
    return std::string(aligned.view());
}

TEST(NormalizerSimple, LowercaseMapsCharacterByCharacter)
{
    EXPECT_EQ(normalized(R"({"type": "Lowercase"})", "ΑΣ İ"), "ασ i\u0307");
}

TEST(NormalizerSimple, StripTakesTheGivenSides)
{
    EXPECT_EQ(normalized(R"({"type": "Strip", "strip_left": true, "strip_right": false})", " \u3000a "), "a ");
    EXPECT_EQ(normalized(R"({"type": "Strip", "strip_left": false, "strip_right": true})", " a \n"), " a");
    EXPECT_EQ(normalized(R"({"type": "Strip", "strip_left": true, "strip_right": true})", "  "), "");
}

TEST(NormalizerSimple, StrippedTextKeepsItsOrigin)
{
    const auto normalizer = parseNormalizer(json(R"({"type": "Strip"})"), "test");
    AlignedText text("  ab ", 0);
    (*normalizer)->apply(text);
    EXPECT_EQ(text.origin(0, 2), (ByteRange{2, 4}));
}

TEST(NormalizerSimple, PrependLeavesEmptyTextsAndContinuationsAlone)
{
    EXPECT_EQ(normalized(R"({"type": "Prepend", "prepend": "▁"})", "a"), "▁a");
    EXPECT_EQ(normalized(R"({"type": "Prepend", "prepend": "▁"})", ""), "");
    EXPECT_EQ(normalized(R"({"type": "Prepend", "prepend": "▁"})", "a", true), "a");
}

TEST(NormalizerSimple, ReplaceTakesTextAndRegularExpressions)
{
    EXPECT_EQ(normalized(R"({"type": "Replace", "pattern": {"String": "."}, "content": "-"})", "a.b"), "a-b");
    EXPECT_EQ(normalized(R"({"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "})", "a   b c"), "a b c");
}

TEST(NormalizerSimple, AccentsAndOddSpacesGo)
{
    EXPECT_EQ(normalized(R"({"type": "StripAccents"})", "e\u0301"), "e");
    EXPECT_EQ(normalized(R"({"type": "Nmt"})", "a\x01\tb\uFEFF"), "a b ");
    EXPECT_EQ(normalized(R"({"type": "ByteLevel"})", "é "), "Ã©Ġ");
}

} // namespace
} // namespace luthier::text
