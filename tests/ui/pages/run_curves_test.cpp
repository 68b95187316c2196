#include "ui/pages/run_curves.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QSlider>

#include "tests/ui/pages/chinese_window.h"
#include "tests/ui/pages/runs_test_support.h"
#include "ui/plots/legend_button.h"
#include "ui/plots/plot_panel.h"

namespace luthier::ui {
namespace {

class RunCurvesTest : public RunsTest {
protected:
    std::unique_ptr<RunCurves> makeCurves()
    {
        auto made = std::make_unique<RunCurves>(background, settings);
        made->resize(800, 400);
        made->show();
        return made;
    }
    static PlotPanel &panelOf(const RunCurves &curves) { return *curves.findChild<PlotPanel *>(); }
    static LossPlot &plotOf(const RunCurves &curves) { return panelOf(curves).plot(); }
    static std::string csvHead(const RunCurves &curves)
    {
        const std::string csv = plotOf(curves).csv();
        return csv.substr(0, csv.find('\r'));
    }
    static QStringList legend(const RunCurves &curves)
    {
        QStringList names;
        for (const LegendButton *name : curves.findChildren<LegendButton *>())
            names.append(name->text());
        return names;
    }
    static void clickLegend(const RunCurves &curves, int run)
    {
        QCoreApplication::processEvents(); // it finds its place
        QTest::mouseClick(curves.findChildren<LegendButton *>()[run], Qt::LeftButton);
    }
    static QAbstractButton *logarithmic(const RunCurves &curves)
    {
        for (QAbstractButton *button : curves.findChildren<QAbstractButton *>())
            if (button->accessibleName() == QLatin1String("Logarithmic axis"))
                return button;
        return nullptr;
    }
    // What is read off where the cursor is after so many steps to the right.
    static ReadOut readOffAfter(const RunCurves &curves, int steps)
    {
        auto *surface = curves.findChild<PlotSurface *>();
        for (int i = 0; i < steps; ++i)
            QTest::keyClick(surface, Qt::Key_Right);
        return surface->readOut().value_or(ReadOut());
    }
    static double lastShownStep(const RunCurves &curves)
    {
        plotOf(curves).fit();
        return plotOf(curves).view().steps.high;
    }

