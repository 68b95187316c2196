#include "ui/bridge/mailbox.h"

#include <thread>

#include <QTimer>

#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

TEST(MailboxTest, CallsOfOtherThreadsAreMadeHereInTheirOrder)
{
    Mailbox mailbox;
    std::vector<int> made;
    const std::thread::id here = std::this_thread::get_id();
    std::thread other([&] {
        for (int i = 0; i < 1000; ++i)
            mailbox.post([&made, i, here] {
                EXPECT_EQ(std::this_thread::get_id(), here);
                made.push_back(i);
            });
    });
    EXPECT_TRUE(waitUntil([&] { return made.size() == 1000; }));
    other.join();
    EXPECT_TRUE(std::is_sorted(made.begin(), made.end()));
}

TEST(MailboxTest, ACallThatPostsAnotherDoesNotStarveTheLoop)
{
    Mailbox mailbox;
    int made = 0;
    bool timerFired = false;
    std::function<void()> again = [&] {
        if (++made < 100'000 && !timerFired)
            mailbox.post(again);
    };
    QTimer::singleShot(0, [&] { timerFired = true; });
    mailbox.post(again);
    EXPECT_TRUE(waitUntil([&] { return timerFired; }));
    EXPECT_LT(made, 100'000);
}

TEST(MailboxTest, ACallMayDeleteIt)
{
    auto *mailbox = new Mailbox;
    bool after = false;
    mailbox->post([&] { delete mailbox; });
    mailbox->post([&] { after = true; });
    QTest::qWait(50);
    EXPECT_FALSE(after);
}

} // namespace
} // namespace luthier::ui
