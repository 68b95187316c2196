#include "core/run/queue.h"

#include <gtest/gtest.h>

namespace luthier::run {

namespace {

RunQueue queueOf(std::initializer_list<const char *> runs)
{
    RunQueue queue;
    for (const char *run : runs)
        EXPECT_TRUE(queue.add(run));
    return queue;
}

QueueState stateOf(const RunQueue &queue, std::string_view run)
{
    return queue.find(run)->state;
}

TEST(Queue, RunsStartInTheirOrderOneAtATime)
{
    RunQueue queue = queueOf({"a", "b"});
    EXPECT_EQ(queue.startNext(), "a");
    EXPECT_FALSE(queue.startNext());
    ASSERT_TRUE(queue.finished("a", Outcome::Completed));
    EXPECT_EQ(queue.find("a")->outcome, Outcome::Completed);
    EXPECT_EQ(queue.startNext(), "b");
    ASSERT_TRUE(queue.finished("b", Outcome::Failed));
    EXPECT_FALSE(queue.startNext());
}

TEST(Queue, PausingTakesTwoStepsAndKeepsTheEngine)
{
    RunQueue queue = queueOf({"a", "b"});
    queue.startNext();
    ASSERT_TRUE(queue.requestPause("a"));
    EXPECT_EQ(stateOf(queue, "a"), QueueState::Pausing);
    ASSERT_TRUE(queue.paused("a"));
    EXPECT_EQ(stateOf(queue, "a"), QueueState::Paused);
    EXPECT_FALSE(queue.startNext());
    ASSERT_TRUE(queue.requestContinue("a"));
    EXPECT_EQ(stateOf(queue, "a"), QueueState::Running);
}

TEST(Queue, AStopWinsOverAPauseThatArrivesLate)
{
    RunQueue queue = queueOf({"a"});
    queue.startNext();
    ASSERT_TRUE(queue.requestPause("a"));
    ASSERT_TRUE(queue.requestStop("a"));
    ASSERT_TRUE(queue.paused("a"));
    EXPECT_EQ(stateOf(queue, "a"), QueueState::Stopping);
    ASSERT_TRUE(queue.requestStop("a")); // asking twice is no error
    ASSERT_TRUE(queue.finished("a", Outcome::Stopped));
}

TEST(Queue, AQueuedRunThatIsStoppedNeverStarts)
{
    RunQueue queue = queueOf({"a", "b"});
    ASSERT_TRUE(queue.requestStop("a"));
    EXPECT_EQ(queue.find("a")->outcome, Outcome::Stopped);
    EXPECT_EQ(queue.startNext(), "b");
}

TEST(Queue, WhatDoesNotFitTheStateIsAnErrorAndChangesNothing)
{
    RunQueue queue = queueOf({"a"});
    EXPECT_FALSE(queue.requestPause("a"));
    EXPECT_FALSE(queue.requestContinue("a"));
    EXPECT_FALSE(queue.paused("a"));
    EXPECT_FALSE(queue.finished("a", Outcome::Completed));
    EXPECT_EQ(queue.requestPause("b").error().code, ErrorCode::NotFound);
    EXPECT_EQ(queue.add("a").error().code, ErrorCode::Exists);
    EXPECT_EQ(stateOf(queue, "a"), QueueState::Queued);
}

TEST(Queue, AnActiveRunCannotBeRemovedAWaitingOneCan)
{
    RunQueue queue = queueOf({"a", "b"});
    queue.startNext();
    EXPECT_EQ(queue.remove("a").error().code, ErrorCode::Busy);
    ASSERT_TRUE(queue.remove("b"));
    EXPECT_EQ(queue.entries().size(), 1U);
}

TEST(Queue, AFinishedRunCanBeQueuedAgainAtTheEnd)
{
    RunQueue queue = queueOf({"a", "b"});
    queue.startNext();
    ASSERT_TRUE(queue.finished("a", Outcome::Stopped));
    ASSERT_TRUE(queue.add("a"));
    EXPECT_EQ(queue.startNext(), "b");
    EXPECT_FALSE(queue.find("a")->outcome);
}

TEST(Queue, MovingChangesTheTurnAmongTheWaiting)
{
    RunQueue queue = queueOf({"running", "a", "b", "c"});
    queue.startNext();
    ASSERT_TRUE(queue.move("c", 0));
    ASSERT_TRUE(queue.finished("running", Outcome::Completed));
    EXPECT_EQ(queue.startNext(), "c");
    ASSERT_TRUE(queue.move("a", 7)); // past the end: last
    ASSERT_TRUE(queue.finished("c", Outcome::Completed));
    EXPECT_EQ(queue.startNext(), "b");
    EXPECT_FALSE(queue.move("b", 0));
}

TEST(Queue, NothingStartsWhileItIsHeld)
{
    RunQueue queue = queueOf({"a"});
    queue.setHeld(true);
    EXPECT_FALSE(queue.startNext());
    queue.setHeld(false);
    EXPECT_EQ(queue.startNext(), "a");
}

TEST(Queue, WhatWaitsSurvivesARestart)
{
    RunQueue queue = queueOf({"a", "b", "c"});
    queue.startNext();
    queue.setHeld(true);
    const auto back = RunQueue::fromJson(queue.toJson());
    ASSERT_TRUE(back);
    EXPECT_TRUE(back->isHeld());
    ASSERT_EQ(back->entries().size(), 2U);
    EXPECT_EQ(back->entries()[0].run, "b");
}

TEST(Queue, ADamagedFileIsAnError)
{
    EXPECT_EQ(RunQueue::fromJson(Json{{"waiting", 3}}).error().code, ErrorCode::BadFile);
    EXPECT_EQ(RunQueue::fromJson(Json::array()).error().code, ErrorCode::BadFile);
}

} // namespace

} // namespace luthier::run