    std::unique_ptr<RunCurves> curves = makeCurves();
};

TEST_F(RunCurvesTest, OneRunHasTrainingAndEvaluation)
{
    train("first");
    const auto first = details("first");
    curves->setRuns({first.get()});
    EXPECT_EQ(plotOf(*curves).csv(), "step,training,evaluation\r\n1,2,\r\n2,1.5,\r\n3,1.25,1.4\r\n");
    EXPECT_EQ(legend(*curves), QStringList({QStringLiteral("training"), QStringLiteral("evaluation")}));
}

TEST_F(RunCurvesTest, CurvesOfSeveralRunsLieOverEachOther)
{
    train("first", {.losses = {2.0, 1.0}, .evals = {}});
    train("second", {.losses = {2.0, 1.5}, .evals = {}});
    const auto first = details("first");
    const auto second = details("second");
    curves->setRuns({first.get(), second.get()});
    EXPECT_EQ(plotOf(*curves).csv(), "step,first,second\r\n1,2,2\r\n2,1,1.5\r\n");
}

TEST_F(RunCurvesTest, InAComparisonTheLegendNamesRuns)
{
    train("first");
    train("second");
    const auto first = details("first");
    const auto second = details("second");
    curves->setRuns({first.get(), second.get()});
    EXPECT_EQ(legend(*curves), QStringList({QStringLiteral("first"), QStringLiteral("second")}));
    EXPECT_EQ(csvHead(*curves), "step,first,second,\"first, evaluation\",\"second, evaluation\"");
}

TEST_F(RunCurvesTest, OtherRunsTakeThePlaceOfThoseBefore)
{
    train("first", {.losses = {2.0, 1.0}, .evals = {}});
    train("second", {.losses = {3.0}, .evals = {}});
    const auto first = details("first");
    const auto second = details("second");
    curves->setRuns({first.get()});
    curves->setRuns({second.get()});
    EXPECT_EQ(plotOf(*curves).csv(), "step,training,evaluation\r\n1,3,\r\n");
}

TEST_F(RunCurvesTest, ARunTakesItsEvaluationAlongWhenItIsHidden)
{
    train("first");
    train("second", {.evals = {{90, 1.4}}});
    const auto first = details("first");
    const auto second = details("second");
    curves->setRuns({first.get(), second.get()});
    ASSERT_GE(lastShownStep(*curves), 90);
    clickLegend(*curves, 1);
    EXPECT_LT(lastShownStep(*curves), 90);
    clickLegend(*curves, 1);
    EXPECT_GE(lastShownStep(*curves), 90);
}

TEST_F(RunCurvesTest, TheEvaluationOfOneRunIsHiddenByItself)
{
    train("first", {.evals = {{90, 1.4}}});
    const auto first = details("first");
    curves->setRuns({first.get()});
    clickLegend(*curves, 0);
    EXPECT_GE(lastShownStep(*curves), 90);
    clickLegend(*curves, 1);
    EXPECT_LT(lastShownStep(*curves), 90);
}

TEST_F(RunCurvesTest, AnEvaluationThatComesLaterIsHiddenWithItsRun)
{
    train("first");
    const auto first = details("first");
    const auto live = begin("live", {step(1, 2.0)}, {run::EvalEvent{90, 1.5, 100, {}}});
    curves->setRuns({first.get(), live.get()});
    clickLegend(*curves, 1);
    goOn();
    ASSERT_TRUE(waitUntil([&] { return live->series().find("eval/loss") != nullptr; }));
    curves->refresh();
    EXPECT_LT(lastShownStep(*curves), 90);
}

TEST_F(RunCurvesTest, PointsAreAddedWhileItTrains)
{
    const auto live = begin("live", {step(1, 2.0)}, {step(2, 1.5), run::EvalEvent{2, 1.75, 100, {}}});
    curves->setRuns({live.get()});
    ASSERT_EQ(plotOf(*curves).csv(), "step,training,evaluation\r\n1,2,\r\n");
    goOn();
    ASSERT_TRUE(waitUntil([&] { return live->series().find("eval/loss") != nullptr; }));
    curves->refresh();
    EXPECT_EQ(plotOf(*curves).csv(), "step,training,evaluation\r\n1,2,\r\n2,1.5,1.75\r\n");
}

TEST_F(RunCurvesTest, CheckpointsAreMarked)
{
    train("first", {.evals = {}, .checkpoints = {2}});
    const auto first = details("first");
    curves->setRuns({first.get()});
    const ReadOut second = readOffAfter(*curves, 2);
    ASSERT_EQ(second.lines.size(), 2U);
    EXPECT_EQ(second.lines[1].name, QStringLiteral("checkpoint"));
    EXPECT_EQ(readOffAfter(*curves, 1).lines.size(), 1U); // at the third step
}

TEST_F(RunCurvesTest, InAComparisonNoCheckpointsAreMarked)
{
    train("first", {.evals = {}, .checkpoints = {1}});
    train("second", {.evals = {}});
    const auto first = details("first");
    const auto second = details("second");
    curves->setRuns({first.get(), second.get()});
    EXPECT_EQ(readOffAfter(*curves, 1).lines.size(), 2U); // only the losses
}

TEST_F(RunCurvesTest, TheEpochStandsBesideTheStep)
{
    train("first"); // two steps an epoch
    const auto first = details("first");
    curves->setRuns({first.get()});
    EXPECT_EQ(readOffAfter(*curves, 3).title, QStringLiteral("step 3 · epoch 1.5"));
}

TEST_F(RunCurvesTest, CurvesAreSmoothedWhereNobodyHasChosen)
{
    EXPECT_DOUBLE_EQ(plotOf(*curves).smoothing(), 0.6);
}

TEST_F(RunCurvesTest, TheSmoothingIsKept)
{
    QTest::keyClick(curves->findChild<QSlider *>(), Qt::Key_Home);
    EXPECT_DOUBLE_EQ(plotOf(*makeCurves()).smoothing(), 0);
}

TEST_F(RunCurvesTest, TheLogarithmicAxisIsKept)
{
    ASSERT_FALSE(plotOf(*curves).isLogarithmic());
    QTest::mouseClick(logarithmic(*curves), Qt::LeftButton);
    EXPECT_TRUE(plotOf(*makeCurves()).isLogarithmic());
}

TEST_F(RunCurvesTest, WhatIsSavedIsWritten)
{
    const fs::path file = workspace() / "curves.csv";
    emit panelOf(*curves).saveAsked(toQt(file), QByteArrayLiteral("step,training"));
    ASSERT_TRUE(waitUntil([&] { return fs::exists(file); }));
    EXPECT_EQ(fs::file_size(file), 13U);
}

TEST_F(RunCurvesTest, WhatCannotBeSavedIsTold)
{
    QSignalSpy failed(curves.get(), &RunCurves::failed);
    emit panelOf(*curves).saveAsked(toQt(workspace() / "missing/curves.csv"), QByteArrayLiteral("step"));
    EXPECT_TRUE(waitUntil([&] { return failed.size() == 1; }));
}

TEST_F(RunCurvesTest, NamesFollowTheLanguage)
{
    train("first");
    const auto first = details("first");
    curves->setRuns({first.get()});
    const ChineseWindow chinese;
    EXPECT_NE(legend(*curves)[0], QStringLiteral("training"));
    EXPECT_EQ(legend(*curves), QStringList({RunCurves::tr("training"), RunCurves::tr("evaluation")}));
}

} // namespace
} // namespace luthier::ui
