#include "core/base/utf8.h"

#include <gtest/gtest.h>

namespace luthier {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

TEST(Utf8Test, EveryCodePointSurvivesARoundTrip)
{
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        std::string text;
        appendUtf8(text, code);
        const auto decoded = decodeUtf8(text);
        ASSERT_TRUE(decoded) << static_cast<std::uint32_t>(code);
        ASSERT_EQ(decoded->codePoint, code);
        ASSERT_EQ(decoded->bytes, text.size());
        ASSERT_EQ(firstInvalidUtf8(text), std::nullopt);
    }
}

TEST(Utf8Test, SurrogatesAndValuesTooLargeAreReplaced)
{
    for (const char32_t code : {0xD800U, 0xDFFFU, 0x110000U, 0xFFFFFFFFU}) {
        std::string text;
        appendUtf8(text, code);
        EXPECT_EQ(text, kReplacement);
    }
}

TEST(Utf8Test, IllFormedSequencesAreRefused)
{
    for (const std::string_view text : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                                        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xC3", "\xE4\xBD", "\xF0\x9F\x8E"})
        EXPECT_FALSE(decodeUtf8(text)) << text.size();
}

TEST(Utf8Test, TheFirstBadByteIsFound)
{
    EXPECT_EQ(firstInvalidUtf8("abc"), std::nullopt);
    EXPECT_EQ(firstInvalidUtf8("ä\xFFz"), 2U);
    EXPECT_EQ(firstInvalidUtf8("abc\xE4\xBD"), 3U);
}

TEST(Utf8Test, CodePointsAreCounted)
{
    EXPECT_EQ(countCodePoints(""), 0U);
    EXPECT_EQ(countCodePoints("aä你🎻"), 4U);
}

// Table 3-8 of the Unicode standard.
TEST(Utf8Test, EachMaximalPartIsReplacedOnce)
{
    const std::string r(kReplacement);
    EXPECT_EQ(replaceInvalidUtf8("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"), r + r + r + r + r + r + r + r + "A");
    EXPECT_EQ(replaceInvalidUtf8("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"), r + r + r + r + r + r + r + r + "A");
    EXPECT_EQ(replaceInvalidUtf8("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"), r + r + r + r + r + "A" + r + r + "B");
    EXPECT_EQ(replaceInvalidUtf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), r + r + r + r + "A");
    EXPECT_EQ(replaceInvalidUtf8("fine: ä"), "fine: ä");
}

TEST(Utf8Test, AnIncompleteEndIsMeasured)
{
    const std::string violin = "🎻";
    EXPECT_EQ(incompleteUtf8Tail(""), 0U);
    EXPECT_EQ(incompleteUtf8Tail("abc"), 0U);
    EXPECT_EQ(incompleteUtf8Tail(violin), 0U);
    for (std::size_t bytes = 1; bytes < 4; ++bytes)
        EXPECT_EQ(incompleteUtf8Tail("abc" + violin.substr(0, bytes)), bytes);
    EXPECT_EQ(incompleteUtf8Tail("\xE0\x80"), 0U); // cannot become valid
    EXPECT_EQ(incompleteUtf8Tail("\x80\x80\x80\x80"), 0U);
}

} // namespace
} // namespace luthier
