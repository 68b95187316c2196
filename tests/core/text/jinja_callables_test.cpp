#include "core/text/jinja_callables.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaCallables, LoopsKnowWhereTheyAre)
{
    EXPECT_EQ(
        rendered("{% for v in xs %}{{ loop.index }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }} {% endfor %}"),
        "12TrueFalse3 21FalseFalse3 30FalseTrue3 ");
    EXPECT_EQ(rendered("{% for v in xs %}{{ loop.previtem }}<{{ v }}>{{ loop.nextitem }} {% endfor %}"), "<3>1 3<1>2 1<2> ");
}

TEST(JinjaCallables, LoopsCountOnlyWhatPassesTheirCondition)
{
    EXPECT_EQ(rendered("{% for v in xs if v != 1 %}{{ loop.index }}:{{ v }}/{{ loop.length }}{{ loop.last }} {% endfor %}"),
              "1:3/2False 2:2/2True ");
}

TEST(JinjaCallables, ALoopsConditionIsAskedWhenAnItemIsReached)
{
    EXPECT_EQ(rendered("{% set ns = namespace(go=true) %}{% for v in xs if ns.go %}{{ v }}{% set ns.go = false %}{% endfor %}"), "3");
}

TEST(JinjaCallables, RecursiveLoopsCallThemselves)
{
    EXPECT_EQ(
        rendered("{% for x in [[1, [2]], 3] recursive %}{% if x is iterable %}({{ loop(x) }}){% else %}{{ x }}{{ loop.depth0 }}{% endif %}"
                 "{% endfor %}"),
        "(11(22))30");
    EXPECT_NE(rendered("{% for x in xs %}{{ loop(xs) }}{% endfor %}").find("'recursive' marker"), std::string::npos);
    EXPECT_NE(rendered("{% for x in xs recursive %}{{ loop(xs) }}{% endfor %}").find("was stopped"), std::string::npos);
}

TEST(JinjaCallables, ChangesAndCyclesAreTracked)
{
    EXPECT_EQ(rendered("{% for v in [1, 1, 2] %}{{ loop.changed(v) }}{{ loop.cycle('a', 'b') }} {% endfor %}"), "Truea Falseb Truea ");
}

TEST(JinjaCallables, MacrosSayWhatTheyTake)
{
    EXPECT_EQ(rendered("{% macro m(a) %}{{ varargs }}{% endmacro %}{{ m.name }}{{ m.catch_varargs }}{{ m.catch_kwargs }}{{ m.caller }}"),
              "mTrueFalseFalse");
}

} // namespace luthier::text::jinja
