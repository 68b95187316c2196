#include "core/run/prepare.h"

#include "core/config/spec_json.h"
#include "core/data/token_file.h"
#include "core/run/run_folder.h"
#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

const fs::path kFixture = fs::path(LUTHIER_SOURCE_DIR) / "tests/fixtures/parity/llama";

std::vector<data::Record> rowsOfTokens(std::int32_t count)
{
    std::vector<data::Record> records;
    for (std::int32_t i = 0; i < count; ++i)
        records.push_back(data::TokensRecord{{1, 10 + i, 20, 2}, {-100, -100, 20, 2}});
    return records;
}

class Prepare : public FolderTest {
protected:
    Prepare()
    {
        request.spec.name = "First run";
        request.spec.model.path = (kFixture / "model").string();
        request.spec.dataset.path = "rows.jsonl";
        request.rows = &rows;
        request.dataset = {{"path", "rows.jsonl"}};
    }
    Expected<PreparedRun> prepare() { return prepareRun(request, folder(), clock); }
    bool runsAreEmpty() const { return !fs::exists(runsFolder(folder())) || fs::is_empty(runsFolder(folder())); }

    SystemClock clock;
    RecordSource rows{rowsOfTokens(10)};
    PrepareRequest request;
};

TEST_F(Prepare, MakesAFolderThatIsARun)
{
    const auto run = prepare();
    ASSERT_TRUE(run) << describeError(run.error());
    EXPECT_TRUE(run->folder.filename().string().ends_with("-first-run"));
    EXPECT_EQ(runStatus(run->folder)->state, RunState::Prepared);
    EXPECT_EQ(data::TokenFile::open(RunPaths{run->folder}.tokens())->rows(), 10U);
    EXPECT_EQ(*listRuns(folder()), std::vector<fs::path>{run->folder});
}

TEST_F(Prepare, WritesDownEveryResolvedValueAndWhatTheNumbersDependOn)
{
    const auto run = prepare();
    ASSERT_TRUE(run) << describeError(run.error());
    const Json json = *readRunJson(run->folder);
    const auto spec = config::runSpecFromJson(json["spec"]);
    ASSERT_TRUE(spec) << describeError(spec.error());
    EXPECT_EQ(*spec, run->spec);
    EXPECT_GE(spec->threads, 1);
    EXPECT_TRUE(fs::path(spec->model.path).is_absolute());
    for (const char *key : {"schema", "luthier", "name", "created", "plan", "model", "dataset", "threads", "cpu", "isa", "seeds"})
        EXPECT_TRUE(json.contains(key)) << key;
    EXPECT_EQ(json["model"]["files"].size(), 3U);
    EXPECT_EQ(json["dataset"]["path"], "rows.jsonl");
    EXPECT_EQ(json["dataset"]["content_xxh3"].get<std::string>().size(), 32U);
}

TEST_F(Prepare, ThePlanTellsWhatWillBeDone)
{
    const Json plan = prepare()->plan;
    EXPECT_EQ(plan["rows"], 10);
    EXPECT_EQ(plan["eval_rows"], 0);
    EXPECT_EQ(plan["tokens_per_epoch"], 40);
    EXPECT_EQ(plan["trained_tokens_per_epoch"], 20);
    EXPECT_EQ(plan["longest_row"], 4);
    EXPECT_GT(plan["parameters"].get<std::int64_t>(), 0);
    EXPECT_GT(plan["trainable"].get<std::int64_t>(), 0);
    EXPECT_GT(plan["predicted_peak_bytes"].get<std::int64_t>(), 0);
    EXPECT_EQ(plan["steps"], 2); // 3 times 10 rows in steps of 16
    EXPECT_GT(plan["disk"]["total"].get<std::int64_t>(), 0);
    EXPECT_TRUE(plan["warnings"].empty());
}

