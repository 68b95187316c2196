#include <chrono>
#include <thread>

#include "tests/cli/cli_process.h"

#include "tests/support/paths.h"

namespace luthier::test {
namespace {

class Train : public CliTest {
protected:
    std::vector<std::string> quickRun(const std::string &name) const
    {
        return {"train", "--model",         tinyModel(), "--dataset",   tokenRows(), "--name",       name, "--method",
                "lora",  "--rank",          "4",         "--max_steps", "6",         "--batch-size", "4",  "--shuffle",
                "false", "--learning_rate", "5e-3",      "--threads",   "1",         "--json"};
    }
    static std::vector<Json> eventsOf(const CliResult &result, const std::string &kind)
    {
        std::vector<Json> found;
        for (const Json &line : result.lines())
            if (line.value("event", "") == kind)
                found.push_back(line);
        return found;
    }
    std::string runName(std::size_t index = 0) const { return luthierJson({"runs"}).json()["runs"][index]["run"]; }
};

TEST_F(Train, EveryEventIsALineOfJson)
{
    const CliResult result = luthier(quickRun("quick"));
    ASSERT_EQ(result.status, 0) << result.err;
    ASSERT_EQ(eventsOf(result, "start").size(), 1U);
    const auto steps = eventsOf(result, "step");
    ASSERT_EQ(steps.size(), 6U);
    for (const char *key : {"time", "step", "epoch", "loss", "lr", "grad_norm", "tokens", "trained_tokens", "tokens_per_second"})
        EXPECT_TRUE(steps[0].contains(key)) << key;
    EXPECT_LT(steps[5]["loss"].get<double>(), steps[0]["loss"].get<double>());
    const auto finished = eventsOf(result, "finished");
    ASSERT_EQ(finished.size(), 1U);
    EXPECT_EQ(finished[0]["outcome"], "completed");
}

TEST_F(Train, ARunIsListedShownAndLeavesAnAdapter)
{
    ASSERT_EQ(luthier(quickRun("shown")).status, 0);
    const Json runs = luthierJson({"runs"}).json()["runs"];
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0]["outcome"], "completed");
    EXPECT_EQ(runs[0]["step"], 6);
    const Json run = luthierJson({"show", "shown"}).json();
    EXPECT_EQ(run["curve"]["loss"].size(), 6U);
    EXPECT_EQ(run["spec"]["train"]["learning_rate"], 5e-3);
    EXPECT_TRUE(fs::exists(fs::path(run["adapter"].get<std::string>()) / "adapter_model.safetensors"));
    EXPECT_EQ(luthier({"show", "shown"}).status, 0);
}

TEST_F(Train, ASpecFileAndFlagsMeanTheSame)
{
    const std::string spec = write("spec.json", dumpJson(Json{{"version", 1},
                                                              {"name", "filed"},
                                                              {"model", {{"path", tinyModel()}}},
                                                              {"dataset", {{"path", tokenRows()}, {"shuffle", false}}},
                                                              {"method", {{"type", "lora"}, {"rank", 4}}},
                                                              {"train", {{"max_steps", 6}, {"batch_size", 4}, {"learning_rate", 1e-3}}},
                                                              {"threads", 1}}));
    const CliResult fromFile = luthier({"train", spec, "--learning_rate", "5e-3", "--json"});
    ASSERT_EQ(fromFile.status, 0) << fromFile.err;
    const CliResult fromFlags = luthier(quickRun("flags"));
    ASSERT_EQ(fromFlags.status, 0) << fromFlags.err;
    const auto left = eventsOf(fromFile, "step");
    const auto right = eventsOf(fromFlags, "step");
    ASSERT_EQ(left.size(), right.size());
    for (std::size_t i = 0; i < left.size(); ++i)
        EXPECT_EQ(left[i]["loss"], right[i]["loss"]);
}

TEST_F(Train, AnUnknownKeyOfASpecNamesTheNearest)
{
    const std::string spec = write("spec.json", R"({"train": {"learnin_rate": 1}})");
    const CliResult result = luthierJson({"train", spec});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "bad_setting");
    EXPECT_NE(result.err.find("train.learning_rate"), std::string::npos) << result.err;
}

TEST_F(Train, AMissingModelIsNotFound)
{
    const CliResult result = luthierJson({"train", "--model", (folder() / "none").string(), "--dataset", tokenRows()});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "not_found");
}

TEST_F(Train, ARowWithATokenThatTheModelDoesNotKnowIsRefusedBeforeItStarts)
{
    const std::string rows = write("rows.jsonl", "{\"input_ids\": [1, 2, 100000], \"labels\": [1, 2, 100000]}\n");
    const CliResult result = luthierJson({"train", "--model", tinyModel(), "--dataset", rows});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "bad_data") << result.out;
}

