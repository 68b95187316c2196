#include "ui/pages/run_tiles.h"

#include <limits>

#include "tests/ui/pages/chinese_window.h"
#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/stat_tile.h"

namespace luthier::ui {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

class RunTilesTest : public RunsTest {
protected:
    static QStringList texts(const RunTiles &tiles) // of those that are shown
    {
        QStringList texts;
        for (const StatTile *tile : tiles.findChildren<StatTile *>())
            if (!tile->isHidden())
                texts.append(tile->accessibleName());
        return texts;
    }
    QString tile(const QString &name, const Course &course)
    {
        train("run", course);
        const auto run = details("run");
        return tile(name, RunTiles(*run));
    }
    static QString tile(const QString &name, const RunTiles &tiles) { return texts(tiles).filter(name + u':').value(0); }

    const QString loss = QStringLiteral("Loss");
    const QString evaluation = QStringLiteral("Evaluation");
    const QString accuracy = QStringLiteral("Pairs told apart");
    const QString speed = QStringLiteral("Speed");
    const QString steps = QStringLiteral("Steps");
};

TEST_F(RunTilesTest, TheLossSaysHowFarItHasFallen)
{
    EXPECT_EQ(tile(loss, {.losses = {2.0, 1.5, 1.25}}), QStringLiteral("Loss: 1.25 ↓ 0.75"));
}

TEST_F(RunTilesTest, ALossThatRoseSaysSo)
{
    EXPECT_EQ(tile(loss, {.losses = {1.5, 2.0}}), QStringLiteral("Loss: 2.00 ↑ 0.50"));
}

TEST_F(RunTilesTest, OneStepIsNoCourse)
{
    EXPECT_EQ(tile(loss, {.losses = {1.5}}), QStringLiteral("Loss: 1.50"));
}

TEST_F(RunTilesTest, TheEvaluationSaysAtWhichStep)
{
    EXPECT_EQ(tile(evaluation, {.evals = {{1, 1.6}, {3, 1.4}}}), QStringLiteral("Evaluation: 1.40 at step 3"));
}

TEST_F(RunTilesTest, ABetterEvaluationThanTheLastIsPointedAt)
{
    EXPECT_EQ(tile(evaluation, {.evals = {{1, 1.2}, {3, 1.4}}}), QStringLiteral("Evaluation: 1.40 best at step 1"));
}

TEST_F(RunTilesTest, AnEvaluationThatIsNoNumberIsNotTheBest)
{
    EXPECT_EQ(tile(evaluation, {.evals = {{1, kNaN}, {3, 1.4}}}), QStringLiteral("Evaluation: 1.40 at step 3"));
}

TEST_F(RunTilesTest, AnEvaluationThatIsStillToComeSaysSo)
{
    EXPECT_EQ(tile(evaluation, {.evals = {}}), QStringLiteral("Evaluation: – not yet"));
}

TEST_F(RunTilesTest, WithoutRowsForItThereIsNoEvaluation)
{
    EXPECT_EQ(tile(evaluation, {.evals = {}, .evalRows = 0}), QStringLiteral("Evaluation: – no rows kept for it"));
}

TEST_F(RunTilesTest, PreferencesShowHowManyPairsAreToldApart)
{
    EXPECT_EQ(tile(accuracy, {.metrics = {{"rewards/accuracies", 0.75}, {"rewards/margins", 1.5}}}),
              QStringLiteral("Pairs told apart: 75 % margin 1.50"));
}

TEST_F(RunTilesTest, PairsOfTheEvaluationSayMoreThanThoseTrainedOn)
{
    EXPECT_EQ(tile(accuracy, {.metrics = {{"rewards/accuracies", 0.75}}, .evalMetrics = {{"rewards/accuracies", 0.5}}}),
              QStringLiteral("Pairs told apart: 50 %"));
}

TEST_F(RunTilesTest, WithoutPreferencesThereAreNoPairs)
{
    EXPECT_EQ(tile(accuracy, {}), QString());
}

TEST_F(RunTilesTest, TheSpeedIsThatOfTheLastTenSteps)
{
    std::vector<double> speeds(12, 200);
    speeds[0] = speeds[1] = 5000;
    EXPECT_EQ(tile(speed, {.losses = std::vector<double>(12, 1.5), .speeds = speeds}), QStringLiteral("Speed: 200 tokens/s"));
}

TEST_F(RunTilesTest, AFinishedRunSaysHowLongItTook)
{
    EXPECT_EQ(tile(steps, {.losses = {2.0, 1.5, 1.25}}), QStringLiteral("Steps: 3 / 3 took 4 s"));
}

TEST_F(RunTilesTest, BeforeTheFirstStepThereIsNothingToSay)
{
    makeRun("run");
    const auto run = details("run");
    EXPECT_EQ(texts(RunTiles(*run)), QStringList({QStringLiteral("Loss: –"), QStringLiteral("Evaluation: – no rows kept for it"),
                                                  QStringLiteral("Speed: –"), QStringLiteral("Steps: 0 / 30")}));
}

TEST_F(RunTilesTest, ARunThatIsTrainedSaysHowLongItWillTake)
{
    const auto run = begin("live", {step(10, 1.5)}); // in a second, of 30
    EXPECT_EQ(tile(steps, RunTiles(*run)), QStringLiteral("Steps: 10 / 30 about 2 s left"));
}

TEST_F(RunTilesTest, NewNumbersAreShown)
{
    const auto run = begin("live", {step(1, 2.0)}, {step(2, 1.5)});
    RunTiles tiles(*run);
    goOn();
    ASSERT_TRUE(waitUntil([&] { return run->series().last()->step == 2; }));
    tiles.refresh();
    EXPECT_EQ(tile(loss, tiles), QStringLiteral("Loss: 1.50 ↓ 0.50"));
}

TEST_F(RunTilesTest, WordsFollowTheLanguage)
{
    train("run");
    const auto run = details("run");
    const RunTiles tiles(*run);
    const ChineseWindow chinese;
    ASSERT_NE(RunTiles::tr("Evaluation"), evaluation);
    EXPECT_EQ(tile(RunTiles::tr("Evaluation"), tiles),
              QStringLiteral("%1: 1.40 %2").arg(RunTiles::tr("Evaluation"), RunTiles::tr("at step %1").arg(3)));
}

} // namespace
} // namespace luthier::ui
