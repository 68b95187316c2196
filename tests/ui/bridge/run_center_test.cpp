#include "ui/bridge/run_center.h"

#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

using namespace std::chrono_literals;

class RunCenterTest : public BridgeTest {
protected:
    void SetUp() override
    {
        QObject::connect(&center, &RunCenter::started, &center, [this](const QString &run) { started.append(run); });
        QObject::connect(&center, &RunCenter::finished, &center, [this](const QString &run, run::Outcome outcome) {
            finished.append(run);
            lastOutcome = outcome;
        });
        QObject::connect(&center, &RunCenter::failed, &center,
                         [this](const QString &, const Error &failure) { errors.push_back(failure); });
        QObject::connect(&center, &RunCenter::refused, &center, [this](const Error &failure) { errors.push_back(failure); });
        QObject::connect(&center, &RunCenter::preparingFailed, &center, [this](const Error &failure) { errors.push_back(failure); });
        EXPECT_TRUE(waitUntil([&] { return background.isIdle(); })); // the queue of last time was read
    }
    config::RunSpec tinySpec() const
    {
        config::RunSpec spec;
        spec.name = "tiny";
        spec.model.path = test::fixture("parity/llama/model").string();
        spec.dataset.path = test::fixture("parity/llama/samples.jsonl").string();
        spec.train.maxSteps = 6;
        spec.train.batchSize = 4;
        spec.method.rank = 4;
        spec.threads = 1;
        return spec;
    }

    RunCenter center{background, host};
    QStringList started;
    QStringList finished;
    std::optional<run::Outcome> lastOutcome;
    std::vector<Error> errors;
};

TEST_F(RunCenterTest, ASpecBecomesARunFolderAndIsTrained)
{
    trainBy(3, 1ms);
    QString prepared;
    QObject::connect(&center, &RunCenter::prepared, &center, [&](const QString &run) { prepared = run; });
    center.start(tinySpec());
    EXPECT_TRUE(center.isPreparing());
    EXPECT_TRUE(waitUntil([&] { return finished.size() == 1; })) << (errors.empty() ? "" : describeError(errors[0]));
    EXPECT_EQ(finished[0], prepared);
    EXPECT_TRUE(fs::exists(workspace() / "runs" / prepared.toStdString() / "tokens.bin"));
    EXPECT_FALSE(center.isBusy());
}

TEST_F(RunCenterTest, ASpecThatCannotBePreparedLeavesNothingBehind)
{
    config::RunSpec spec = tinySpec();
    spec.model.path = "/none";
    center.start(spec);
    EXPECT_TRUE(waitUntil([&] { return !errors.empty(); }));
    EXPECT_TRUE(center.queue().entries().empty());
    EXPECT_TRUE(run::listRuns(workspace())->empty());
}

TEST_F(RunCenterTest, RunsAreTrainedOneAfterTheOther)
{
    trainBy(20, 1ms);
    for (const char *name : {"a", "b", "c"}) {
        makeRun(name);
        center.resume(QString::fromLatin1(name));
    }
    EXPECT_TRUE(waitUntil([&] { return started.size() == 1; }));
    EXPECT_EQ(center.activeRun(), started[0]);
    EXPECT_TRUE(waitUntil([&] { return finished.size() == 3; }));
    EXPECT_EQ(started, finished);
    EXPECT_EQ(finished, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
}

TEST_F(RunCenterTest, AFailedRunDoesNotHoldUpTheNext)
{
    script->train = [](const run::TrainRequest &request, run::RunControl &control,
                       run::RunObserver &observer) -> Expected<run::TrainResult> {
        if (request.runFolder.filename() == "a")
            return fail(ErrorCode::Diverged, "The loss is not a number.");
        return pretendToTrain(2, 1ms, control, observer);
    };
    makeRun("a");
    makeRun("b");
    center.resume(QStringLiteral("a"));
    center.resume(QStringLiteral("b"));
    EXPECT_TRUE(waitUntil([&] { return finished.size() == 1; }));
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].code, ErrorCode::Diverged);
}

