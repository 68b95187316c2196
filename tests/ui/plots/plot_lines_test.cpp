#include "ui/plots/plot_lines.h"

#include <algorithm>
#include <cmath>

namespace luthier::ui {

namespace {

Curve tenPoints()
{
    Curve curve;
    for (int step = 0; step < 10; ++step)
        curve.append(step, step - 2);
    return curve;
}

} // namespace

TEST(PlotLines, MeasuredValuesLieFaintBehindTheSmoothedOnes)
{
    const Curve curve = tenPoints();
    std::vector<PlotCanvas::Line> lines;
    addLines(lines, {.points = curve, .smoothed = true}, {0, 9}, 100, AxisScale::Linear);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].stroke, PlotCanvas::Stroke::Faint);
    EXPECT_EQ(lines[1].stroke, PlotCanvas::Stroke::Strong);
}

TEST(PlotLines, WithoutSmoothingThereIsOneStrongLine)
{
    const Curve curve = tenPoints();
    std::vector<PlotCanvas::Line> lines;
    addLines(lines, {.points = curve}, {0, 9}, 100, AxisScale::Linear);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].stroke, PlotCanvas::Stroke::Strong);
}

TEST(PlotLines, WhatIsMeasuredNowAndThenHasCirclesAndIsNotSmoothed)
{
    const Curve curve = tenPoints();
    std::vector<PlotCanvas::Line> lines;
    addLines(lines, {.points = curve, .measured = true, .dashed = true, .smoothed = true}, {0, 9}, 100, AxisScale::Linear);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_TRUE(lines[0].circles);
    EXPECT_EQ(lines[0].stroke, PlotCanvas::Stroke::Dashed);
}

TEST(PlotLines, ALogarithmicAxisLeavesOutWhatIsNotAboveZero)
{
    const Curve curve = tenPoints();
    std::vector<PlotCanvas::Line> lines;
    addLines(lines, {.points = curve}, {0, 9}, 100, AxisScale::Logarithmic);
    EXPECT_EQ(std::count_if(lines[0].points.y.begin(), lines[0].points.y.end(), [](double y) { return std::isnan(y); }), 3);
    std::optional<Range> range;
    extend(range, curve.values(), AxisScale::Logarithmic);
    EXPECT_EQ(range, (Range{1, 7}));
}

TEST(PlotLines, KnowsTheNeighboursOfAStep)
{
    const Curve curve = tenPoints();
    EXPECT_EQ(neighbours(curve, 0), (std::vector<double>{1}));
    EXPECT_EQ(neighbours(curve, 4), (std::vector<double>{3, 5}));
    EXPECT_EQ(neighbours(curve, 4.5), (std::vector<double>{4, 5}));
    EXPECT_EQ(neighbours(curve, 9), (std::vector<double>{8}));
}

} // namespace luthier::ui
