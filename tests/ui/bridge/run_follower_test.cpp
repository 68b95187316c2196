#include "ui/bridge/run_follower.h"

#include "core/run/journal.h"
#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

class RunFollowerTest : public BridgeTest {
protected:
    void connectTo(RunFollower &follower)
    {
        QObject::connect(&follower, &RunFollower::batch, &follower,
                         [this](const run::EventBuffer::Batch &batch) { events += batch.events.size(); });
        QObject::connect(&follower, &RunFollower::failed, &follower, [this](const Error &failure) { error = failure; });
    }
    std::size_t events = 0;
    std::optional<Error> error;
};

TEST_F(RunFollowerTest, TellsWhatAnotherProcessWrites)
{
    const fs::path folder = makeRun("a");
    RunFollower follower(background, folder);
    connectTo(follower);
    auto lock = std::make_unique<FileLock>(std::move(*run::lockRun(folder)));
    auto writer = *run::JournalWriter::open(folder);
    for (int step = 1; step <= 10; ++step)
        writer->onEvent(stepAt(step));
    ASSERT_TRUE(writer->flush());
    EXPECT_TRUE(waitUntil([&] { return events == 10; }));
    EXPECT_TRUE(waitUntil([&] { return follower.status().state == run::RunState::Running; }));
    for (int step = 11; step <= 15; ++step)
        writer->onEvent(stepAt(step));
    writer->onEvent({1, run::FinishedEvent{}});
    ASSERT_TRUE(writer->flush());
    lock.reset();
    EXPECT_TRUE(waitUntil([&] { return follower.status().state == run::RunState::Finished; }));
    EXPECT_EQ(events, 16U);
}

TEST_F(RunFollowerTest, AJournalThatGotShorterEndsTheFollowing)
{
    const fs::path folder = makeRun("a");
    const std::string line = dumpJson(run::toJson(stepAt(1))) + "\n";
    write("runs/a/events.jsonl", line + line);
    RunFollower follower(background, folder);
    connectTo(follower);
    EXPECT_TRUE(waitUntil([&] { return events == 2; }));
    write("runs/a/events.jsonl", line);
    EXPECT_TRUE(waitUntil([&] { return error.has_value(); }));
    EXPECT_EQ(error->code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::ui
