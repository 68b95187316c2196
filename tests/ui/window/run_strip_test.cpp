#include "ui/window/run_strip.h"

#include <QSignalSpy>

#include "tests/ui/window/window_test_support.h"

namespace luthier::ui {
namespace {

class RunStripTest : public WindowTest {
protected:
    QWidget window;
    RunStrip strip{center, runs, &window};
};

TEST_F(RunStripTest, IsHiddenWhileNothingIsTrained)
{
    EXPECT_TRUE(strip.isHidden());
}

TEST_F(RunStripTest, ShowsHowFarTheRunIs)
{
    trainEndlessly("legal");
    ASSERT_TRUE(load());
    ASSERT_TRUE(waitUntil([&] { return strip.line().startsWith(QStringLiteral("step ")); })) << qPrintable(strip.line());
    EXPECT_FALSE(strip.isHidden());
    EXPECT_GT(strip.progress(), 0);
    center.stopAll();
    ASSERT_TRUE(waitUntil([&] { return !center.isBusy(); }));
    EXPECT_TRUE(waitUntil([&] { return strip.isHidden(); }));
}

TEST_F(RunStripTest, AClickOpensTheRun)
{
    trainEndlessly("legal");
    QSignalSpy opened(&strip, &RunStrip::openRun);
    strip.click();
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), QStringLiteral("legal"));
    center.stopAll();
    ASSERT_TRUE(waitUntil([&] { return !center.isBusy(); }));
}

} // namespace
} // namespace luthier::ui
