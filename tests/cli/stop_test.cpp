#include <csignal>

#include "tests/cli/cli_process.h"

namespace luthier::test {
namespace {

// Runs that are long enough to be interrupted anywhere.
class Stop : public CliTest {
protected:
    std::vector<std::string> longRun(const std::string &name, int steps) const
    {
        return withWorkspace({"train",
                              "--model",
                              tinyModel(),
                              "--dataset",
                              tokenRows(),
                              "--name",
                              name,
                              "--rank",
                              "4",
                              "--max_steps",
                              std::to_string(steps),
                              "--batch_size",
                              "8",
                              "--learning_rate",
                              "1e-3",
                              "--save_steps",
                              "10",
                              "--threads",
                              "1",
                              "--json"});
    }
    CliResult finish(const std::string &run) const { return CliProcess(withWorkspace({"resume", run, "--json"}), folder()).wait(100); }
    std::string adapterBytes(const std::string &run) const
    {
        const Json shown = luthierJson({"show", run}).json();
        EXPECT_EQ(shown["outcome"], "completed");
        return readFile(fs::path(shown["adapter"].get<std::string>()) / "adapter_model.safetensors").value_or("");
    }
};

TEST_F(Stop, SigtermEndsWithACheckpointWithinFiveSecondsAndTheRunGoesOn)
{
    CliProcess run(longRun("stopped", 100000), folder());
    ASSERT_TRUE(run.waitForOutput("\"step\":5,", 60));
    run.signal(SIGTERM);
    const CliResult result = run.wait(5);
    EXPECT_EQ(result.status, 0) << result.err;
    EXPECT_NE(result.out.find("\"outcome\":\"stopped\""), std::string::npos);
    const Json shown = luthierJson({"show", "stopped"}).json();
    EXPECT_EQ(shown["outcome"], "stopped");
    EXPECT_FALSE(shown["checkpoints"].empty());
}

TEST_F(Stop, CtrlCEndsWithACheckpointToo)
{
    CliProcess run(longRun("interrupted", 100000), folder());
    ASSERT_TRUE(run.waitForOutput("\"step\":5,", 60));
    run.signal(SIGINT);
    EXPECT_EQ(run.wait(5).status, 0);
}

TEST_F(Stop, AStoppedAndResumedRunIsBitIdenticalToAnUninterruptedOne)
{
    CliProcess stopped(longRun("pieces", 400), folder());
    ASSERT_TRUE(stopped.waitForOutput("\"step\":7,", 60));
    stopped.signal(SIGTERM);
    ASSERT_EQ(stopped.wait(5).status, 0);
    const CliResult resumed = finish("pieces");
    ASSERT_EQ(resumed.status, 0) << resumed.err;
    ASSERT_EQ(CliProcess(longRun("whole", 400), folder()).wait(100).status, 0);
    EXPECT_EQ(adapterBytes("pieces"), adapterBytes("whole"));
}

TEST_F(Stop, AKilledAndResumedRunIsBitIdenticalToAnUninterruptedOne)
{
    CliProcess killed(longRun("killed", 400), folder());
    ASSERT_TRUE(killed.waitForOutput("\"step\":25,", 60));
    killed.signal(SIGKILL);
    ASSERT_EQ(killed.wait(5).status, -SIGKILL);
    EXPECT_EQ(luthierJson({"show", "killed"}).json()["state"], "interrupted");
    const CliResult resumed = finish("killed");
    ASSERT_EQ(resumed.status, 0) << resumed.err;
    ASSERT_EQ(CliProcess(longRun("whole", 400), folder()).wait(100).status, 0);
    EXPECT_EQ(adapterBytes("killed"), adapterBytes("whole"));
}

TEST_F(Stop, QuittingTwentyTimesInTheMiddleOfAStepAlwaysSucceedsAndLosesNothing)
{
    std::int64_t reached = 0;
    for (int i = 0; i < 20; ++i) {
        auto arguments = i == 0 ? longRun("often", 100000) : withWorkspace({"resume", "often", "--json"});
        CliProcess run(arguments, folder());
        ASSERT_TRUE(run.waitForOutput("\"event\":\"step\"", 60)) << run.output();
        run.signal(SIGTERM);
        const CliResult result = run.wait(5);
        ASSERT_EQ(result.status, 0) << "round " << i << ": " << result.err;
        const Json shown = luthierJson({"show", "often"}).json();
        ASSERT_FALSE(shown["checkpoints"].empty());
        const auto step = shown["checkpoints"].back().get<std::int64_t>();
        EXPECT_GT(step, reached);
        EXPECT_EQ(shown["step"], step);
        reached = step;
    }
}

TEST_F(Stop, ARunThatIsBeingTrainedIsBusyForEverybodyElse)
{
    CliProcess run(longRun("busy", 100000), folder());
    ASSERT_TRUE(run.waitForOutput("\"event\":\"step\"", 60));
    EXPECT_EQ(luthierJson({"resume", "busy"}).errorCode(), "busy");
    EXPECT_EQ(luthierJson({"delete", "busy", "--yes"}).errorCode(), "busy");
    EXPECT_EQ(luthierJson({"show", "busy"}).json()["state"], "running");
    run.signal(SIGTERM);
    EXPECT_EQ(run.wait(5).status, 0);
}

} // namespace
} // namespace luthier::test
