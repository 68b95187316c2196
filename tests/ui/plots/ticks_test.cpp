#include "ui/plots/ticks.h"

#include <cmath>

namespace luthier::ui {

using testing::DoubleNear;
using testing::Pointwise;

namespace {

void expectTicks(const std::vector<double> &ticks, const std::vector<double> &expected)
{
    EXPECT_THAT(ticks, Pointwise(DoubleNear(1e-9), expected));
}

} // namespace

TEST(Ticks, AreRoundNumbersWithinTheRange)
{
    expectTicks(niceTicks(0.93, 2.72, 5), {1, 1.5, 2, 2.5});
    expectTicks(niceTicks(0, 80, 8), {0, 10, 20, 30, 40, 50, 60, 70, 80});
    expectTicks(niceTicks(-0.3, 0.3, 6), {-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3});
}

TEST(Ticks, OfStepsAreWhole)
{
    expectTicks(niceTicks(0.2, 3.9, 8, 1), {1, 2, 3});
}

TEST(Ticks, AreAboutAsManyAsAskedFor)
{
    for (double high = 0.001; high < 1e6; high *= 1.7) {
        const std::size_t count = niceTicks(0, high, 6).size();
        EXPECT_GE(count, 4U) << high;
        EXPECT_LE(count, 11U) << high;
    }
}

TEST(Ticks, OnALogarithmicAxisAreOneTwoFive)
{
    expectTicks(logTicks(0.08, 3, 6), {0.1, 0.2, 0.5, 1, 2});
}

TEST(Ticks, OverManyDecadesArePowersOfTen)
{
    expectTicks(logTicks(1e-6, 1, 5), {1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1});
    EXPECT_LE(logTicks(1e-30, 1, 5).size(), 10U);
}

TEST(Ticks, OfANarrowLogarithmicRangeAreEven)
{
    expectTicks(logTicks(1.1, 1.45, 4), {1.1, 1.2, 1.3, 1.4});
}

TEST(Ticks, NeedAsManyDecimalsAsTellThemApart)
{
    EXPECT_EQ(decimalsOf({0, 10, 20}), 0);
    EXPECT_EQ(decimalsOf({1, 1.5, 2}), 1);
    EXPECT_EQ(decimalsOf({0.02, 0.05, 0.1}), 2);
    EXPECT_EQ(decimalsOf({3}), 0);
    EXPECT_EQ(decimalsOf({}), 0);
}

} // namespace luthier::ui
