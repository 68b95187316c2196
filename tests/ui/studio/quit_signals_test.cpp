#include "app/studio/quit_signals.h"

#include <csignal>

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace luthier::studio {
namespace {

TEST(QuitSignals, ASignalOfTheSystemArrivesInTheLoop)
{
    QuitSignals quitSignals;
    quitSignals.listen();
    QSignalSpy wanted(&quitSignals, &QuitSignals::wanted);
    ASSERT_EQ(pthread_kill(pthread_self(), SIGTERM), 0); // this thread blocks it
    EXPECT_TRUE(QTest::qWaitFor([&] { return wanted.count() == 1; }));
}

} // namespace
} // namespace luthier::studio
