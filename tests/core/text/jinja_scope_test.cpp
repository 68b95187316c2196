#include "core/text/jinja_scope.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaScope, InnerLevelsSeeOuterOnesAndHideThem)
{
    const auto outer = std::make_shared<Scope>(nullptr);
    outer->set(1, Value::integer(1));
    Scope inner(outer);
    ASSERT_NE(inner.find(1), nullptr);
    inner.set(1, Value::integer(2));
    EXPECT_EQ(inner.find(1)->asInt(), 2);
    EXPECT_EQ(outer->find(1)->asInt(), 1);
    EXPECT_EQ(inner.find(9), nullptr);
}

TEST(JinjaScope, SetInALoopDoesNotLeakButInABranchItDoes)
{
    EXPECT_EQ(rendered("{% set a = 0 %}{% for v in xs %}{% set a = a + v %}{{ a }} {% endfor %}{{ a }}"), "3 1 2 0");
    EXPECT_EQ(rendered("{% if t %}{% set q = 5 %}{% endif %}{{ q }}"), "5");
}

TEST(JinjaScope, BlocksHaveVariablesOfTheirOwn)
{
    EXPECT_EQ(rendered("{% set q = 1 %}{% generation %}{% set q = 2 %}{{ q }}{% endgeneration %}{{ q }}"), "21");
    EXPECT_EQ(rendered("{% with a = 1, b = 2 %}{{ a + b }}{% endwith %}[{{ a }}]"), "3[]");
    EXPECT_EQ(rendered("{% set a = 5 %}{% with a = 1, b = a %}{{ b }}{% endwith %}"), "5");
}

} // namespace luthier::text::jinja
