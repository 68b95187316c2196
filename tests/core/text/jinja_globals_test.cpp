#include "core/text/jinja_globals.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaGlobals, RangesHaveALargestLength)
{
    EXPECT_EQ(value("range(5, 0, -2)|list"), "[5, 3, 1]");
    EXPECT_EQ(value("range(100000)|length"), "100000");
    EXPECT_NE(value("range(100001)").find("Range too big"), std::string::npos);
    EXPECT_NE(value("range(-10 ** 37, 10 ** 37)").find("Range too big"), std::string::npos);
    EXPECT_NE(value("range(1, 2, 0)").find("must not be zero"), std::string::npos);
}

TEST(JinjaGlobals, DictionariesAreMadeFromPairsAndNames)
{
    EXPECT_EQ(value("dict([('a', 1)], b=2)"), "{'a': 1, 'b': 2}");
    EXPECT_EQ(value("dict({'a': 1}, a=2)"), "{'a': 2}");
    EXPECT_NE(value("dict([1])").find("not iterable"), std::string::npos);
}

TEST(JinjaGlobals, TheTimeIsTheGivenOne)
{
    EXPECT_EQ(value("strftime_now('%Y-%m-%d %H:%M:%S.%f %d %b %A %%f')"), "2025-03-09 08:05:06.000000 09 Mar Sunday %f");
    EXPECT_EQ(value("strftime_now('')"), "");
    EXPECT_NE(value("strftime_now('a' * 5000)").find("at most 1000"), std::string::npos);
}

TEST(JinjaGlobals, ATemplateMayRefuse)
{
    EXPECT_EQ(value("raise_exception('bad role: ' ~ ms[0].role)"),
              "failed: The chat template refuses the conversation: \"bad role: system\".");
}

TEST(JinjaGlobals, GlobalsMayBeHidden)
{
    EXPECT_EQ(rendered("{% set range = 1 %}{{ range }}"), "1");
    EXPECT_FALSE(findGlobal("nosuch"));
}

} // namespace luthier::text::jinja
