#include "core/text/jinja_expression_parser.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaPostfixParser, NumbersMayFollowADot)
{
    EXPECT_EQ(value("{'a': [1, {'b': 2}]}.a.1.b"), "2");
    EXPECT_EQ(value("xs.'a'"), "failed: The chat template cannot be read: expected name or number.");
}

TEST(JinjaPostfixParser, BracketsHoldKeysSlicesOrTuples)
{
    EXPECT_EQ(value("{(1, 2): 'x'}[1, 2]"), "x");
    EXPECT_EQ(value("xs[:]"), "[3, 1, 2]");
    EXPECT_EQ(value("xs[]"), "failed: The chat template cannot be read: Expected an expression, got ']'.");
}

TEST(JinjaPostfixParser, CallsMixAllKindsOfArguments)
{
    EXPECT_EQ(rendered("{% macro m(a, b, c=3) %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m(1, *[2], **{'c': 4}) }}{{ m(b=1, a=2,) }}"),
              "124213");
    EXPECT_EQ(value("dict(a=1, 2)"), "failed: The chat template cannot be read: invalid syntax for function call expression.");
}

TEST(JinjaPostfixParser, FiltersApplyAfterTheSign)
{
    EXPECT_EQ(value("-3|abs"), "3");
    EXPECT_EQ(value("2 * 3|string"), "33");
    EXPECT_EQ(value("xs | sort | join ( ',' )"), "1,2,3");
}

TEST(JinjaPostfixParser, TestsDoNotChain)
{
    EXPECT_EQ(value("i is defined is true"), "failed: The chat template cannot be read: You cannot chain multiple tests with is.");
}

} // namespace luthier::text::jinja
