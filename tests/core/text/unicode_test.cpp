#include "core/text/unicode.h"

#include <gtest/gtest.h>

#include "core/base/utf8.h"

namespace luthier::text {
namespace {

TEST(Unicode, CodePointsOfEveryLengthAreReadForwardsAndBackwards)
{
    for (const char32_t codePoint : {U'a', U'é', U'漢', U'👩', U'\uFFFD', U'\U0010FFFF'}) {
        std::string text;
        appendUtf8(text, codePoint);
        std::size_t at = 0;
        EXPECT_EQ(nextCodePoint(text, at), codePoint);
        EXPECT_EQ(at, text.size());
        EXPECT_EQ(previousCodePoint("x" + text, text.size() + 1), 1U);
    }
}

TEST(Unicode, WhiteSpaceIsThePropertyAndNotPythons)
{
    EXPECT_TRUE(isWhitespace(0x85) && isWhitespace(0x3000) && isWhitespace('\v'));
    EXPECT_FALSE(isWhitespace(0x200B) || isWhitespace(0xFEFF) || isWhitespace(0x180E) || isWhitespace(0x1C));
}

TEST(Unicode, EachClassFollowsItsOwnVersion)
{
    EXPECT_TRUE(isNumeric(U'½') && isNumeric(U'Ⅷ') && isNumeric(0x16FF4));
    EXPECT_TRUE(isPunctuation('$') && isPunctuation(U'。'));
    EXPECT_FALSE(isPunctuation(0x2E52)); // younger than that table
    EXPECT_TRUE(isWord(0x200D) && isWord(U'漢') && isWord('_'));
    EXPECT_FALSE(isWord('-'));
    EXPECT_TRUE(isControl(0x200B) && !isControl('\n'));
    EXPECT_TRUE(isCombiningMark(0x301) && isNonspacingMark(0x301) && !isNonspacingMark(0x903));
}

TEST(Unicode, LowercaseKnowsTheLongOneAndTheNewOnes)
{
    EXPECT_EQ(toLowercase(0x130).second, 0x307U);
    EXPECT_EQ(toLowercase(U'Σ').first, U'σ');
    EXPECT_EQ(toLowercase(0xA7CB).first, 0x264U);
    EXPECT_EQ(toLowercase(U'漢').first, U'漢');
}

} // namespace
} // namespace luthier::text
