#include "core/text/jinja_print.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaPrint, ScalarsPrintAsInPython)
{
    EXPECT_EQ(value("[none, true, 1, 1.0, 'a']"), "[None, True, 1, 1.0, 'a']");
    EXPECT_EQ(value("missing"), "");
    EXPECT_EQ(value("[missing]"), "[Undefined]");
}

TEST(JinjaPrint, TuplesOfOneHaveAComma)
{
    EXPECT_EQ(value("()"), "()");
    EXPECT_EQ(value("(1,)"), "(1,)");
    EXPECT_EQ(value("(1, 2)"), "(1, 2)");
}

TEST(JinjaPrint, QuotesFollowTheContent)
{
    EXPECT_EQ(value("[\"it's\"]"), "[\"it's\"]");
    EXPECT_EQ(value("['say \"hi\"']"), "['say \"hi\"']");
    EXPECT_EQ(value("['it\\'s \"hi\"']"), "['it\\'s \"hi\"']");
}

TEST(JinjaPrint, OnlyWhatDoesNotPrintIsEscaped)
{
    EXPECT_EQ(value("['é😀\\n\\x07\\u200b\\u00a0\\U000e0001']"), "['é😀\\n\\x07\\u200b\\xa0\\U000e0001']");
}

TEST(JinjaPrint, EscapedCharactersKeepTheirOrigin)
{
    const Json messages = Json::array({Json{{"role", "user"}, {"content", "a\n"}, {"tags", Json::array({1, "x"})}}});
    EXPECT_EQ(marked("{{ [messages[0].content] }}", messages), "[T]['[0:content]a\\n[T]']");
    EXPECT_EQ(marked("{{ messages[0].tags }}", messages), "[0:tags][1, 'x']");
}

TEST(JinjaPrint, ANamespaceThatHoldsItselfIsAnErrorWhenPrinted)
{
    EXPECT_EQ(rendered("{% set ns = namespace(a=1) %}{{ ns }}"), "<Namespace {'a': 1}>");
    EXPECT_NE(rendered("{% set ns = namespace() %}{% set ns.a = ns %}{{ ns }}").find("nested more than"), std::string::npos);
}

} // namespace luthier::text::jinja