TEST_F(Train, AnImportedDatasetTrainsByItsName)
{
    ASSERT_EQ(luthierJson({"import", tokenRows(), "--name", "tokens"}).status, 0);
    auto arguments = quickRun("named");
    arguments[4] = "tokens";
    const CliResult result = luthier(arguments);
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(luthierJson({"show", "named"}).json()["spec"]["dataset"]["id"], "tokens");
}

TEST_F(Train, APlanNeedsNoTraining)
{
    const std::string spec = write("spec.json", dumpJson(Json{{"model", {{"path", tinyModel()}}}, {"dataset", {{"path", tokenRows()}}}}));
    const CliResult result = luthierJson({"plan", spec});
    ASSERT_EQ(result.status, 0) << result.err;
    const Json plan = result.json();
    for (const char *key : {"parameters", "trainable", "predicted_peak_bytes", "steps", "rows"})
        EXPECT_TRUE(plan.contains(key)) << key;
    EXPECT_TRUE(luthierJson({"runs"}).json()["runs"].empty());
}

TEST_F(Train, APresetSetsWhatFlagsLeaveOpen)
{
    const CliResult result = luthierJson({"plan", "--model", tinyModel(), "--dataset", tokenRows(), "--preset", "quick", "--rank", "4"});
    ASSERT_EQ(result.status, 0) << result.err;
    const Json plan = result.json();
    EXPECT_EQ(plan["steps"], plan["steps_per_epoch"]) << "one pass";
    const Json standard = luthierJson({"plan", "--model", tinyModel(), "--dataset", tokenRows(), "--rank", "4"}).json();
    EXPECT_EQ(plan["trainable"], standard["trainable"]) << "the rank of the flag";
    EXPECT_GT(standard["expected_seconds"], plan["expected_seconds"]);
    EXPECT_EQ(luthier({"plan", "--model", tinyModel(), "--dataset", tokenRows(), "--preset", "slow"}).status, 2);
}

TEST_F(Train, ComparedRunsShowTheSettingsThatDiffer)
{
    ASSERT_EQ(luthier(quickRun("first")).status, 0);
    auto arguments = quickRun("second");
    arguments.insert(arguments.end(), {"--seed", "7"});
    ASSERT_EQ(luthier(arguments).status, 0);
    const Json json = luthierJson({"compare", "first", "second"}).json();
    ASSERT_EQ(json["runs"].size(), 2U);
    EXPECT_EQ(json["differences"], Json::array({{{"key", "train.seed"}, {"values", {"42", "7"}}}}));
    EXPECT_NE(luthier({"compare", "first", "second"}).out.find("train.seed"), std::string::npos);
}

TEST_F(Train, NotesTagsAndTheStarStayWithTheRun)
{
    ASSERT_EQ(luthier(quickRun("noted")).status, 0);
    ASSERT_EQ(luthierJson({"notes", "noted", "--text", "a good one", "--tag", "best", "--star"}).status, 0);
    const Json run = luthierJson({"show", "noted"}).json();
    EXPECT_EQ(run["notes"]["text"], "a good one");
    EXPECT_EQ(run["tags"], Json::array({"best"}));
    EXPECT_EQ(run["star"], true);
}

TEST_F(Train, DeletingARunNeedsAYes)
{
    ASSERT_EQ(luthier(quickRun("doomed")).status, 0);
    EXPECT_EQ(luthierJson({"delete", "doomed"}).status, 2);
    EXPECT_EQ(luthierJson({"runs"}).json()["runs"].size(), 1U);
    EXPECT_EQ(luthierJson({"delete", "doomed", "--yes"}).status, 0);
    EXPECT_TRUE(luthierJson({"runs"}).json()["runs"].empty());
}

TEST_F(Train, ACompleteRunCannotBeResumed)
{
    ASSERT_EQ(luthier(quickRun("done")).status, 0);
    EXPECT_EQ(luthierJson({"resume", "done"}).status, 1);
}

TEST_F(Train, WithoutATerminalProgressIsPlainLines)
{
    auto arguments = quickRun("plain");
    arguments.pop_back();
    const CliResult result = luthier(arguments);
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.out.find('\r'), std::string::npos);
    EXPECT_NE(result.out.find("step 6/6"), std::string::npos) << result.out;
}

TEST_F(Train, ADetachedRunOutlivesItsStarter)
{
    auto arguments = quickRun("apart");
    arguments.emplace_back("--detach");
    const CliResult started = luthier(arguments);
    ASSERT_EQ(started.status, 0) << started.err;
    const std::string run = started.json()["run"];
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (luthierJson({"show", run}).json()["outcome"] != "completed" && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(luthierJson({"show", run}).json()["outcome"], "completed");
}

} // namespace
} // namespace luthier::test
