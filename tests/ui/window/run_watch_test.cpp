#include "ui/window/run_watch.h"

#include "tests/ui/window/window_test_support.h"

namespace luthier::ui {
namespace {

class RunWatchTest : public WindowTest {
protected:
    RunWatch watch{center, runs};
    const SleepInhibitor &sleep() const { return watch.sleepInhibitor(); }
};

TEST_F(RunWatchTest, TheComputerStaysAwakeWhileSomethingIsTrained)
{
    EXPECT_FALSE(sleep().isWanted());
    trainEndlessly("legal");
    EXPECT_TRUE(sleep().isWanted());
    center.stopAll();
    ASSERT_TRUE(waitUntil([&] { return !center.isBusy(); }));
    EXPECT_FALSE(sleep().isWanted());
}

TEST_F(RunWatchTest, ItMaySleepWhileTheRunIsPaused)
{
    trainEndlessly("legal");
    center.pause(QStringLiteral("legal"));
    EXPECT_TRUE(waitUntil([&] { return !sleep().isWanted(); }));
    center.stopAll();
    ASSERT_TRUE(waitUntil([&] { return !center.isBusy(); }));
}

} // namespace
} // namespace luthier::ui
