#include "ui/plots/plot_view.h"

#include <cmath>

namespace luthier::ui {

TEST(PlotView, ZoomingKeepsWhatIsAtThePivot)
{
    const Range near = zoomed({0, 100}, 25, 0.5, AxisScale::Linear);
    EXPECT_DOUBLE_EQ(near.low, 12.5);
    EXPECT_DOUBLE_EQ(near.high, 62.5);
    EXPECT_DOUBLE_EQ((25 - near.low) / (near.high - near.low), 0.25);
}

TEST(PlotView, ZoomingOnALogarithmicAxisKeepsThePivotsPlace)
{
    const Range near = zoomed({0.01, 100}, 1, 0.5, AxisScale::Logarithmic);
    EXPECT_NEAR(near.low, 0.1, 1e-12);
    EXPECT_NEAR(near.high, 10, 1e-9);
}

TEST(PlotView, ZoomingEndsWhereNumbersEnd)
{
    Range range{0, 1};
    for (int i = 0; i < 1000; ++i)
        range = zoomed(range, 0.3, 0.5, AxisScale::Linear);
    EXPECT_LT(range.low, range.high);
    for (int i = 0; i < 5000; ++i)
        range = zoomed(range, 0.3, 2, AxisScale::Linear);
    EXPECT_TRUE(std::isfinite(range.high - range.low));
}

TEST(PlotView, MovesByAShareOfItsLength)
{
    EXPECT_EQ(moved({0, 10}, 0.1, AxisScale::Linear), (Range{1, 11}));
    const Range further = moved({1, 100}, 0.5, AxisScale::Logarithmic);
    EXPECT_NEAR(further.low, 10, 1e-9);
    EXPECT_NEAR(further.high, 1000, 1e-7);
}

TEST(PlotView, LeavesAirAroundTheData)
{
    const Range range = around(Range{1, 2}, AxisScale::Linear);
    EXPECT_NEAR(range.low, 0.94, 1e-12);
    EXPECT_NEAR(range.high, 2.06, 1e-12);
}

TEST(PlotView, OfOneValueOrNoneIsARange)
{
    for (const AxisScale scale : {AxisScale::Linear, AxisScale::Logarithmic})
        for (const std::optional<Range> &data : {std::optional<Range>(), std::optional(Range{2, 2})}) {
            const Range range = around(data, scale);
            EXPECT_LT(range.low, range.high);
            EXPECT_TRUE(scale == AxisScale::Linear || range.low > 0);
        }
}

TEST(PlotView, OneSmallValueIsSeenInItsOwnSize)
{
    const Range range = around(Range{0.001, 0.001}, AxisScale::Linear);
    EXPECT_NEAR(range.low, 0.0009, 1e-12);
    EXPECT_NEAR(range.high, 0.0011, 1e-12);
}

TEST(ZoomHistory, GoesBackInReverseOrder)
{
    ZoomHistory history;
    const PlotView first{{0, 1}, {0, 1}, true};
    const PlotView second{{0, 2}, {0, 1}};
    history.remember(first);
    history.remember(second);
    EXPECT_EQ(history.takeLast(), second);
    EXPECT_EQ(history.takeLast(), first);
    EXPECT_EQ(history.takeLast(), std::nullopt);
}

TEST(ZoomHistory, RemembersTheSameViewOnce)
{
    ZoomHistory history;
    history.remember({});
    history.remember({});
    history.takeLast();
    EXPECT_TRUE(history.isEmpty());
}

TEST(ZoomHistory, ForgetsTheOldest)
{
    ZoomHistory history;
    for (int i = 0; i < 1000; ++i)
        history.remember({{0, 1.0 + i}, {0, 1}});
    int count = 0;
    while (history.takeLast())
        ++count;
    EXPECT_LE(count, 100);
    EXPECT_GE(count, 20);
}

} // namespace luthier::ui
