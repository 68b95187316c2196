#include "ui/pages/run_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

#include <gmock/gmock.h>

#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/inline_message.h"
#include "ui/base/stat_tile.h"
#include "ui/pages/run_metrics.h"
#include "ui/plots/loss_plot.h"

namespace luthier::ui {
namespace {

class RunPageTest : public RunsTest {
protected:
    void open(const char *run)
    {
        ASSERT_TRUE(load());
        page.resize(1080, 760);
        page.show();
        page.showRun(QString::fromLatin1(run));
        ASSERT_TRUE(waitUntil([&] { return page.findChild<QTabBar *>() != nullptr && page.findChild<QTabBar *>()->isVisible(); }));
    }
    QPushButton *button(const char *text)
    {
        for (QPushButton *candidate : page.findChildren<QPushButton *>())
            if (candidate->text() == QString::fromUtf8(text) && candidate->isVisible())
                return candidate;
        return nullptr;
    }
    std::string tiles() // that are shown
    {
        QStringList names;
        for (const StatTile *tile : page.findChildren<StatTile *>())
            if (tile->isVisible())
                names.append(tile->accessibleName());
        return fromQt(names.join(QStringLiteral("; ")));
    }

    RunPage page{background, host, center, runs, settings};
};

TEST_F(RunPageTest, ShowsItsNumbers)
{
    train("first");
    open("first");
    EXPECT_THAT(tiles(), testing::HasSubstr("Loss: 1.25 ↓ 0.75"));
    EXPECT_THAT(tiles(), testing::HasSubstr("Evaluation: 1.40 at step 3"));
    EXPECT_THAT(tiles(), testing::HasSubstr("Speed: 100 tokens/s"));
}

TEST_F(RunPageTest, AFinishedRunCanBeAskedExportedAndCompared)
{
    train("first");
    train("second");
    open("first");
    QSignalSpy asked(&page, &RunPage::chatWith);
    ASSERT_NE(button("Chat"), nullptr);
    QTest::mouseClick(button("Chat"), Qt::LeftButton);
    EXPECT_EQ(asked.size(), 1);
    EXPECT_NE(button("Export…"), nullptr);
    EXPECT_NE(button("Compare"), nullptr);
    EXPECT_EQ(button("Pause"), nullptr);
    EXPECT_EQ(button("Resume"), nullptr);
}

TEST_F(RunPageTest, ARunIsPausedGoneOnWithAndStopped)
{
    makeRun("live");
    trainBy(100'000, std::chrono::milliseconds(2));
    open("live");
    ASSERT_NE(button("Start"), nullptr);
    QTest::mouseClick(button("Start"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return button("Pause") != nullptr && button("Pause")->isEnabled(); }));
    QTest::mouseClick(button("Pause"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return button("Go on") != nullptr; }));
    QTest::mouseClick(button("Go on"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return button("Pause") != nullptr; }));
    QTest::mouseClick(button("Stop and save"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return center.session() == nullptr; }));
}

TEST_F(RunPageTest, PointsArriveWhileItTrains)
{
    makeRun("live");
    trainBy(40, std::chrono::milliseconds(2));
    open("live");
    QTest::mouseClick(button("Start"), Qt::LeftButton);
    const auto *plot = page.findChild<LossPlot *>();
    EXPECT_TRUE(waitUntil([&] { return plot->csv().find("\n40,") != std::string::npos; }));
}

TEST_F(RunPageTest, PreferencesShowAccuracyAndTheirCurves)
{
    train("dpo", {.metrics = {{"rewards/accuracies", 0.75}, {"rewards/margins", 1.5}}});
    open("dpo");
    EXPECT_THAT(tiles(), testing::HasSubstr("Pairs told apart: 75 % margin 1.50"));
    EXPECT_EQ(page.findChild<RunMetrics *>()->findChildren<LossPlot *>().size(), 5);
}

TEST_F(RunPageTest, AnErrorIsShownWithAllThatHelpsToFindItsCause)
{
    const fs::path folder = train("bad", {.isFinished = false, .hasAdapter = false});
    FileWriter journal = *FileWriter::open(folder / "events.jsonl", FileWriter::Mode::Append);
    ASSERT_TRUE(
        journal.write(dumpJson(toJson(run::Event{9, run::ErrorEvent{{ErrorCode::DiskFull, "There is no space left.", "", ""}}})) + "\n"));
    ASSERT_TRUE(journal.flush());
    open("bad");
    auto *message = page.findChild<InlineMessage *>();
    EXPECT_TRUE(waitUntil([&] { return message->isVisible(); }));
    EXPECT_EQ(message->message().sentence, QStringLiteral("There is no space left."));
    EXPECT_TRUE(message->message().diagnostics.contains(QStringLiteral("/models/small.gguf")));
    EXPECT_NE(button("Resume"), nullptr);
}

TEST_F(RunPageTest, TheSectionIsKept)
{
    train("first");
    train("second");
    open("first");
    page.findChild<QTabBar *>()->setCurrentIndex(3);
    page.showRun(QStringLiteral("second"));
    EXPECT_TRUE(waitUntil([&] { return page.findChild<QTabBar *>() != nullptr && page.findChild<QTabBar *>()->currentIndex() == 3; }));
}

} // namespace
} // namespace luthier::ui
