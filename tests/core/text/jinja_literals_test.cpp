#include "core/text/jinja_literals.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaLiterals, NumbersMayHaveUnderscoresAndBases)
{
    EXPECT_EQ(integerLength("1_000 "), 5U);
    EXPECT_EQ(integerLength("0x1Fg"), 4U);
    EXPECT_EQ(integerLength("0b102"), 4U);
    EXPECT_EQ(integerLength("007"), 2U);
    EXPECT_EQ(integerLength("1_"), 1U);
    EXPECT_EQ(integerLength("a"), 0U);
    EXPECT_EQ(floatLength("1.5e-3x"), 6U);
    EXPECT_EQ(floatLength("1e5"), 3U);
    EXPECT_EQ(floatLength("1.x"), 0U);
    EXPECT_EQ(floatLength("12"), 0U);
}

TEST(JinjaLiterals, NamesMayBeForeign)
{
    EXPECT_EQ(nameLength("été_1 "), std::string_view("été_1").size());
    EXPECT_EQ(nameLength("1a"), 0U);
}

TEST(JinjaLiterals, StringsEndAtTheirQuote)
{
    EXPECT_EQ(stringLength("'a\\'b' c"), 6U);
    EXPECT_EQ(stringLength("\"a'b\""), 5U);
    EXPECT_EQ(stringLength("'a"), 0U);
    EXPECT_EQ(stringLength("'a\\"), 0U);
}

TEST(JinjaLiterals, EscapesAreThoseOfPython)
{
    EXPECT_EQ(decodedString("\\u00e9\\x41\\U0001F600\\n\\t\\101\\\\", 0), "éA😀\n\tA\\");
    EXPECT_EQ(decodedString("a\\qb\\\nc", 0), "a\\qbc");
    EXPECT_EQ(failureOf([] { decodedString("\\x4", 0); }), "truncated escape in a string");
    EXPECT_EQ(failureOf([] { decodedString("\\UFFFFFFFF", 0); }), "illegal Unicode character in a string");
}

} // namespace luthier::text::jinja
