#include "core/text/jinja_tests.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaTests, KindsAreTold)
{
    EXPECT_EQ(value("[s is string, i is number, t is number, t is integer, t is boolean, x is float, d is mapping]"),
              "[True, True, True, False, True, True, True]");
    EXPECT_EQ(value("[missing is iterable, i is iterable, d is sequence, xs|map('string') is sequence, range is callable]"),
              "[True, False, True, False, True]");
    EXPECT_EQ(value("[n is none, missing is none, missing is undefined, t is true, 1 is true]"), "[True, False, True, True, False]");
}

TEST(JinjaTests, ComparisonsHaveManyNames)
{
    EXPECT_EQ(value("[i is equalto 7, i is eq(7), i is ne 7, i is gt 5, i is lessthan 5, i is ge 7]"),
              "[True, True, False, True, False, True]");
    EXPECT_EQ(value("[2 is in xs, 5 is not in xs, i is odd, i is divisibleby 7, t is sameas true]"), "[True, True, True, True, True]");
}

TEST(JinjaTests, AWordAfterATestIsItsArgument)
{
    EXPECT_EQ(value("i is defined if t else 'z'").substr(0, 6), "failed");
    EXPECT_EQ(value("i is defined and i is number"), "True");
}

TEST(JinjaTests, NamesOfFiltersAndTestsAreKnown)
{
    EXPECT_EQ(value("['trim' is filter, 'nosuch' is filter, 'defined' is test]"), "[True, False, True]");
    EXPECT_EQ(findTest("nosuch"), nullptr);
    EXPECT_EQ(value("i is nosuch"), "failed: The chat template cannot be read: No test named 'nosuch'.");
}

TEST(JinjaTests, SurplusArgumentsAreAnError)
{
    EXPECT_NE(value("i is odd(1)").find("takes at most 0 arguments"), std::string::npos);
    EXPECT_NE(value("i is divisibleby").find("missing required argument"), std::string::npos);
}

} // namespace luthier::text::jinja
