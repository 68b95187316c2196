#include "core/run/run_view.h"

#include "core/config/spec_json.h"
#include "core/run/journal.h"
#include "tests/core/run/run_test_support.h"

namespace luthier::run {
namespace {

class RunViewTest : public FolderTest {
protected:
    RunViewTest()
    {
        config::RunSpec spec;
        spec.name = "letters";
        spec.method.rank = 8;
        const Json json = {{"schema", kRunSchema},
                           {"name", "letters"},
                           {"created", "2026-11-24T09:30:05Z"},
                           {"spec", config::toJson(spec, config::Write::All)},
                           {"plan", {{"steps", 30}}}};
        write("run.json", dumpJson(json));
    }
    void journal(const std::vector<Event> &events) const
    {
        auto writer = *JournalWriter::open(folder());
        for (const Event &event : events)
            writer->onEvent(event);
        EXPECT_TRUE(writer->flush());
    }
    RunView view() const
    {
        auto read = readRun(folder());
        EXPECT_TRUE(read) << describeError(read.error());
        return read ? *read : RunView();
    }
};

TEST_F(RunViewTest, KnowsThePlanAndTheSettingsOfARunThatHasNotBegun)
{
    const RunView run = view();
    EXPECT_EQ(run.spec.method.rank, 8);
    EXPECT_EQ(run.plan.value("steps", 0), 30);
    EXPECT_EQ(run.created, "2026-11-24T09:30:05Z");
    EXPECT_EQ(run.stateText(), "prepared");
    EXPECT_TRUE(run.steps.empty());
    EXPECT_TRUE(run.adapter().empty());
}

TEST_F(RunViewTest, IsCalledWhatPeopleCallIt)
{
    EXPECT_EQ(view().title(), "letters");
    RunNotes notes;
    notes.title = "the good one";
    ASSERT_TRUE(writeNotes(folder(), notes));
    EXPECT_EQ(view().title(), "the good one");
}

TEST_F(RunViewTest, LeavesSupersededStepsOut)
{
    journal({stepEvent(1, 3), stepEvent(2, 2), stepEvent(3, 9), {0, ResumeEvent{2}}, stepEvent(3, 1)});
    const RunView run = view();
    ASSERT_EQ(run.steps.size(), 3U);
    EXPECT_EQ(run.steps.back().loss, 1);
    EXPECT_EQ(run.stateText(), "interrupted");
}

TEST_F(RunViewTest, AddsTheTimesOfAllStretchesUp)
{
    journal({{10, StepEvent{}}, {0, ResumeEvent{1}}, {4, StepEvent{}}});
    EXPECT_EQ(view().seconds, 14);
    EXPECT_EQ(view().lastTime, 4);
}

TEST_F(RunViewTest, ForgetsAFailureThatWasOvercomeByResuming)
{
    journal({stepEvent(1), {1, ErrorEvent{Error{ErrorCode::DiskFull, "The disk is full.", {}, {}}}}});
    EXPECT_EQ(view().error->code, ErrorCode::DiskFull);
    journal({{0, ResumeEvent{1}}});
    EXPECT_FALSE(view().error);
}

TEST_F(RunViewTest, TellsTheOutcomeOfAFinishedRun)
{
    journal({stepEvent(1), {1, FinishedEvent{Outcome::Stopped, "adapter"}}});
    EXPECT_EQ(view().stateText(), "stopped");
}

TEST_F(RunViewTest, KeepsSamplesAndWarnings)
{
    journal({{1, SampleEvent{1, "Who?", "Me."}}, {2, WarningEvent{"slow", "It is slow."}}});
    ASSERT_EQ(view().samples.size(), 1U);
    EXPECT_EQ(view().samples[0].answer, "Me.");
    ASSERT_EQ(view().warnings.size(), 1U);
}

TEST_F(RunViewTest, PrefersTheFinalAdapterToThoseOfCheckpoints)
{
    write("checkpoints/step-10/adapter/adapter_config.json", "{}");
    EXPECT_EQ(checkpointAdapter(folder(), 10), folder() / "checkpoints/step-10/adapter");
    EXPECT_TRUE(checkpointAdapter(folder(), 20).empty());
    write("adapter/adapter_config.json", "{}");
    EXPECT_EQ(view().adapter(), folder() / "adapter");
}

TEST_F(RunViewTest, ADamagedDescriptionIsAnError)
{
    write("run.json", "{\"schema\": 1, \"spec\": ");
    EXPECT_EQ(readRun(folder()).error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::run
