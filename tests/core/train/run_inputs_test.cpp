#include "core/train/run_inputs.h"

#include "tests/core/train/train_test_support.h"

namespace luthier::train {

TEST(RunInputs, MeasureTheRows)
{
    TestRun run;
    run.prepare(pairRows(), sampleRows());
    const RunInputs inputs = RunInputs::read(run.folder()).value();
    EXPECT_EQ(inputs.rows.rows(), pairRows().size());
    ASSERT_TRUE(inputs.evalRows);
    EXPECT_EQ(inputs.lengths.rows, static_cast<std::int64_t>(pairRows().size()));
    std::int64_t longestSequence = 0;
    std::int64_t longestRow = 0;
    for (const auto &rows : {pairRows(), sampleRows()})
        for (const data::TrainingRow &row : rows) {
            longestRow = std::max(longestRow, row.tokens());
            for (const data::Sequence &sequence : row.sequences)
                longestSequence = std::max(longestSequence, static_cast<std::int64_t>(sequence.ids.size()));
        }
    EXPECT_EQ(inputs.lengths.longestSequence, longestSequence);
    EXPECT_EQ(inputs.lengths.longestRow, longestRow);
}

TEST(RunInputs, KnowTheMicroBatchThatWasPlanned)
{
    TestRun run;
    run.prepare(sampleRows());
    EXPECT_EQ(RunInputs::read(run.folder()).value().plannedMicroBatchTokens, 0);
    const fs::path path = run::RunPaths{run.folder()}.runJson();
    Json json = readJsonFile(path).value();
    json["plan"] = {{"micro_batch_tokens", 320}};
    ASSERT_TRUE(writeFileAtomic(path, dumpJson(json)));
    EXPECT_EQ(RunInputs::read(run.folder()).value().plannedMicroBatchTokens, 320);
}

TEST(RunInputs, RowsWithoutATrainedTokenAreRefused)
{
    TestRun run;
    auto rows = sampleRows();
    for (data::TrainingRow &row : rows)
        std::fill(row.sequences[0].weights.begin(), row.sequences[0].weights.end(), 0.0F);
    run.prepare(rows);
    const auto inputs = RunInputs::read(run.folder());
    ASSERT_FALSE(inputs);
    EXPECT_EQ(inputs.error().code, ErrorCode::BadData);
}

TEST(RunInputs, NoRowsAtAllAreRefused)
{
    TestRun run;
    run.prepare({});
    EXPECT_EQ(RunInputs::read(run.folder()).error().code, ErrorCode::BadData);
}

TEST(RunInputs, AFormatOrDeviceThatIsNotThereIsRefused)
{
    TestRun run;
    run.spec.model.dtype = config::DTypeChoice::Bfloat16;
    run.prepare(sampleRows());
    EXPECT_EQ(RunInputs::read(run.folder()).error().code, ErrorCode::Unsupported);
    TestRun other;
    other.spec.device = "cuda:0";
    other.prepare(sampleRows());
    EXPECT_EQ(RunInputs::read(other.folder()).error().where, "device");
}

TEST(RunInputs, DamagedFilesAreErrors)
{
    TestRun run;
    run.prepare(sampleRows());
    ASSERT_TRUE(writeFileAtomic(run::RunPaths{run.folder()}.tokens(), "LUTHTOK1"));
    EXPECT_EQ(RunInputs::read(run.folder()).error().code, ErrorCode::BadFile);
    ASSERT_TRUE(writeFileAtomic(run::RunPaths{run.folder()}.runJson(), "{\"schema\": 1}"));
    EXPECT_EQ(RunInputs::read(run.folder()).error().code, ErrorCode::BadFile);
}

TEST(PlanRun, OverTheLimitSaysWhatWouldFit)
{
    TestRun run;
    run.spec.memoryLimitBytes = 1000;
    run.prepare(sampleRows());
    const RunInputs inputs = RunInputs::read(run.folder()).value();
    const arch::ModelConfig config = arch::openModel(kLlama / "model").value().config;
    const auto plan = planRun(inputs, config, arch::adapterSizes(config, run.spec.method), 1 << 30, 0);
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().code, ErrorCode::OutOfMemory);
    EXPECT_FALSE(plan.error().advice.empty());
}

TEST(PlanRun, TheMicroBatchBegunWithIsKeptWhereItFits)
{
    TestRun run;
    run.prepare(sampleRows());
    const RunInputs inputs = RunInputs::read(run.folder()).value();
    const arch::ModelConfig config = arch::openModel(kLlama / "model").value().config;
    const auto sizes = arch::adapterSizes(config, run.spec.method);
    EXPECT_EQ(planRun(inputs, config, sizes, 1 << 30, 77).value().microBatchTokens, 77);
    const std::int64_t own = planRun(inputs, config, sizes, 1 << 30, 0).value().microBatchTokens;
    EXPECT_EQ(planRun(inputs, config, sizes, 1 << 30, std::int64_t{1} << 40).value().microBatchTokens, own) << "it does not fit";
    const Json described = describePlan(inputs, planRun(inputs, config, sizes, 1 << 30, 77).value());
    for (const char *key : {"parameters", "trainable", "predicted_peak_bytes", "steps", "rows", "eval_rows", "tokens_per_epoch",
                            "trained_tokens_per_epoch", "micro_batch_tokens"})
        EXPECT_TRUE(described.contains(key)) << key;
}

} // namespace luthier::train
