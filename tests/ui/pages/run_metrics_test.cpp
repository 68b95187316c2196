#include "ui/pages/run_metrics.h"

#include "tests/ui/pages/chinese_window.h"
#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/label.h"
#include "ui/pages/run_words.h"
#include "ui/plots/loss_plot.h"

namespace luthier::ui {
namespace {

class RunMetricsTest : public RunsTest {
protected:
    static QStringList names(const RunMetrics &metrics) // of the plots
    {
        QStringList names;
        for (const LossPlot *plot : metrics.findChildren<LossPlot *>())
            names.append(plot->accessibleName());
        return names;
    }
    static std::string firstCsv(const RunMetrics &metrics) { return metrics.findChildren<LossPlot *>().front()->csv(); }
};

TEST_F(RunMetricsTest, WhatTheMethodMeasuresComesFirst)
{
    train("dpo", {.metrics = {{"logps/chosen", -80}, {"rewards/accuracies", 0.75}, {"rewards/margins", 1.5}}});
    const auto run = details("dpo");
    const RunMetrics metrics(*run);
    EXPECT_EQ(names(metrics), QStringList({QStringLiteral("Pairs told apart rightly"), QStringLiteral("Margin between them"),
                                           QStringLiteral("Log-probability of the better answer"),
                                           QStringLiteral("Learning rate"), QStringLiteral("Length of the gradient"),
                                           QStringLiteral("Tokens per second")}));
}

TEST_F(RunMetricsTest, LossesAreLeftToTheirOwnPlot)
{
    train("first");
    const auto run = details("first");
    ASSERT_NE(run->series().find("eval/loss"), nullptr);
    const RunMetrics metrics(*run);
    EXPECT_TRUE(names(metrics).filter(QStringLiteral("loss")).isEmpty()) << names(metrics).join(u';').toStdString();
}

TEST_F(RunMetricsTest, EachPlotHasItsNameAbove)
{
    train("first");
    const auto run = details("first");
    const RunMetrics metrics(*run);
    QStringList above;
    for (const Label *label : metrics.findChildren<Label *>())
        above.append(label->text());
    EXPECT_EQ(above, names(metrics));
}

TEST_F(RunMetricsTest, TheEvaluationIsASecondCurveOfTheSamePlot)
{
    train("dpo", {.metrics = {{"rewards/margins", 1.5}}, .evalMetrics = {{"rewards/margins", 1.25}}});
    const auto run = details("dpo");
    const RunMetrics metrics(*run);
    EXPECT_EQ(firstCsv(metrics), "step,Margin between them,evaluation\r\n1,1.5,\r\n2,1.5,\r\n3,1.5,1.25\r\n");
}

TEST_F(RunMetricsTest, APlotIsAddedWhenItsFirstValueComes)
{
    const auto run = begin("live", {}, {step(1, 2.0)});
    RunMetrics metrics(*run);
    ASSERT_TRUE(names(metrics).isEmpty());
    goOn();
    ASSERT_TRUE(waitUntil([&] { return run->series().last().has_value(); }));
    metrics.refresh();
    EXPECT_EQ(names(metrics).size(), 3);
}

TEST_F(RunMetricsTest, PointsAreAddedWhileItTrains)
{
    const auto run = begin("live", {step(1, 2.0, {{"rewards/margins", 0.5}})}, {step(2, 1.0, {{"rewards/margins", 0.75}})});
    RunMetrics metrics(*run);
    goOn();
    ASSERT_TRUE(waitUntil([&] { return run->series().last()->step == 2; }));
    metrics.refresh();
    EXPECT_EQ(firstCsv(metrics), "step,Margin between them\r\n1,0.5\r\n2,0.75\r\n");
}

TEST_F(RunMetricsTest, AnEvaluationThatComesLaterJoinsItsPlot)
{
    const auto run = begin("live", {step(1, 2.0, {{"rewards/margins", 0.5}})}, {run::EvalEvent{1, 1.5, 100, {{"rewards/margins", 0.25}}}});
    RunMetrics metrics(*run);
    goOn();
    ASSERT_TRUE(waitUntil([&] { return run->series().find("eval/rewards/margins") != nullptr; }));
    metrics.refresh();
    EXPECT_EQ(firstCsv(metrics), "step,Margin between them,evaluation\r\n1,0.5,0.25\r\n");
}

TEST_F(RunMetricsTest, NamesFollowTheLanguage)
{
    train("dpo", {.metrics = {{"rewards/margins", 1.5}}, .evalMetrics = {{"rewards/margins", 1.25}}});
    const auto run = details("dpo");
    const RunMetrics metrics(*run);
    const ChineseWindow chinese;
    const QString name = metricName("rewards/margins");
    ASSERT_NE(name, QStringLiteral("Margin between them"));
    EXPECT_EQ(names(metrics).front(), name);
    EXPECT_EQ(firstCsv(metrics).substr(0, firstCsv(metrics).find('\r')), "step," + fromQt(name + u',' + RunMetrics::tr("evaluation")));
}

} // namespace
} // namespace luthier::ui
