#include "ui/bridge/notifier.h"

#include <QSignalSpy>

#include "tests/ui/bridge/bridge_test_support.h"
#include "tests/ui/bridge/fake_desktop.h"

namespace luthier::ui {
namespace {

class NotifierTest : public testing::Test {
protected:
    FakeDesktop desktop;
};

TEST_F(NotifierTest, AClickTellsWhatItLeadsTo)
{
    ASSERT_TRUE(desktop.isRunning());
    FakeNotifications service;
    ASSERT_TRUE(desktop.offer(QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"), &service));
    Notifier notifier(nullptr, desktop.client());
    QSignalSpy activated(&notifier, &Notifier::activated);
    notifier.show(QStringLiteral("run/a"), QStringLiteral("Done"), QStringLiteral("loss < 1"));
    EXPECT_TRUE(waitUntil([&] { return service.titles.size() == 1; }));
    QTest::qWait(50); // the answer with its number
    emit service.ActionInvoked(1, QStringLiteral("default"));
    EXPECT_TRUE(waitUntil([&] { return activated.count() == 1; }));
    EXPECT_EQ(activated[0][0].toString(), QStringLiteral("run/a"));
    notifier.show(QStringLiteral("run/a"), QStringLiteral("Done again"), {});
    EXPECT_TRUE(waitUntil([&] { return service.titles.size() == 2; }));
    EXPECT_EQ(service.replaced, 1U); // takes the place of the first
}

TEST_F(NotifierTest, IsQuietWhereThereIsNoService)
{
    ASSERT_TRUE(desktop.isRunning());
    Notifier notifier(nullptr, desktop.client());
    const QSignalSpy activated(&notifier, &Notifier::activated);
    notifier.show(QStringLiteral("run/a"), QStringLiteral("Done"), QStringLiteral("loss < 1"));
    QTest::qWait(50);
    EXPECT_EQ(activated.count(), 0);
}

} // namespace
} // namespace luthier::ui
