#include "ui/bridge/sleep_inhibitor.h"

#include "tests/ui/bridge/bridge_test_support.h"
#include "tests/ui/bridge/fake_desktop.h"

namespace luthier::ui {
namespace {

const QString kWhy = QStringLiteral("A model is being trained.");

class SleepInhibitorTest : public testing::Test {
protected:
    FakeDesktop desktop;
};

TEST_F(SleepInhibitorTest, LogindKeepsTheComputerAwakeUntilTheEnd)
{
    ASSERT_TRUE(desktop.isRunning());
    FakeLogind logind;
    ASSERT_TRUE(desktop.offer(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"), &logind));
    SleepInhibitor inhibitor(nullptr, desktop.client(), desktop.client());
    inhibitor.setInhibited(true, kWhy);
    EXPECT_TRUE(waitUntil([&] { return logind.isInhibited(); }));
    inhibitor.setInhibited(false, {});
    EXPECT_TRUE(waitUntil([&] { return !logind.isInhibited(); }));
}

TEST_F(SleepInhibitorTest, WithoutLogindTheScreenSaverIsAsked)
{
    ASSERT_TRUE(desktop.isRunning());
    FakeScreenSaver saver;
    ASSERT_TRUE(desktop.offer(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"), &saver));
    SleepInhibitor inhibitor(nullptr, desktop.client(), desktop.client());
    inhibitor.setInhibited(true, kWhy);
    EXPECT_TRUE(waitUntil([&] { return saver.cookies.size() == 1; }));
    inhibitor.setInhibited(false, {});
    EXPECT_TRUE(waitUntil([&] { return saver.cookies.isEmpty(); }));
}

TEST_F(SleepInhibitorTest, AnAnswerThatComesTooLateIsGivenBack)
{
    ASSERT_TRUE(desktop.isRunning());
    FakeScreenSaver saver;
    ASSERT_TRUE(desktop.offer(QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"), &saver));
    SleepInhibitor inhibitor(nullptr, desktop.client(), desktop.client());
    inhibitor.setInhibited(true, kWhy);
    inhibitor.setInhibited(false, {});
    QTest::qWait(200);
    EXPECT_TRUE(saver.cookies.isEmpty());
}

TEST_F(SleepInhibitorTest, IsQuietWhereThereIsNoService)
{
    ASSERT_TRUE(desktop.isRunning());
    SleepInhibitor inhibitor(nullptr, desktop.client(), desktop.client());
    inhibitor.setInhibited(true, kWhy);
    inhibitor.setInhibited(true, kWhy); // twice is once
    QTest::qWait(100);
    EXPECT_TRUE(inhibitor.isWanted());
    inhibitor.setInhibited(false, {});
    EXPECT_FALSE(inhibitor.isWanted());
}

} // namespace
} // namespace luthier::ui
