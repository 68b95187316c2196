#include "ui/window/leaving.h"

#include <QSignalSpy>

#include "tests/ui/window/window_test_support.h"
#include "ui/dialogs/quit_dialog.h"

namespace luthier::ui {
namespace {

class LeavingTest : public WindowTest {
protected:
    QWidget window;
    Leaving leaving{center, runs, window};
    QSignalSpy done{&leaving, &Leaving::done};
};

TEST_F(LeavingTest, WithoutARunOneMayGo)
{
    EXPECT_TRUE(leaving.mayClose());
    leaving.pauseAndQuit();
    EXPECT_TRUE(waitUntil([&] { return done.count() > 0; }));
}

TEST_F(LeavingTest, PauseAndQuitWaitsForTheCheckpoint)
{
    trainEndlessly("legal");
    EXPECT_FALSE(leaving.mayClose());
    QSignalSpy saving(&leaving, &Leaving::saving);
    leaving.pauseAndQuit();
    EXPECT_EQ(saving.count(), 1);
    EXPECT_EQ(done.count(), 0);
    EXPECT_TRUE(waitUntil([&] { return done.count() > 0; }));
    EXPECT_FALSE(center.isBusy());
}

TEST_F(LeavingTest, ARunThatIsKeptEndsBeforeTheProgram)
{
    trainBy(50, std::chrono::milliseconds(10));
    makeRun("legal");
    center.resume(QStringLiteral("legal"));
    ASSERT_TRUE(waitUntil([&] { return center.isBusy(); }));
    QSignalSpy hidden(&leaving, &Leaving::hideWindow);
    leaving.ask();
    emit window.findChild<QuitDialog *>()->keepTraining();
    EXPECT_EQ(hidden.count(), 1);
    EXPECT_EQ(done.count(), 0);
    EXPECT_TRUE(waitUntil([&] { return done.count() > 0; }));
}

TEST_F(LeavingTest, WhoComesBackStays)
{
    trainBy(20, std::chrono::milliseconds(10));
    makeRun("legal");
    center.resume(QStringLiteral("legal"));
    ASSERT_TRUE(waitUntil([&] { return center.isBusy(); }));
    leaving.ask();
    emit window.findChild<QuitDialog *>()->keepTraining();
    leaving.returned();
    ASSERT_TRUE(waitUntil([&] { return !center.isBusy(); }));
    QTest::qWait(50);
    EXPECT_EQ(done.count(), 0);
}

TEST_F(LeavingTest, APausedRunThatIsKeptGoesOn)
{
    trainEndlessly("legal");
    center.pause(center.activeRun());
    ASSERT_TRUE(waitUntil([&] { return center.queue().active()->state == run::QueueState::Paused; }));
    leaving.ask();
    emit window.findChild<QuitDialog *>()->keepTraining();
    EXPECT_EQ(center.queue().active()->state, run::QueueState::Running);
    leaving.pauseAndQuit();
    EXPECT_TRUE(waitUntil([&] { return done.count() > 0; }));
}

} // namespace
} // namespace luthier::ui
