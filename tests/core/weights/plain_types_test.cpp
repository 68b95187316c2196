#include "core/weights/plain_types.h"

#include <bit>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

#include <gtest/gtest.h>

namespace luthier::weights {
namespace {

template <class T>
std::vector<float> widened(ToFloats convert, const std::vector<T> &values)
{
    std::vector<float> target(values.size());
    convert(std::as_bytes(std::span(values)).data(), values.size(), target.data());
    return target;
}

// The definition of binary16, without bit tricks.
float halfByDefinition(std::uint32_t half)
{
    const int exponent = static_cast<int>(half >> 10U) & 31;
    const auto fraction = static_cast<double>(half & 1023U) / 1024;
    const double sign = (half & 0x8000U) != 0 ? -1 : 1;
    if (exponent == 31)
        return static_cast<float>(sign * (fraction == 0 ? HUGE_VAL : std::nan("")));
    const double magnitude = exponent == 0 ? std::ldexp(fraction, -14) : std::ldexp(1 + fraction, exponent - 15);
    return static_cast<float>(sign * magnitude);
}

TEST(PlainTypesTest, EveryHalfPrecisionNumberIsWidenedExactly)
{
    for (std::uint32_t half = 0; half <= 0xFFFFU; ++half) {
        const float expected = halfByDefinition(half);
        const float actual = halfToFloat(static_cast<std::uint16_t>(half));
        if (std::isnan(expected))
            ASSERT_TRUE(std::isnan(actual)) << half;
        else
            ASSERT_EQ(std::bit_cast<std::uint32_t>(actual), std::bit_cast<std::uint32_t>(expected)) << half;
    }
}

TEST(PlainTypesTest, HalfPrecisionListsAreWidenedLikeSingleNumbers)
{
    std::vector<std::uint16_t> halves(0x7C00);
    for (std::size_t i = 0; i < halves.size(); ++i)
        halves[i] = static_cast<std::uint16_t>(i);
    const std::vector<float> all = widened(widenF16, halves);
    for (std::size_t i = 0; i < halves.size(); ++i)
        ASSERT_EQ(all[i], halfToFloat(halves[i])) << i;
}

TEST(PlainTypesTest, BrainFloatIsTheUpperHalfOfAFloat)
{
    EXPECT_EQ(widened(widenBF16, std::vector<std::uint16_t>{0x3F80, 0xC2F7, 0x0001, 0x8000}),
              (std::vector<float>{1, -123.5F, std::bit_cast<float>(0x00010000U), -0.0F}));
}

TEST(PlainTypesTest, DoublesRoundToTheNearestFloat)
{
    const std::vector<float> floats = widened(widenF64, std::vector<double>{0.1, 16777217, -2.5, 1e-300});
    EXPECT_EQ(floats, (std::vector<float>{0.1F, 16777216, -2.5F, 0}));
}

TEST(PlainTypesTest, FloatsAreCopiedBitByBit)
{
    const std::vector<std::uint32_t> bits = {0x7FC12345U, 0x00000001U, 0x80000000U};
    std::vector<float> floats(3);
    copyF32(std::as_bytes(std::span(bits)).data(), bits.size(), floats.data());
    for (std::size_t i = 0; i < bits.size(); ++i)
        EXPECT_EQ(std::bit_cast<std::uint32_t>(floats[i]), bits[i]);
}

TEST(PlainTypesTest, IntegersKeepSignAndSize)
{
    EXPECT_EQ(widened(widenI8, std::vector<std::int8_t>{-128, 127}), (std::vector<float>{-128, 127}));
    EXPECT_EQ(widened(widenU8, std::vector<std::uint8_t>{0, 255}), (std::vector<float>{0, 255}));
    EXPECT_EQ(widened(widenI16, std::vector<std::int16_t>{-32768, 32767}), (std::vector<float>{-32768, 32767}));
    EXPECT_EQ(widened(widenI32, std::vector<std::int32_t>{std::numeric_limits<std::int32_t>::min(), 7}),
              (std::vector<float>{-2147483648.0F, 7}));
    EXPECT_EQ(widened(widenI64, std::vector<std::int64_t>{-1, std::int64_t{1} << 40}), (std::vector<float>{-1, 1099511627776.0F}));
}

} // namespace
} // namespace luthier::weights
