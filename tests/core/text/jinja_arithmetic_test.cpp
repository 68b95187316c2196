#include "core/text/jinja_arithmetic.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaArithmetic, DivisionRoundsTowardsMinusInfinity)
{
    EXPECT_EQ(value("-7 // 2"), "-4");
    EXPECT_EQ(value("-7 % 3"), "2");
    EXPECT_EQ(value("7 % -3"), "-2");
    EXPECT_EQ(value("-7.5 // 2"), "-4.0");
    EXPECT_EQ(value("10 % 2.5"), "0.0");
    EXPECT_EQ(value("6 / 3"), "2.0");
}

TEST(JinjaArithmetic, DivisionByZeroIsAnError)
{
    EXPECT_EQ(value("1 // 0"), "failed: The chat template failed: integer division or modulo by zero.");
    EXPECT_EQ(value("1 / 0"), "failed: The chat template failed: division by zero.");
    EXPECT_EQ(value("1 % 0.0"), "failed: The chat template failed: float modulo.");
}

TEST(JinjaArithmetic, PowersStayWholeForWholeNumbers)
{
    EXPECT_EQ(value("2 ** 10"), "1024");
    EXPECT_EQ(value("2 ** -1"), "0.5");
    EXPECT_EQ(value("2 ** 100"), "1267650600228229401496703205376");
    EXPECT_EQ(value("7 ** 100"), "failed: The chat template failed: the result of the calculation is too large for an integer.");
}

TEST(JinjaArithmetic, SumsJoinEqualKinds)
{
    EXPECT_EQ(value("'a' + 'b'"), "ab");
    EXPECT_EQ(value("[1] + [2]"), "[1, 2]");
    EXPECT_EQ(value("true + 1"), "2");
    EXPECT_EQ(value("'a' + 1"), "failed: The chat template failed: can only concatenate str (not \"int\") to str.");
    EXPECT_EQ(value("1 + 'a'"), "failed: The chat template failed: unsupported operand type(s) for +: 'int' and 'str'.");
    EXPECT_EQ(value("missing + 'a'"), "failed: The chat template failed: 'missing' is undefined.");
}

TEST(JinjaArithmetic, ProductsRepeatSequences)
{
    EXPECT_EQ(value("3 * 'ab'"), "ababab");
    EXPECT_EQ(value("[0] * 3"), "[0, 0, 0]");
    EXPECT_EQ(value("'x' * -1"), "");
}

TEST(JinjaArithmetic, AHugeProductIsRefusedBeforeItIsMade)
{
    EXPECT_NE(value("'x' * 10 ** 30").find("bytes of memory"), std::string::npos);
    EXPECT_NE(value("[0] * 10 ** 12").find("bytes of memory"), std::string::npos);
}

TEST(JinjaArithmetic, SumsOfStringsKeepTheirOrigins)
{
    const Json messages = Json::array({message("user", "Q"), message("assistant", "A")});
    EXPECT_EQ(marked("{{ '<' + messages[0].content + messages[1].content * 2 + '>' }}", messages), "[T]<[0:content]Q[1:content]AA[T]>");
}

TEST(JinjaArithmetic, MarkedTextEscapesWhatIsAdded)
{
    EXPECT_EQ(value("('<'|safe) + '<'"), "<&lt;");
    EXPECT_EQ(value("'<' + ('<'|safe)"), "&lt;<");
}

} // namespace luthier::text::jinja
