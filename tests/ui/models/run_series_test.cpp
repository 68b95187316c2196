#include "ui/models/run_series.h"

#include <QElapsedTimer>

#include <cmath>
#include <limits>

#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

TEST(RunSeriesTest, StepsAndEvaluationsBecomeCurves)
{
    RunSeries series;
    run::StepEvent step;
    step.step = 1;
    step.loss = 2;
    step.metrics["rewards/margins"] = 0.5;
    series.add(run::Event{1, step});
    run::EvalEvent eval;
    eval.step = 1;
    eval.loss = 1.5;
    series.add(run::Event{2, eval});
    EXPECT_EQ(series.find("loss")->values, std::vector<double>{2});
    EXPECT_EQ(series.find("rewards/margins")->values, std::vector<double>{0.5});
    EXPECT_EQ(series.find("eval/loss")->values, std::vector<double>{1.5});
    EXPECT_EQ(series.find("none"), nullptr);
    EXPECT_EQ(series.bestLoss(), 1.5);
    EXPECT_EQ(series.seconds(), 2);
}

TEST(RunSeriesTest, AnEventThatIsThereAlreadyChangesNothing)
{
    run::RunView view;
    view.steps = {std::get<run::StepEvent>(stepAt(1, 3).body), std::get<run::StepEvent>(stepAt(2, 2).body)};
    view.checkpoints = {2};
    view.seconds = 12;
    view.lastTime = 2;
    RunSeries series(view);
    series.add(stepAt(2, 2));
    series.add(run::Event{2, run::CheckpointEvent{2, "checkpoints/step-2"}});
    series.add(stepAt(3, 1));
    EXPECT_EQ(series.find("loss")->steps, (std::vector<double>{1, 2, 3}));
    EXPECT_EQ(series.checkpoints(), std::vector<std::int64_t>{2});
    EXPECT_EQ(series.last()->step, 3);
    EXPECT_EQ(series.seconds(), 13);
}

TEST(RunSeriesTest, AResumptionTakesLaterStepsBack)
{
    RunSeries series;
    for (int step = 1; step <= 5; ++step)
        series.add(stepAt(step));
    series.add(run::Event{5, run::SampleEvent{5, "Who?", "Me."}});
    series.add(run::Event{5, run::ErrorEvent{{ErrorCode::DiskFull, "The disk is full.", {}, {}}}});
    series.add(run::Event{0, run::ResumeEvent{3}});
    EXPECT_EQ(series.find("loss")->steps.size(), 3U);
    EXPECT_TRUE(series.samples().empty());
    EXPECT_FALSE(series.error());
    series.add({1, stepAt(4, 0.5).body});
    EXPECT_EQ(series.find("loss")->values.back(), 0.5);
    EXPECT_EQ(series.seconds(), 6);
}

TEST(RunSeriesTest, TheBestLossIsANumber)
{
    RunSeries series;
    EXPECT_FALSE(series.bestLoss());
    series.add(stepAt(1, kNan));
    EXPECT_FALSE(series.bestLoss());
    series.add(stepAt(2, 3));
    series.add(stepAt(3, kNan));
    EXPECT_EQ(series.bestLoss(), 3);
}

TEST(RunSeriesTest, AHundredThousandStepsAreAddedQuickly)
{
    RunSeries series;
    QElapsedTimer clock;
    clock.start();
    for (int step = 1; step <= 100'000; ++step)
        series.add(stepAt(step));
    EXPECT_LT(clock.elapsed(), 10'000);
    EXPECT_EQ(series.find("loss")->steps.size(), 100'000U);
}

TEST(SparkValues, KeepTheCourseWithFewValues)
{
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i)
        values.push_back(i);
    const std::vector<double> few = sparkValues(values, 10);
    ASSERT_EQ(few.size(), 10U);
    EXPECT_EQ(few.front(), 49.5);
    EXPECT_TRUE(std::is_sorted(few.begin(), few.end()));
    EXPECT_EQ(sparkValues({1, 2}, 10), (std::vector<double>{1, 2}));
    EXPECT_TRUE(sparkValues(std::vector<double>(100, kNan), 10).empty());
}

} // namespace
} // namespace luthier::ui
