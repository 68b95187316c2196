#include "core/run/run_folder.h"

#include <algorithm>
#include <optional>

#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

constexpr std::int64_t kNow = 1'700'000'000'000; // 2023-11-14 22:13:20 UTC

class RunFolder : public FolderTest {
protected:
    fs::path makeRun(std::string_view name) const
    {
        const fs::path run = *createRunFolder(folder(), name, kNow);
        EXPECT_TRUE(writeFileAtomic(RunPaths{run}.runJson(), R"({"schema":1,"name":"x"})"));
        return run;
    }
    static void journal(const fs::path &run, std::string_view text) { EXPECT_TRUE(writeFileAtomic(RunPaths{run}.events(), text)); }
};

TEST(Slug, IsLowerCaseWithSingleDashes)
{
    EXPECT_EQ(slug("My First  Run (v2)!"), "my-first-run-v2");
    EXPECT_EQ(slug("../../etc/passwd"), "etc-passwd");
}

TEST(Slug, KeepsChineseAndNeverEndsInsideACharacter)
{
    EXPECT_EQ(slug("法律问答 一"), "法律问答-一");
    std::string long_;
    for (int i = 0; i < 40; ++i)
        long_ += "法";
    EXPECT_EQ(slug(long_).size(), 48U);
    EXPECT_EQ(slug("a" + long_).size(), 46U);
}

TEST(Slug, OfNothingUsableIsRun)
{
    EXPECT_EQ(slug(""), "run");
    EXPECT_EQ(slug("///"), "run");
}

TEST_F(RunFolder, NameIsTimeAndSlug)
{
    const auto run = createRunFolder(folder(), "My run", kNow);
    ASSERT_TRUE(run);
    EXPECT_EQ(run->filename(), "20231114-221320-my-run");
    EXPECT_TRUE(fs::is_directory(*run));
}

TEST_F(RunFolder, TwoRunsOfOneSecondGetFoldersOfTheirOwn)
{
    const auto first = createRunFolder(folder(), "x", kNow);
    const auto second = createRunFolder(folder(), "x", kNow);
    ASSERT_TRUE(first && second);
    EXPECT_NE(*first, *second);
    EXPECT_EQ(second->filename(), "20231114-221320-x-2");
}

TEST_F(RunFolder, WithoutAJournalIsPrepared)
{
    EXPECT_EQ(runStatus(makeRun("x"))->state, RunState::Prepared);
}

TEST_F(RunFolder, WhoseLockIsHeldIsRunning)
{
    const fs::path run = makeRun("x");
    std::optional<FileLock> lock = *lockRun(run);
    EXPECT_EQ(runStatus(run)->state, RunState::Running);
    EXPECT_EQ(lockRun(run).error().code, ErrorCode::Busy);
    lock.reset();
    EXPECT_EQ(runStatus(run)->state, RunState::Prepared);
}

TEST_F(RunFolder, WithoutAFinishedEventIsInterrupted)
{
    const fs::path run = makeRun("x");
    journal(run, "{\"event\":\"start\",\"time\":0}\n{\"event\":\"step\",\"time\":1,\"step\":1}\n{\"event\":\"st");
    EXPECT_EQ(runStatus(run)->state, RunState::Interrupted);
}

TEST_F(RunFolder, WithAFinishedEventIsFinishedAndKeepsTheOutcome)
{
    const fs::path run = makeRun("x");
    journal(run, "{\"event\":\"start\",\"time\":0}\n{\"event\":\"finished\",\"time\":1,\"outcome\":\"stopped\"}\n");
    EXPECT_EQ(*runStatus(run), (RunStatus{RunState::Finished, Outcome::Stopped}));
}

TEST_F(RunFolder, ResumedAfterItsEndIsNotFinishedAnyMore)
{
    const fs::path run = makeRun("x");
    journal(run, "{\"event\":\"finished\",\"time\":1,\"outcome\":\"stopped\"}\n{\"event\":\"resume\",\"time\":0,\"from_step\":3}\n");
    EXPECT_EQ(runStatus(run)->state, RunState::Interrupted);
}

TEST_F(RunFolder, ListHasTheRunsInTheirOrderAndNotTheHalfPrepared)
{
    const fs::path second = makeRun("b");
    const fs::path first = makeRun("a");
    ASSERT_TRUE(createRunFolder(folder(), "half", kNow));
    EXPECT_EQ(*listRuns(folder()), (std::vector<fs::path>{first, second}));
    EXPECT_TRUE(listRuns(folder() / "nowhere")->empty());
}

TEST_F(RunFolder, IsFoundByPathNameAndUnambiguousPart)
{
    const fs::path alpha = makeRun("alpha");
    const fs::path beta = makeRun("beta");
    EXPECT_EQ(*findRun(folder(), alpha.string()), alpha);
    EXPECT_EQ(*findRun(folder(), beta.filename().string()), beta);
    EXPECT_EQ(*findRun(folder(), "bet"), beta);
    EXPECT_EQ(findRun(folder(), "2023").error().code, ErrorCode::BadSetting);
    EXPECT_EQ(findRun(folder(), "gamma").error().code, ErrorCode::NotFound);
    EXPECT_EQ(findRun(folder(), "").error().code, ErrorCode::NotFound);
}

TEST_F(RunFolder, OfANewerVersionIsRefusedWithAdvice)
{
    const fs::path run = makeRun("x");
    ASSERT_TRUE(writeFileAtomic(RunPaths{run}.runJson(), R"({"schema":99})"));
    const auto json = readRunJson(run);
    ASSERT_FALSE(json);
    EXPECT_EQ(json.error().code, ErrorCode::Unsupported);
    EXPECT_FALSE(json.error().advice.empty());
}

TEST_F(RunFolder, DamagedOrMissingRunJsonIsAnError)
{
    const fs::path run = makeRun("x");
    ASSERT_TRUE(writeFileAtomic(RunPaths{run}.runJson(), R"({"schema":)"));
    EXPECT_EQ(readRunJson(run).error().code, ErrorCode::BadFile);
    ASSERT_TRUE(writeFileAtomic(RunPaths{run}.runJson(), "[]"));
    EXPECT_EQ(readRunJson(run).error().code, ErrorCode::BadFile);
    EXPECT_EQ(readRunJson(folder()).error().code, ErrorCode::NotFound);
}

TEST_F(RunFolder, CheckpointsAreTheWholeOnesInNumericalOrder)
{
    const fs::path run = makeRun("x");
    for (const char *name : {"step-100", "step-20", "step-30.part", "other"})
        fs::create_directories(RunPaths{run}.checkpoints() / name);
    EXPECT_EQ(checkpointSteps(run), (std::vector<std::int64_t>{20, 100}));
    EXPECT_EQ(RunPaths{run}.checkpoint(20).filename(), "step-20");
}

} // namespace

} // namespace luthier::run
