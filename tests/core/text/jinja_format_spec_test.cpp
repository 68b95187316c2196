#include "core/text/jinja_format_spec.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

static std::string format(std::string_view spec, const Value &value)
{
    Runtime runtime(Limits{}, kTestTime);
    return formatted(runtime, value, parseFormatSpec(spec)).bytes();
}

TEST(JinjaFormatSpec, AlignsAndFills)
{
    EXPECT_EQ(format(">4", text("a")), "   a");
    EXPECT_EQ(format("*^8", Value::integer(7)), "***7****");
    EXPECT_EQ(format("é<3", text("a")), "aéé");
    EXPECT_EQ(format("05", Value::integer(-3)), "-0003");
    EXPECT_EQ(format("05", text("é")), "é0000");
}

TEST(JinjaFormatSpec, WritesNumbersInManyForms)
{
    EXPECT_EQ(format("x", Value::integer(255)), "ff");
    EXPECT_EQ(format("#X", Value::integer(255)), "0XFF");
    EXPECT_EQ(format("b", Value::integer(5)), "101");
    EXPECT_EQ(format(",", Value::integer(1234567)), "1,234,567");
    EXPECT_EQ(format(",.2f", Value::real(1234.5)), "1,234.50");
    EXPECT_EQ(format(".1%", Value::real(0.256)), "25.6%");
    EXPECT_EQ(format("+.3e", Value::integer(1500)), "+1.500e+03");
    EXPECT_EQ(format(".3", Value::real(2.0)), "2.0");
    EXPECT_EQ(format("c", Value::integer(233)), "é");
}

TEST(JinjaFormatSpec, CutsStringsAtThePrecision)
{
    EXPECT_EQ(format(".2", text("éàü")), "éà");
}

TEST(JinjaFormatSpec, RefusesWhatPythonRefuses)
{
    EXPECT_NE(failureOf([] { parseFormatSpec(".x"); }), "");
    EXPECT_NE(failureOf([] { parseFormatSpec("5dd"); }), "");
    EXPECT_NE(failureOf([] { parseFormatSpec("99999999999"); }), "");
    EXPECT_NE(failureOf([] { format("d", Value::real(1)); }), "");
    EXPECT_NE(failureOf([] { format("+", text("a")); }), "");
    EXPECT_NE(failureOf([] { format("5", Value::none()); }), "");
    EXPECT_NE(failureOf([] { format("c", Value::integer(-1)); }), "");
}

} // namespace luthier::text::jinja
