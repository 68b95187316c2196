#include "ui/pages/run_page.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/inline_message.h"

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

    RunPage page{background, host, center, runs, settings};
};

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

TEST_F(RunPageTest, TheSameErrorIsShownAgainAfterAnotherAttempt)
{
    makeRun("full");
    script->train = [](const run::TrainRequest &, run::RunControl &, run::RunObserver &) -> Expected<run::TrainResult> {
        return fail(ErrorCode::DiskFull, "The disk is full.");
    };
    open("full");
    auto *message = page.findChild<InlineMessage *>();
    QTest::mouseClick(button("Start"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return message->isVisible() && !center.isBusy(); }));
    ASSERT_TRUE(waitUntil([&] { return background.isIdle(); }));
    message->hide(); // as by its button
    center.resume(QStringLiteral("full"));
    EXPECT_TRUE(waitUntil([&] { return message->isVisible(); }));
    EXPECT_EQ(message->message().sentence, QStringLiteral("The disk is full."));
}

TEST_F(RunPageTest, OpenedFirstItKnowsTheOtherRuns)
{
    train("first");
    train("second");
    page.show();
    page.showRun(QStringLiteral("first"));
    page.activated();
    EXPECT_TRUE(waitUntil([&] { return button("Compare") != nullptr; }));
}

} // namespace
} // namespace luthier::ui
