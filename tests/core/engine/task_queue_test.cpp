#include "core/engine/task_queue.h"

#include <chrono>
#include <memory>
#include <vector>

#include <gtest/gtest.h>

namespace luthier::engine {
namespace {

using Kind = TaskQueue::Kind;
using Outcome = TaskQueue::Outcome;
using namespace std::chrono_literals;

// A long task as a training run looks from here: steps until it is told to stop, and serves others between them.
struct FakeRun {
    explicit FakeRun(TaskQueue &taskQueue) : queue(taskQueue) {}

    void operator()()
    {
        started = true;
        while (!queue.stopping() && !finish) {
            queue.serveInteractive();
            ++steps;
            std::this_thread::sleep_for(50us);
        }
        checkpointed = true;
    }

    void waitUntilStarted() const
    {
        while (!started)
            std::this_thread::yield();
    }

    TaskQueue &queue;
    std::atomic<bool> started = false;
    std::atomic<bool> finish = false;
    std::atomic<bool> checkpointed = false;
    std::atomic<std::int64_t> steps = 0;
};

TEST(TaskQueue, RunsATaskOnItsOwnThread)
{
    TaskQueue queue;
    std::thread::id ran;
    EXPECT_EQ(queue.run(Kind::Long, [&] { ran = std::this_thread::get_id(); }), Outcome::Done);
    EXPECT_NE(ran, std::this_thread::get_id());
    EXPECT_NE(ran, std::thread::id());
}

TEST(TaskQueue, BeginsWithItsStartOnTheSameThread)
{
    std::thread::id started;
    std::thread::id ran;
    TaskQueue queue([&] { started = std::this_thread::get_id(); });
    queue.run(Kind::Interactive, [&] { ran = std::this_thread::get_id(); });
    EXPECT_EQ(started, ran);
}

TEST(TaskQueue, RunsOneTaskAtATime)
{
    TaskQueue queue;
    int unguarded = 0; // a race detector would see a second thread
    std::vector<std::thread> callers;
    for (int i = 0; i < 8; ++i)
        callers.emplace_back([&, i] {
            for (int k = 0; k < 50; ++k)
                EXPECT_EQ(queue.run(i % 2 == 0 ? Kind::Long : Kind::Interactive, [&] { ++unguarded; }), Outcome::Done);
        });
    for (std::thread &caller : callers)
        caller.join();
    EXPECT_EQ(unguarded, 400);
}

TEST(TaskQueue, ServesInteractiveTasksInsideALongOne)
{
    TaskQueue queue;
    FakeRun run(queue);
    std::thread trainer([&] { queue.run(Kind::Long, [&] { run(); }); });
    run.waitUntilStarted();
    bool answered = false;
    EXPECT_EQ(queue.run(Kind::Interactive, [&] { answered = true; }), Outcome::Done);
    EXPECT_TRUE(answered);
    EXPECT_FALSE(run.checkpointed);
    run.finish = true;
    trainer.join();
}

TEST(TaskQueue, TakesInteractiveTasksBeforeLongOnes)
{
    TaskQueue queue;
    std::vector<int> order;
    std::atomic<bool> release = false;
    std::atomic<int> waiting = 0;
    std::vector<std::thread> callers;
    callers.emplace_back([&] {
        queue.run(Kind::Long, [&] {
            ++waiting;
            while (!release)
                std::this_thread::yield();
        });
    });
    while (waiting < 1)
        std::this_thread::yield();
    const auto enqueue = [&](Kind kind, int number) {
        callers.emplace_back([&, kind, number] {
            ++waiting;
            queue.run(kind, [&order, number] { order.push_back(number); });
        });
        std::this_thread::sleep_for(20ms); // until it is in the queue
    };
    enqueue(Kind::Long, 2);
    enqueue(Kind::Interactive, 1);
    release = true;
    for (std::thread &caller : callers)
        caller.join();
    EXPECT_EQ(order, (std::vector<int>{1, 2}));
}

TEST(TaskQueue, RunsAnInteractiveTaskThatATaskAsksFor)
{
    TaskQueue queue;
    bool inner = false;
    queue.run(Kind::Long, [&] { EXPECT_EQ(queue.run(Kind::Interactive, [&] { inner = true; }), Outcome::Done); });
    EXPECT_TRUE(inner);
}

TEST(TaskQueue, RefusesALongTaskInsideATask)
{
    TaskQueue queue;
    queue.run(Kind::Interactive, [&] { EXPECT_EQ(queue.run(Kind::Long, [] { FAIL(); }), Outcome::Nested); });
}

TEST(TaskQueue, RefusesTasksAfterAStop)
{
    TaskQueue queue;
    queue.requestStop();
    EXPECT_EQ(queue.run(Kind::Interactive, [] { FAIL(); }), Outcome::Stopping);
}

TEST(TaskQueue, RefusesWaitingTasksWhenItStops)
{
    TaskQueue queue;
    FakeRun run(queue);
    std::thread trainer([&] { EXPECT_EQ(queue.run(Kind::Long, [&] { run(); }), Outcome::Done); });
    run.waitUntilStarted();
    std::thread next([&] { EXPECT_EQ(queue.run(Kind::Long, [] { FAIL(); }), Outcome::Stopping); });
    std::this_thread::sleep_for(10ms);
    queue.requestStop();
    next.join();
    trainer.join();
    EXPECT_TRUE(run.checkpointed);
}

TEST(TaskQueue, LetsTheRunningTaskFinishWhenItIsDestroyed)
{
    for (int round = 0; round < 20; ++round) {
        auto queue = std::make_unique<TaskQueue>();
        FakeRun run(*queue);
        std::vector<std::thread> callers;
        callers.emplace_back([&, raw = queue.get()] { raw->run(Kind::Long, [&] { run(); }); });
        run.waitUntilStarted();
        std::atomic<int> entered = 0;
        for (int i = 0; i < 3; ++i)
            callers.emplace_back([&, raw = queue.get()] {
                // Each asks once more than it is sure to be answered, and before the destruction begins.
                raw->run(Kind::Interactive, [&] { ++entered; });
            });
        while (entered < 3)
            std::this_thread::yield();
        queue.reset();
        EXPECT_TRUE(run.checkpointed);
        EXPECT_GT(run.steps, 0);
        for (std::thread &caller : callers)
            caller.join();
    }
}

TEST(TaskQueue, WaitsForTheCallersThatItRefuses)
{
    for (int round = 0; round < 20; ++round) {
        auto queue = std::make_unique<TaskQueue>();
        FakeRun run(*queue);
        std::thread trainer([&, raw = queue.get()] { raw->run(Kind::Long, [&] { run(); }); });
        run.waitUntilStarted();
        std::thread next([&, raw = queue.get()] { raw->run(Kind::Long, [] {}); });
        std::this_thread::sleep_for(5ms); // until it waits
        queue.reset();
        next.join();
        trainer.join();
    }
}

} // namespace
} // namespace luthier::engine
