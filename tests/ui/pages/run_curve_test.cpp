#include "ui/pages/run_curve.h"

#include <gtest/gtest.h>

#include "ui/models/run_series.h"
#include "ui/plots/loss_plot.h"

namespace luthier::ui {
namespace {

SeriesPoints pointsUpTo(int count)
{
    SeriesPoints points;
    for (int step = 1; step <= count; ++step)
        points.set(step, 1.0 / step);
    return points;
}

class RunCurveTest : public testing::Test {
protected:
    LossPlot plot;
    RunCurve curve{plot, plot.addCurve({.name = QStringLiteral("loss"), .color = 0, .measured = false, .dashed = false})};
};

TEST_F(RunCurveTest, GrowsWithItsSeries)
{
    curve.follow(nullptr);
    EXPECT_EQ(plot.csv().find("1,1"), std::string::npos);
    const SeriesPoints few = pointsUpTo(2);
    curve.follow(&few);
    const SeriesPoints more = pointsUpTo(4);
    curve.follow(&more);
    EXPECT_NE(plot.csv().find("4,0.25"), std::string::npos) << plot.csv();
}

TEST_F(RunCurveTest, LosesWhatAResumedRunTakesAgain)
{
    const SeriesPoints many = pointsUpTo(4);
    curve.follow(&many);
    const SeriesPoints fewer = pointsUpTo(2);
    curve.follow(&fewer);
    EXPECT_EQ(plot.csv().find("4,0.25"), std::string::npos) << plot.csv();
}

} // namespace
} // namespace luthier::ui
