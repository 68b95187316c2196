#include "core/text/jinja_objects.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaObjects, ARangeCountsInBothDirections)
{
    EXPECT_EQ(Range(0, 5, 2).count(), 3U);
    EXPECT_EQ(Range(5, 0, -2).count(), 3U);
    EXPECT_EQ(Range(0, 0, 1).count(), 0U);
    EXPECT_EQ(Range(5, 0, -2).valueAt(2), 1);
    EXPECT_EQ(value("range(1, 5).index(3) ~ range(5).count(9)"), "20");
}

TEST(JinjaObjects, AGeneratorIsUsedUp)
{
    EXPECT_EQ(rendered("{% set g = xs|map('string') %}{{ g|join }}.{{ g|join }}"), "312.");
    EXPECT_EQ(rendered("{% set g = xs|map('string') %}{{ g|first }}{{ g|first }}"), "31");
}

TEST(JinjaObjects, ViewsOfADictionaryPrintAsInPython)
{
    EXPECT_EQ(value("{'a': 1}.items()"), "dict_items([('a', 1)])");
    EXPECT_EQ(value("{'a': 1}.values()|length"), "1");
}

TEST(JinjaObjects, ACyclerGoesRound)
{
    EXPECT_EQ(rendered("{% set c = cycler(1, 2) %}{{ c.next() }}{{ c.current }}{{ c.next() }}{{ c.next() }}{{ c.reset() }}{{ c.current }}"),
              "1221None1");
}

TEST(JinjaObjects, AJoinerIsEmptyOnce)
{
    EXPECT_EQ(rendered("{% set j = joiner() %}{% for v in xs %}{{ j() }}{{ v }}{% endfor %}"), "3, 1, 2");
}

TEST(JinjaObjects, NamespacesRefuseUnderscores)
{
    EXPECT_NE(rendered("{% set ns = namespace() %}{% set ns._a = 1 %}").find("underscore-prefixed"), std::string::npos);
}

TEST(JinjaObjects, BytesPrintWithEscapes)
{
    EXPECT_EQ(value("'é\\n\"'.encode('utf-8')"), "b'\\xc3\\xa9\\n\"'");
    EXPECT_EQ(value("'é'.encode().decode()"), "é");
}

TEST(JinjaObjects, AGroupIsAPairWithNames)
{
    EXPECT_EQ(value("(ms|groupby('role'))[0].grouper"), "assistant");
    EXPECT_EQ(rendered("{% for role, list in ms|groupby('role') %}{{ role }}{{ list|length }} {% endfor %}"), "assistant1 system1 user1 ");
}

} // namespace luthier::text::jinja
