#include "ui/plots/curve.h"

#include <cmath>
#include <limits>

namespace luthier::ui {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<double> copy(std::span<const double> numbers)
{
    return {numbers.begin(), numbers.end()};
}

} // namespace

TEST(Curve, WithoutSmoothingIsTheMeasuredValues)
{
    Curve curve;
    curve.set({1, 2, 3}, {4, 2, 3});
    EXPECT_EQ(copy(curve.smoothed()), copy(curve.values()));
}

TEST(Curve, SmoothingStartsAtTheFirstValueWithoutBias)
{
    Curve curve;
    curve.setSmoothing(0.9);
    curve.set({1, 2}, {10, 10});
    EXPECT_DOUBLE_EQ(curve.smoothed()[0], 10);
    EXPECT_DOUBLE_EQ(curve.smoothed()[1], 10);
}

TEST(Curve, SmoothingIsTheBiasCorrectedExponentialAverage)
{
    Curve curve;
    curve.setSmoothing(0.5);
    curve.set({1, 2, 3}, {1, 2, 4});
    EXPECT_DOUBLE_EQ(curve.smoothed()[1], (0.25 * 1 + 0.5 * 2) / 0.75);
    EXPECT_DOUBLE_EQ(curve.smoothed()[2], (0.125 * 1 + 0.25 * 2 + 0.5 * 4) / 0.875);
}

TEST(Curve, AppendingSmoothsLikeSettingAll)
{
    Curve whole;
    Curve grown;
    whole.setSmoothing(0.97);
    grown.setSmoothing(0.97);
    std::vector<double> steps;
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i) {
        steps.push_back(i);
        values.push_back(std::sin(i));
        grown.append(i, std::sin(i));
    }
    whole.set(steps, values);
    EXPECT_EQ(copy(grown.smoothed()), copy(whole.smoothed()));
}

TEST(Curve, WhatIsNoNumberIsAGapAndLeavesTheAverageAlone)
{
    Curve curve;
    curve.setSmoothing(0.5);
    curve.set({1, 2, 3}, {1, kNaN, 1});
    EXPECT_TRUE(std::isnan(curve.smoothed()[1]));
    EXPECT_DOUBLE_EQ(curve.smoothed()[2], 1);
}

TEST(Curve, AppendingAnEarlierStepTakesThePlaceOfWhatFollowed)
{
    Curve curve;
    curve.setSmoothing(0.5);
    curve.set({1, 2, 3, 4}, {1, 2, 3, 4});
    curve.append(3, 30);
    EXPECT_EQ(copy(curve.steps()), (std::vector<double>{1, 2, 3}));
    EXPECT_EQ(curve.values()[2], 30);
    EXPECT_DOUBLE_EQ(curve.smoothed()[2], (0.125 * 1 + 0.25 * 2 + 0.5 * 30) / 0.875);
}

TEST(Curve, FindsTheNearestPointAndTheOneAtOrBefore)
{
    Curve curve;
    EXPECT_EQ(curve.nearestIndex(3), std::nullopt);
    curve.set({10, 20, 40}, {0, 0, 0});
    EXPECT_EQ(curve.nearestIndex(-5), 0U);
    EXPECT_EQ(curve.nearestIndex(29), 1U);
    EXPECT_EQ(curve.nearestIndex(31), 2U);
    EXPECT_EQ(curve.nearestIndex(99), 2U);
    EXPECT_EQ(curve.indexAtOrBefore(9), std::nullopt);
    EXPECT_EQ(curve.indexAtOrBefore(20), 1U);
    EXPECT_EQ(curve.indexAtOrBefore(39), 1U);
}

} // namespace luthier::ui
