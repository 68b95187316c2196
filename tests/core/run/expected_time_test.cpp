#include "core/run/expected_time.h"

#include <gtest/gtest.h>

namespace luthier::run {
namespace {

constexpr double kOperations = 1e11; // a second

PreparedRun runOf(std::int64_t rows, std::int64_t tokensPerEpoch)
{
    PreparedRun run;
    run.spec.threads = 2;
    run.spec.train.numEpochs = 2;
    run.memory.parameters = 100'000'000;
    run.memory.steps = 20;
    run.plan = {{"rows", rows}, {"eval_rows", 0}, {"tokens_per_epoch", tokensPerEpoch}};
    return run;
}

TEST(ExpectedTime, GrowsWithTheTokensOfAllPasses)
{
    PreparedRun run = runOf(100, 10'000);
    const double two = expectedTime(run, {}, kOperations).seconds;
    run.spec.train.numEpochs = 4;
    const double four = expectedTime(run, {}, kOperations).seconds;
    EXPECT_NEAR(two, 20'000 * 4 * 1e8 / kOperations, 1) << "loading is the rest";
    EXPECT_NEAR(four - two, 20'000 * 4 * 1e8 / kOperations, 1e-6);
}

TEST(ExpectedTime, FollowsAnEarlierRunOfTheSameModel)
{
    const MeasuredSpeed earlier{100'000'000, config::Stage::Sft, 2, 500};
    const ExpectedTime time = expectedTime(runOf(100, 10'000), std::span(&earlier, 1), kOperations);
    EXPECT_TRUE(time.isMeasured);
    EXPECT_NEAR(time.seconds, 40, 1);
}

TEST(ExpectedTime, AnotherModelCountsByItsParameters)
{
    const MeasuredSpeed earlier{200'000'000, config::Stage::Sft, 2, 250};
    EXPECT_NEAR(expectedTime(runOf(100, 10'000), std::span(&earlier, 1), kOperations).seconds, 40, 1);
}

TEST(ExpectedTime, AnotherNumberOfThreadsCountsByThem)
{
    const MeasuredSpeed earlier{100'000'000, config::Stage::Sft, 8, 2000};
    EXPECT_NEAR(expectedTime(runOf(100, 10'000), std::span(&earlier, 1), kOperations).seconds, 40, 1);
}

TEST(ExpectedTime, TheMostSimilarRunDecidesAndTheNewestOfThose)
{
    const std::vector<MeasuredSpeed> earlier = {
        {100'000'000, config::Stage::Dpo, 2, 100}, {100'000'000, config::Stage::Sft, 2, 500}, {100'000'000, config::Stage::Sft, 2, 50}};
    EXPECT_NEAR(expectedTime(runOf(100, 10'000), earlier, kOperations).seconds, 40, 1);
}

TEST(ExpectedTime, ARunWithoutASpeedSaysNothing)
{
    const MeasuredSpeed none{100'000'000, config::Stage::Sft, 0, 0};
    EXPECT_FALSE(expectedTime(runOf(100, 10'000), std::span(&none, 1), kOperations).isMeasured);
}

TEST(ExpectedTime, ChecksCostHalfAsMuchAsTraining)
{
    PreparedRun run = runOf(100, 10'000);
    const double without = expectedTime(run, {}, kOperations).seconds;
    run.plan["eval_rows"] = 100;
    const double once = expectedTime(run, {}, kOperations).seconds;
    run.spec.train.evalSteps = 10; // twice on the way, and at the end
    const double often = expectedTime(run, {}, kOperations).seconds;
    EXPECT_NEAR(once - without, 5'000 * 4 * 1e8 / kOperations, 1e-6);
    EXPECT_NEAR(often - without, 3 * (once - without), 1e-6);
}

TEST(ExpectedTime, PreferencesAreReadOnceMoreBeforeTraining)
{
    PreparedRun run = runOf(100, 10'000);
    const double examples = expectedTime(run, {}, kOperations).seconds;
    run.spec.stage = config::Stage::Dpo;
    EXPECT_GT(expectedTime(run, {}, kOperations).seconds, examples);
}

TEST(ExpectedTime, IsNoTimeWhereThereAreNoRows)
{
    EXPECT_LT(expectedTime(runOf(0, 0), {}, kOperations).seconds, 1);
}

TEST(ExpectedOperations, GrowWithThreadsAndVectors)
{
    const std::vector<std::string> wide = {"fma", "avx2", "avx512f"};
    const std::vector<std::string> usual = {"fma", "avx2"};
    EXPECT_GT(expectedOperationsPerSecond(2, wide), expectedOperationsPerSecond(2, usual));
    EXPECT_GT(expectedOperationsPerSecond(2, usual), expectedOperationsPerSecond(2, {}));
    EXPECT_DOUBLE_EQ(expectedOperationsPerSecond(4, usual), 2 * expectedOperationsPerSecond(2, usual));
}

} // namespace
} // namespace luthier::run
