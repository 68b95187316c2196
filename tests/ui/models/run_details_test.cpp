#include "ui/models/run_details.h"

#include "core/run/journal.h"
#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

using namespace std::chrono_literals;

class RunDetailsTest : public ModelsTest {
protected:
    static std::size_t stepsOf(const RunDetails &details)
    {
        const SeriesPoints *loss = details.series().find("loss");
        return loss == nullptr ? 0 : loss->steps.size();
    }
    RunCenter center{background, host};
    const QString a = QStringLiteral("a");
};

TEST_F(RunDetailsTest, AFinishedRunIsReadFromItsFolder)
{
    auto writer = *run::JournalWriter::open(makeRun("a"));
    writer->onEvent(stepAt(1));
    writer->onEvent({1, run::FinishedEvent{}});
    ASSERT_TRUE(writer->flush());
    const RunDetails details(background, center, a);
    EXPECT_TRUE(waitUntil([&] { return details.isLoaded(); }));
    EXPECT_EQ(stepsOf(details), 1U);
    EXPECT_EQ(details.view().stateText(), "completed");
    EXPECT_FALSE(details.isTrainedHere());
    EXPECT_FALSE(details.queueState());
}

TEST_F(RunDetailsTest, ARunOfThisWindowIsFollowed)
{
    makeRun("a");
    const RunDetails details(background, center, a);
    trainBy(200, 2ms);
    center.resume(a);
    EXPECT_TRUE(waitUntil([&] { return stepsOf(details) > 10; }));
    EXPECT_TRUE(details.isTrainedHere());
    EXPECT_EQ(details.queueState(), run::QueueState::Running);
    EXPECT_TRUE(waitUntil([&] { return !center.isBusy(); }));
}

TEST_F(RunDetailsTest, ARunOfAnotherProcessIsFollowedToItsEnd)
{
    const fs::path folder = makeRun("a");
    auto lock = std::make_unique<FileLock>(std::move(*run::lockRun(folder)));
    auto writer = *run::JournalWriter::open(folder);
    writer->onEvent(stepAt(1));
    ASSERT_TRUE(writer->flush());
    const RunDetails details(background, center, a);
    EXPECT_TRUE(waitUntil([&] { return stepsOf(details) == 1; }));
    writer->onEvent(stepAt(2));
    ASSERT_TRUE(writer->flush());
    EXPECT_TRUE(waitUntil([&] { return stepsOf(details) == 2; }));
    EXPECT_GT(details.secondsLeft(), 0);
    writer->onEvent({3, run::FinishedEvent{}});
    ASSERT_TRUE(writer->flush());
    lock.reset();
    EXPECT_TRUE(waitUntil([&] { return details.view().stateText() == "completed"; }));
}

TEST_F(RunDetailsTest, ARunThatIsNotThereIsAnError)
{
    RunDetails details(background, center, QStringLiteral("none"));
    const QSignalSpy failed(&details, &RunDetails::failed);
    EXPECT_TRUE(settle());
    EXPECT_EQ(failed.count(), 1);
}

TEST_F(RunDetailsTest, AnErrorThatCouldNotBeWrittenDownIsKnownUntilTheNextAttempt)
{
    makeRun("a");
    const RunDetails details(background, center, a);
    EXPECT_TRUE(waitUntil([&] { return details.isLoaded(); }));
    script->train = [](const run::TrainRequest &, run::RunControl &, run::RunObserver &) -> Expected<run::TrainResult> {
        return fail(ErrorCode::DiskFull, "The disk is full.");
    };
    center.resume(a);
    EXPECT_TRUE(waitUntil([&] { return details.error().has_value(); }));
    EXPECT_TRUE(settle());
    EXPECT_EQ(details.error()->code, ErrorCode::DiskFull);
    trainBy(200, 2ms);
    center.resume(a);
    EXPECT_TRUE(waitUntil([&] { return !details.error(); }));
    EXPECT_TRUE(waitUntil([&] { return !center.isBusy(); }));
}

} // namespace
} // namespace luthier::ui
