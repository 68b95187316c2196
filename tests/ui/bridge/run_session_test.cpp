#include "ui/bridge/run_session.h"

#include <QElapsedTimer>

#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

using State = RunSession::State;
using namespace std::chrono_literals;

class RunSessionTest : public BridgeTest {
protected:
    void start()
    {
        QObject::connect(&session, &RunSession::batch, &session, [this](const run::EventBuffer::Batch &batch) {
            ++batches;
            events += batch.events.size();
            for (const run::Event &event : batch.events)
                if (const auto *step = std::get_if<run::StepEvent>(&event.body))
                    lastStep = step->step;
        });
        QObject::connect(&session, &RunSession::finished, &session, [this](const run::TrainResult &run) { result = run; });
        QObject::connect(&session, &RunSession::failed, &session, [this](const Error &failure) { error = failure; });
        session.start(makeRun("a"));
    }
    bool isAt(State state)
    {
        return waitUntil([&] { return session.state() == state; });
    }

    RunSession session{background, host};
    std::size_t batches = 0;
    std::size_t events = 0;
    std::int64_t lastStep = 0;
    std::optional<run::TrainResult> result;
    std::optional<Error> error;
};

TEST_F(RunSessionTest, EverythingIsDeliveredBeforeTheEnd)
{
    trainBy(50, 1ms);
    start();
    EXPECT_EQ(session.state(), State::Starting);
    EXPECT_TRUE(isAt(State::Ended));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->outcome, run::Outcome::Completed);
    EXPECT_EQ(lastStep, 50);
    EXPECT_EQ(events, 53U);
}

TEST_F(RunSessionTest, TwoMillionEventsCostAFewUpdates)
{
    constexpr std::int64_t kEvents = 2'000'000;
    script->train = [](const run::TrainRequest &, run::RunControl &, run::RunObserver &observer) -> Expected<run::TrainResult> {
        for (std::int64_t i = 1; i <= kEvents; ++i)
            observer.onEvent(stepAt(i));
        return run::TrainResult();
    };
    QElapsedTimer clock;
    clock.start();
    start();
    EXPECT_TRUE(isAt(State::Ended));
    EXPECT_EQ(events, static_cast<std::size_t>(kEvents));
    EXPECT_LE(batches, static_cast<std::size_t>(clock.elapsed() / 100 + 2)); // ten a second, and the rest
}

TEST_F(RunSessionTest, PausesBetweenStepsAndGoesOn)
{
    trainBy(1'000'000, 1ms);
    start();
    EXPECT_TRUE(isAt(State::Training));
    session.pause();
    EXPECT_EQ(session.state(), State::Pausing);
    EXPECT_TRUE(isAt(State::Paused));
    QTest::qWait(150);
    const std::int64_t held = lastStep;
    QTest::qWait(150);
    EXPECT_EQ(lastStep, held);
    session.proceed();
    EXPECT_TRUE(waitUntil([&] { return lastStep > held; }));
    session.pause();
    session.proceed(); // at once
    session.pause();
    EXPECT_TRUE(isAt(State::Paused));
    session.stop();
    EXPECT_TRUE(isAt(State::Ended));
}

TEST_F(RunSessionTest, StopsInTheMiddle)
{
    trainBy(1'000'000, 1ms);
    start();
    EXPECT_TRUE(isAt(State::Training));
    session.stop();
    EXPECT_EQ(session.state(), State::Stopping);
    EXPECT_TRUE(isAt(State::Ended));
    EXPECT_EQ(result->outcome, run::Outcome::Stopped);
}

TEST_F(RunSessionTest, ARunThatHasBegunIsResumed)
{
    const fs::path folder = makeRun("a");
    write("runs/a/events.jsonl", dumpJson(run::toJson(stepAt(1))) + "\n");
    std::atomic<bool> resumed{false};
    script->train = [&](const run::TrainRequest &request, run::RunControl &, run::RunObserver &) -> Expected<run::TrainResult> {
        resumed = request.resume && request.runFolder == folder;
        return run::TrainResult();
    };
    start();
    EXPECT_TRUE(isAt(State::Ended));
    EXPECT_TRUE(resumed);
}

TEST_F(RunSessionTest, AFailureOfTheEngineIsTold)
{
    script->train = [](const run::TrainRequest &, run::RunControl &, run::RunObserver &) -> Expected<run::TrainResult> {
        return fail(ErrorCode::DiskFull, "The disk is full.");
    };
    start();
    EXPECT_TRUE(isAt(State::Ended));
    EXPECT_EQ(error->code, ErrorCode::DiskFull);
    EXPECT_FALSE(result);
}

TEST(RunSessionEnd, LeavingInTheMiddleOfAStepIsCleanTwentyTimes)
{
    for (int round = 0; round < 20; ++round) {
        auto folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-bridge");
        const fs::path run = folder.path() / "runs" / "a";
        fs::create_directories(run);
        ASSERT_TRUE(writeFileAtomic(run / "run.json", "{\"schema\": 1}"));
        auto script = std::make_shared<FakeEngine::Script>();
        std::atomic<bool> began{false};
        std::atomic<bool> ended{false};
        script->train = [&](const run::TrainRequest &, run::RunControl &control, run::RunObserver &observer) {
            began = true;
            Expected<run::TrainResult> result = pretendToTrain(1'000'000, 1ms, control, observer);
            ended = result && result->outcome == run::Outcome::Stopped;
            return result;
        };
        {
            EngineHost host([&](const run::EngineOptions &) -> Expected<std::unique_ptr<run::Engine>> {
                return std::unique_ptr<run::Engine>(std::make_unique<FakeEngine>(script));
            });
            Background background(folder.path());
            RunSession session(background, host);
            session.start(run);
            while (!began)
                std::this_thread::yield();
            QTest::qWait(round);
        }
        EXPECT_TRUE(ended);
        EXPECT_TRUE(script->destroyed);
    }
}

} // namespace
} // namespace luthier::ui