TEST_F(RunCenterTest, PauseContinueAndStopReachTheActiveRun)
{
    trainBy(1'000'000, 1ms);
    makeRun("a");
    const QString run = QStringLiteral("a");
    center.resume(run);
    const auto isAt = [&](run::QueueState state) {
        return waitUntil([&] { return center.queue().active() != nullptr && center.queue().active()->state == state; });
    };
    EXPECT_TRUE(isAt(run::QueueState::Running));
    center.pause(run);
    EXPECT_TRUE(isAt(run::QueueState::Paused));
    center.proceed(run);
    EXPECT_TRUE(isAt(run::QueueState::Running));
    center.stop(run);
    EXPECT_TRUE(waitUntil([&] { return finished.size() == 1; }));
    EXPECT_EQ(lastOutcome, run::Outcome::Stopped);
    EXPECT_TRUE(errors.empty());
}

TEST_F(RunCenterTest, WhatDoesNotFitIsRefused)
{
    center.pause(QStringLiteral("none"));
    ASSERT_EQ(errors.size(), 1U);
    center.resume(QStringLiteral("none"));
    EXPECT_TRUE(waitUntil([&] { return errors.size() == 2; }));
    const fs::path folder = makeRun("elsewhere");
    const auto lock = run::lockRun(folder);
    write("runs/elsewhere/events.jsonl", dumpJson(run::toJson(stepAt(1))) + "\n");
    center.resume(QStringLiteral("elsewhere"));
    EXPECT_TRUE(waitUntil([&] { return errors.size() == 3; }));
    EXPECT_EQ(errors[2].code, ErrorCode::Busy);
}

TEST_F(RunCenterTest, LeavingStopsTheActiveRunAndKeepsWhatWaits)
{
    trainBy(1'000'000, 1ms);
    makeRun("a");
    makeRun("b");
    center.resume(QStringLiteral("a"));
    center.resume(QStringLiteral("b"));
    EXPECT_TRUE(waitUntil([&] { return center.queue().entries().size() == 2; }));
    center.stopAll();
    EXPECT_TRUE(waitUntil([&] { return !center.isBusy(); }));
    EXPECT_TRUE(waitUntil([&] { return background.isIdle(); }));
    EXPECT_EQ(started, QStringList(QStringLiteral("a")));

    RunCenter next(background, host);
    EXPECT_TRUE(waitUntil([&] { return next.queue().entries().size() == 1; }));
    EXPECT_EQ(next.queue().entries()[0].run, "b");
    QTest::qWait(50);
    EXPECT_FALSE(next.isBusy()); // nobody has asked for it yet
    trainBy(2, 1ms);
    bool done = false;
    QObject::connect(&next, &RunCenter::finished, &next, [&] { done = true; });
    next.startWaiting();
    EXPECT_TRUE(waitUntil([&] { return done; }));
}

TEST_F(RunCenterTest, PreparingCanBeCancelled)
{
    center.start(tinySpec());
    center.start(tinySpec());
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].code, ErrorCode::Busy);
    center.cancelPreparing();
    EXPECT_TRUE(waitUntil([&] { return !center.isPreparing(); }));
    if (errors.size() == 2) { // it may have been prepared before
        EXPECT_EQ(errors[1].code, ErrorCode::Cancelled);
    }
}

TEST_F(RunCenterTest, AQueueThatCannotBeWrittenIsNoTroubleWhileNothingWaits)
{
    trainBy(3, 1ms);
    makeRun("a");
    fs::create_directories(workspace() / "queue.json" / "in the way");
    center.resume(QStringLiteral("a"));
    EXPECT_TRUE(waitUntil([&] { return finished.size() == 1 && background.isIdle(); }));
    EXPECT_TRUE(errors.empty()) << describeError(errors.front());
}

} // namespace
} // namespace luthier::ui
