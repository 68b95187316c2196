#include "core/text/jinja_expression_parser.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaExpressionParser, OperatorsBindAsInJinja)
{
    EXPECT_EQ(value("1 + 2 * 3 - 4"), "3");
    EXPECT_EQ(value("2 ** 3 ** 2"), "64");
    EXPECT_EQ(value("-2 ** 2"), "4");
    EXPECT_EQ(value("1 ~ 2 * 3 ~ 4"), "164");
    EXPECT_EQ(value("'a' ~ 1 + 'b'"), "a1b");
    EXPECT_EQ(value("not 'a' in d"), "False");
    EXPECT_EQ(value("true or false and false"), "True");
}

TEST(JinjaExpressionParser, ComparisonsChain)
{
    EXPECT_EQ(value("1 < 2 < 3"), "True");
    EXPECT_EQ(value("1 < 3 < 2"), "False");
    EXPECT_EQ(value("5 not in xs == true"), "False");
}

TEST(JinjaExpressionParser, ConditionsMayLackTheirElse)
{
    EXPECT_EQ(value("'a' if f else 'b' if f else 'c'"), "c");
    EXPECT_EQ(value("('y' if f) is defined"), "False");
}

TEST(JinjaExpressionParser, DeepNestingIsRefused)
{
    EXPECT_NE(value(std::string(500, '(') + "1" + std::string(500, ')')).find("levels deep"), std::string::npos);
    std::string chain = "1";
    for (int i = 0; i < 5000; ++i)
        chain += "+1";
    EXPECT_NE(value(chain).find("levels deep"), std::string::npos);
    EXPECT_NE(value(std::string(5000, '-') + "1").find("levels deep"), std::string::npos);
}

TEST(JinjaExpressionParser, LongConcatenationsAreFlat)
{
    std::string chain = "1";
    for (int i = 0; i < 2000; ++i)
        chain += "~1";
    EXPECT_EQ(value(chain), std::string(2001, '1'));
}

} // namespace luthier::text::jinja
