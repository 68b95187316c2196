#include "core/engine/bench.h"

#include "tests/core/train/train_test_support.h"

namespace luthier::engine {
namespace {

using train::TestRun;

TEST(Bench, CountsTheWorkOfLoraTraining)
{
    arch::ModelConfig config; // SmolLM2-135M, whose count is known: 425 + 29 + 113 + 62 million operations a token
    config.hidden = 576;
    config.intermediate = 1536;
    config.layers = 30;
    config.heads = 9;
    config.kvHeads = 3;
    config.headDim = 64;
    config.vocabulary = 49152;
    EXPECT_NEAR(loraFlops(config, 4'884'480, {1, 1, 512}), 629e6, 2e6);
    EXPECT_NEAR(loraFlops(config, 4'884'480, {1, 0, 512}), 516e6, 2e6);
    EXPECT_NEAR(loraFlops(config, 0, {10, 0, 0}), 4247e6, 2e6);
}

TEST(Bench, MeasuresThePreparedRun)
{
    TestRun run;
    run.spec.train.maxSteps = 100;
    run.spec.train.evalSteps = 1;
    run.spec.train.saveSteps = 1;
    run.prepare(train::sampleRows(), train::sampleRows());
    const auto report = bench({run.folder(), 3, 1}, run.control, {});
    ASSERT_TRUE(report) << describeError(report.error());
    EXPECT_GT(report->tokensPerSecond, 0);
    EXPECT_GT(report->trainedTokensPerSecond, 0);
    EXPECT_LT(report->trainedTokensPerSecond, report->tokensPerSecond);
    EXPECT_GT(report->modelFlopsPerSecond, 0);
    EXPECT_GT(report->gemmPeakFlopsPerSecond, 0);
    EXPECT_GT(report->peakBytes, 1U << 20U);
    EXPECT_GT(report->predictedPeakBytes, 1U << 20U);
    EXPECT_GT(report->secondsToFirstMicroBatch, 0);
}

TEST(Bench, LeavesTheRunAsItWas)
{
    TestRun run;
    run.prepare(train::sampleRows());
    const auto listing = [&] {
        std::vector<std::string> names;
        for (const auto &entry : fs::recursive_directory_iterator(run.folder()))
            names.push_back(entry.path().string());
        return names;
    };
    const auto before = listing();
    const std::string settings = readFile(run.folder() / "run.json").value();
    ASSERT_TRUE(bench({run.folder(), 1, 0}, run.control, {}));
    EXPECT_EQ(listing(), before);
    EXPECT_EQ(readFile(run.folder() / "run.json").value(), settings);
}

TEST(Bench, StopsOnRequest)
{
    TestRun run;
    run.prepare(train::sampleRows());
    run.control.stop = true;
    const auto report = bench({run.folder(), 1, 0}, run.control, {});
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
}

TEST(Bench, NeedsAStepAndARun)
{
    TestRun run;
    EXPECT_FALSE(bench({run.folder(), 0, 0}, run.control, {}));
    EXPECT_FALSE(bench({run.folder() / "nowhere", 1, 0}, run.control, {}));
}

} // namespace
} // namespace luthier::engine
