#include "core/text/jinja_expression_parser.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaPrimaryParser, LiteralsAreRead)
{
    EXPECT_EQ(value("[True, none, 0x1f, 1.5e3, 'a' 'b', 1_000]"), "[True, None, 31, 1500.0, 'ab', 1000]");
}

TEST(JinjaPrimaryParser, CommasAtTheEndAreFine)
{
    EXPECT_EQ(value("[1, 2,]"), "[1, 2]");
    EXPECT_EQ(value("{'a': 1,}"), "{'a': 1}");
    EXPECT_EQ(value("1, 2"), "(1, 2)");
}

TEST(JinjaPrimaryParser, AnExpressionMustBeThere)
{
    EXPECT_EQ(value("1 +"), "failed: The chat template cannot be read: unexpected 'end of print statement'.");
    EXPECT_EQ(value(""), "failed: The chat template cannot be read: Expected an expression, got 'end of print statement'.");
}

TEST(JinjaPrimaryParser, TargetsAreNamesTuplesOrNamespaceAttributes)
{
    EXPECT_EQ(rendered("{% set a, (b, c) = 1, (2, 3) %}{{ a }}{{ b }}{{ c }}"), "123");
    EXPECT_EQ(rendered("{% set ns = namespace() %}{% set ns.a, b = 1, 2 %}{{ ns.a }}{{ b }}"), "12");
    EXPECT_EQ(rendered("{% set true = 1 %}"), "failed: The chat template cannot be read: can't assign to 'true'.");
}

} // namespace luthier::text::jinja
