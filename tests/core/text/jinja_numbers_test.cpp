#include "core/text/jinja_numbers.h"

#include <limits>

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaNumbers, FloatsPrintWithTheFewestDigits)
{
    EXPECT_EQ(floatToString(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(floatToString(1.0), "1.0");
    EXPECT_EQ(floatToString(-0.0), "-0.0");
    EXPECT_EQ(floatToString(123456789.123), "123456789.123");
}

TEST(JinjaNumbers, ExponentsBeginAtTenToTheSixteenth)
{
    EXPECT_EQ(floatToString(1e15), "1000000000000000.0");
    EXPECT_EQ(floatToString(1e16), "1e+16");
    EXPECT_EQ(floatToString(1.5e-5), "1.5e-05");
    EXPECT_EQ(floatToString(0.0001), "0.0001");
    EXPECT_EQ(floatToString(1e100), "1e+100");
    EXPECT_EQ(floatToString(std::numeric_limits<double>::infinity()), "inf");
    EXPECT_EQ(floatToString(std::numeric_limits<double>::quiet_NaN()), "nan");
}

TEST(JinjaNumbers, IntegersGoBeyondSixtyFourBits)
{
    EXPECT_EQ(value("123456789012345678901234567890 - 1"), "123456789012345678901234567889");
    EXPECT_EQ(intToString(-255, 16), "-ff");
}

TEST(JinjaNumbers, TextIsReadAsPythonReadsIt)
{
    EXPECT_EQ(parseInt(" +1_000 "), Int(1000));
    EXPECT_EQ(parseInt("0x1f", 16), Int(31));
    EXPECT_EQ(parseInt("0b101", 0), Int(5));
    EXPECT_FALSE(parseInt("1__0"));
    EXPECT_FALSE(parseInt("_1"));
    EXPECT_FALSE(parseInt(""));
    EXPECT_FALSE(parseInt("0x1f"));
    EXPECT_EQ(parseFloat(" 1_0.5e1 "), 105.0);
    EXPECT_FALSE(parseFloat("1.5x"));
    EXPECT_FALSE(parseFloat(""));
}

TEST(JinjaNumbers, IntegersThatDoNotFitAreAnError)
{
    EXPECT_NE(failureOf([] { parseInt(std::string(60, '9')); }).find("too large"), std::string::npos);
    EXPECT_NE(failureOf([] { truncatedToInt(1e60); }).find("too large"), std::string::npos);
}

} // namespace luthier::text::jinja