TEST_F(Prepare, PlanningLeavesNothingBehind)
{
    const auto plan = planRun(request, folder());
    ASSERT_TRUE(plan) << describeError(plan.error());
    EXPECT_EQ(plan->plan["rows"], 10);
    EXPECT_TRUE(plan->folder.empty());
    EXPECT_TRUE(fs::is_empty(folder()));
}

TEST_F(Prepare, TheAdapterToStartFromDecidesTheMethod)
{
    request.spec.method.initFrom = (kFixture / "lora").string();
    const auto run = prepare();
    ASSERT_TRUE(run) << describeError(run.error());
    EXPECT_EQ(run->spec.method.rank, 4);
    EXPECT_EQ(run->spec.method.alpha, 8);
}

TEST_F(Prepare, NotEnoughMemoryIsToldBeforeTheRunWithWhatWouldFit)
{
    request.spec.memoryLimitBytes = 1'000'000;
    const auto run = prepare();
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::OutOfMemory);
    EXPECT_FALSE(run.error().advice.empty());
    EXPECT_TRUE(runsAreEmpty());
}

TEST_F(Prepare, APlanThatDoesNotFitSaysSoAndIsNoError)
{
    request.freeMemoryBytes = 1'000'000;
    const auto plan = planRun(request, folder());
    ASSERT_TRUE(plan) << describeError(plan.error());
    EXPECT_FALSE(plan->plan["fits"].empty());
    EXPECT_EQ(plan->plan["warnings"].size(), 1U);
    EXPECT_EQ(plan->memoryLimitBytes, 1'000'000U);
}

TEST_F(Prepare, ASettingThatIsWrongIsAnErrorAndLeavesNoFolder)
{
    request.spec.train.batchSize = 0;
    EXPECT_EQ(prepare().error().code, ErrorCode::BadSetting);
    EXPECT_TRUE(runsAreEmpty());
}

TEST_F(Prepare, RowsThatTheMethodCannotUseLeaveNoFolder)
{
    request.spec.stage = config::Stage::Dpo;
    const auto run = prepare();
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::BadData);
    EXPECT_TRUE(runsAreEmpty());
}

TEST_F(Prepare, AModelThatIsNotThereLeavesNoFolder)
{
    request.spec.model.path = (folder() / "none").string();
    EXPECT_FALSE(prepare());
    EXPECT_TRUE(runsAreEmpty());
}

TEST_F(Prepare, WhatIsLeftOutIsWarnedAbout)
{
    auto records = rowsOfTokens(3);
    records.push_back(data::TokensRecord{{1, 2, 3}, {-100, -100, -100}});
    records.push_back(data::TokensRecord{std::vector<std::int32_t>(200, 5), std::vector<std::int32_t>(200, 5)});
    rows = RecordSource(std::move(records));
    RecordSource evalRows(rowsOfTokens(1));
    request.evalRows = &evalRows;
    request.spec.dataset.evalPath = "eval.jsonl";
    request.spec.train.maxLength = 100;
    request.spec.train.tooLong = config::TooLong::Drop;
    const auto run = prepare();
    ASSERT_TRUE(run) << describeError(run.error());
    EXPECT_EQ(run->plan["warnings"].size(), 3U) << run->plan["warnings"].dump();
    EXPECT_EQ(run->plan["too_long"]["dropped"], 1);
    EXPECT_EQ(run->plan["untrained_rows"], 1);
    EXPECT_EQ(run->plan["leaked_eval_rows"], 1);
    EXPECT_EQ(run->plan["eval_rows"], 1);
}

TEST_F(Prepare, RowsLongerThanTheModelsContextAreWarnedAbout)
{
    rows = RecordSource({data::TokensRecord{std::vector<std::int32_t>(200, 5), std::vector<std::int32_t>(200, 5)}});
    const auto run = prepare();
    ASSERT_TRUE(run) << describeError(run.error());
    ASSERT_EQ(run->plan["warnings"].size(), 1U);
    EXPECT_NE(run->plan["warnings"][0].get<std::string>().find("128"), std::string::npos);
}

} // namespace

} // namespace luthier::run
