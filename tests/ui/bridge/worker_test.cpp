#include "ui/bridge/worker.h"

#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

class WorkerTest : public BridgeTest {};

TEST_F(WorkerTest, DoesWorkInOrderAndEndsWithAllOfItDone)
{
    std::vector<int> done;
    {
        Worker worker(workspace(), "test");
        for (int i = 0; i < 100; ++i)
            worker.post([&done, i](Stores &) { done.push_back(i); });
    }
    EXPECT_EQ(done.size(), 100U);
    EXPECT_TRUE(std::is_sorted(done.begin(), done.end()));
}

TEST_F(WorkerTest, SeveralThreadsWorkAtOnce)
{
    Worker worker(workspace(), "test", 2);
    std::atomic<int> met{0};
    for (int i = 0; i < 2; ++i)
        worker.post([&met](Stores &) {
            ++met;
            while (met < 2) // for ever with one thread
                std::this_thread::yield();
        });
    EXPECT_TRUE(waitUntil([&] { return met == 2; }));
}

TEST_F(WorkerTest, ASuspendedOneDoesNothingUntilItIsReleased)
{
    Worker worker(workspace(), "test");
    std::atomic<int> done{0};
    worker.post([&](Stores &) { ++done; });
    worker.suspend();
    const int before = done;
    worker.post([&](Stores &) { ++done; });
    QTest::qWait(20);
    EXPECT_EQ(done, before);
    worker.release();
    EXPECT_TRUE(waitUntil([&] { return done == 2; }));
}

} // namespace
} // namespace luthier::ui
