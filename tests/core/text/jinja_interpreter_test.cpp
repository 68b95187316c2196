#include "core/text/jinja_interpreter.h"

#include <gtest/gtest.h>

#include "core/text/jinja_parser.h"
#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaInterpreter, MacrosTakeDefaultsNamesAndTheRest)
{
    EXPECT_EQ(rendered("{% macro m(a, b='d') %}[{{ a }}{{ b }}]{% endmacro %}{{ m(1) }}{{ m(1, 2) }}{{ m(b=3, a=4) }}"), "[1d][12][43]");
    EXPECT_EQ(rendered("{% macro m() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, k=3) }}"), "(1, 2){'k': 3}");
    EXPECT_EQ(rendered("{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(3) }}"), "33");
    EXPECT_NE(rendered("{% macro m(a) %}{% endmacro %}{{ m(1, 2) }}").find("takes not more than 1 argument(s)"), std::string::npos);
    EXPECT_NE(rendered("{% macro m(a) %}{% endmacro %}{{ m(z=2) }}").find("takes no keyword argument 'z'"), std::string::npos);
}

TEST(JinjaInterpreter, MacrosSeeWhereTheyAreDefinedAndNotWhereTheyAreCalled)
{
    EXPECT_EQ(rendered("{% set z = 1 %}{% macro m() %}{{ z }}{% endmacro %}{% set z = 2 %}{{ m() }}"), "2");
    EXPECT_EQ(rendered("{% macro m() %}[{{ v }}]{% endmacro %}{% for v in xs %}{{ m() }}{% endfor %}"), "[][][]");
    EXPECT_EQ(rendered("{% for q in xs %}{% macro m() %}{{ q }}{% endmacro %}{{ m() }}{% endfor %}"), "312");
}

TEST(JinjaInterpreter, CallBlocksPassTheirBody)
{
    EXPECT_EQ(
        rendered(
            "{% macro l(xs) %}{% for x in xs %}{{ caller(x) }}{% endfor %}{% endmacro %}{% call(v) l([1, 2]) %}<{{ v }}>{% endcall %}"),
        "<1><2>");
    EXPECT_EQ(value("caller()"), "failed: The chat template failed: 'caller' is undefined.");
}

TEST(JinjaInterpreter, LoopsCanBeLeftFromInsideABlock)
{
    EXPECT_EQ(rendered("{% for v in xs %}{% if v == 1 %}{% continue %}{% endif %}{{ v }}{% endfor %}"), "32");
    EXPECT_EQ(rendered("{% for v in xs %}{% filter upper %}a{% if v == 1 %}{% break %}{% endif %}{% endfilter %}{% endfor %}"), "A");
}

TEST(JinjaInterpreter, ElseRunsUnlessAnIterationCompletes)
{
    EXPECT_EQ(rendered("{% for v in [] %}x{% else %}empty{% endfor %}"), "empty");
    EXPECT_EQ(rendered("{% for v in xs %}x{% else %}empty{% endfor %}"), "xxx");
    EXPECT_EQ(rendered("{% for v in xs %}{% break %}{% else %}else{% endfor %}"), "else");
}

TEST(JinjaInterpreter, UnpackingWantsTheRightNumber)
{
    EXPECT_EQ(rendered("{% for a, b in [1] %}{% endfor %}"), "failed: The chat template failed: cannot unpack non-iterable int object.");
    EXPECT_EQ(rendered("{% set a, b = [1, 2, 3] %}"), "failed: The chat template failed: too many values to unpack (expected 2).");
    EXPECT_EQ(rendered("{% set a, b = [1] %}"), "failed: The chat template failed: not enough values to unpack (expected 2, got 1).");
}

TEST(JinjaInterpreter, OnlyNamespacesCanBeChanged)
{
    EXPECT_EQ(rendered("{% set ns = namespace(a=0) %}{% for v in xs %}{% set ns.a = ns.a + v %}{% endfor %}{{ ns.a }}"), "6");
    EXPECT_NE(rendered("{% set d.z = 1 %}").find("non-namespace"), std::string::npos);
}

TEST(JinjaInterpreter, EndlessRecursionIsStopped)
{
    EXPECT_NE(rendered("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}").find("was stopped: it nested more than"), std::string::npos);
}

TEST(JinjaInterpreter, ALongRenderingIsStopped)
{
    const std::string source = "{% for a in range(100000) %}{% for b in range(100000) %}{{ a }}{% endfor %}{% endfor %}";
    const ParsedTemplate parsed = parseTemplate(source);
    Limits limits;
    limits.steps = 100'000;
    Interpreter interpreter(parsed, limits, kTestTime);
    EXPECT_EQ(failureOf([&] { interpreter.run(); }), "it took more than 100000 steps");
}

TEST(JinjaInterpreter, TheOutputIsBounded)
{
    const ParsedTemplate parsed = parseTemplate("{% for a in range(1000) %}{{ 'x' * 100 }}{% endfor %}");
    Limits limits;
    limits.output = 5000;
    Interpreter interpreter(parsed, limits, kTestTime);
    EXPECT_EQ(failureOf([&] { interpreter.run(); }), "it wrote more than 5000 bytes");
}

TEST(JinjaInterpreter, LongChainsOfClosuresAreReleased)
{
    EXPECT_EQ(rendered("{% set ns = namespace(c=none) %}{% macro m() %}{% set ns.c = caller %}{% endmacro %}"
                       "{% for i in range(20000) %}{% set old = ns.c %}{% call m() %}{{ old }}{% endcall %}{% endfor %}ok"),
              "ok");
    EXPECT_EQ(rendered("{% set ns = namespace(c=none) %}{% for i in range(20000) %}{% set ns.c = namespace(old=ns.c) %}{% endfor %}ok"),
              "ok");
}

TEST(JinjaInterpreter, GenerationBlocksMarkWhatTheyWrite)
{
    const Json messages = Json::array({message("assistant", "A")});
    EXPECT_EQ(marked("a{% generation %}b{{ messages[0].content }}{% endgeneration %}c", messages), "[T]a[T*]b[0:content*]A[T]c");
}

} // namespace luthier::text::jinja
