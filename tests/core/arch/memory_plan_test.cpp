#include "core/arch/memory_plan.h"

#include <gtest/gtest.h>

#include "core/arch/architecture.h"
#include "tests/support/paths.h"

namespace luthier::arch {

namespace {

ModelConfig smollm() // the sizes of SmolLM2-135M
{
    ModelConfig config;
    config.architecture = "llama";
    config.vocabulary = 49152;
    config.hidden = 576;
    config.intermediate = 1536;
    config.layers = 30;
    config.heads = 9;
    config.kvHeads = 3;
    config.headDim = 64;
    config.context = 8192;
    config.tiedHead = true;
    return config;
}

config::RunSpec specOf(std::int64_t batchSize = 16)
{
    config::RunSpec spec;
    spec.train.batchSize = batchSize;
    return spec;
}

MemoryPlan planOf(const config::RunSpec &spec, const LengthSummary &lengths, std::uint64_t limit)
{
    return planMemory(smollm(), spec, adapterSizes(smollm(), spec.method), lengths, limit);
}

constexpr std::uint64_t kPlenty = std::uint64_t{1} << 40;
constexpr LengthSummary kRows{100, 512, 512, 30000, 10000};

} // namespace

TEST(AdapterSizes, CountRankTimesInPlusOutOfEveryTarget)
{
    config::MethodSpec method;
    method.rank = 16;
    const ModelConfig config = smollm();
    const std::int64_t perLayer = 16 * ((576 + 576) + 2 * (576 + 192) + (576 + 576) + 3 * (576 + 1536));
    EXPECT_EQ(adapterSizes(config, method).parameters, 30 * perLayer);
    EXPECT_EQ(adapterSizes(config, method).xaWidth, 7 * 16);
    method.target = "q_proj, v_proj";
    EXPECT_EQ(adapterSizes(config, method).parameters, 30 * 16 * ((576 + 576) + (576 + 192)));
    EXPECT_EQ(adapterSizes(config, method).xaWidth, 32);
}

TEST(MemoryPlan, ItemsAddUpToThePeak)
{
    const MemoryPlan plan = planOf(specOf(), kRows, kPlenty);
    std::uint64_t sum = 0;
    for (const MemoryItem &item : plan.items)
        sum += item.bytes;
    EXPECT_EQ(sum, plan.peakBytes);
    EXPECT_EQ(plan.parameters, parameterCount(smollm()));
    EXPECT_TRUE(plan.fits.empty());
}

TEST(MemoryPlan, TheArenaIsThatOfThePass)
{
    const config::RunSpec spec = specOf();
    const MemoryPlan plan = planOf(spec, kRows, kPlenty);
    EXPECT_EQ(plan.arenaBytes, passBytes(smollm(), adapterSizes(smollm(), spec.method), plan.microBatchTokens, 512, true));
}

TEST(MemoryPlan, TheMicroBatchIsNoLargerThanUseful)
{
    EXPECT_EQ(planOf(specOf(), kRows, kPlenty).microBatchTokens, 1024);
    EXPECT_EQ(planOf(specOf(1), kRows, kPlenty).microBatchTokens, 512) << "a step has no more tokens";
    EXPECT_EQ(planOf(specOf(), {1, 100, 100, 100, 50}, kPlenty).microBatchTokens, 100) << "nor has the data";
    EXPECT_EQ(planOf(specOf(), {10, 5000, 5000, 9000, 50}, kPlenty).microBatchTokens, 5000) << "the longest row fits in";
}

TEST(MemoryPlan, LessMemoryMakesSmallerMicroBatchesThatFit)
{
    std::int64_t before = 1024;
    for (std::uint64_t limit = planOf(specOf(), kRows, kPlenty).peakBytes - 1;; limit -= 50'000'000) {
        const MemoryPlan plan = planOf(specOf(), kRows, limit);
        if (!plan.fits.empty())
            break;
        EXPECT_LE(plan.peakBytes, limit);
        EXPECT_LE(plan.microBatchTokens, before);
        EXPECT_GE(plan.microBatchTokens, kRows.longestRow);
        before = plan.microBatchTokens;
    }
    EXPECT_LT(before, 800) << "down to about the longest row";
}

TEST(MemoryPlan, OverTheLimitAdvisesWhatFits)
{
    const LengthSummary lengths{100, 4096, 4096, 100000, 50000};
    const std::uint64_t peak = planOf(specOf(1), lengths, kPlenty).peakBytes;
    const MemoryPlan plan = planOf(specOf(1), lengths, peak - 500'000'000);
    ASSERT_FALSE(plan.fits.empty());
    EXPECT_NE(plan.fits[0].find("train.max_length"), std::string::npos) << plan.fits[0];
    EXPECT_NE(plan.fits.back().find("Free at least"), std::string::npos);
}

TEST(MemoryPlan, AnAdvisedLengthReallyFits)
{
    const LengthSummary lengths{100, 4096, 4096, 100000, 50000};
    const std::uint64_t limit = planOf(specOf(1), lengths, kPlenty).peakBytes - 700'000'000;
    const MemoryPlan plan = planOf(specOf(1), lengths, limit);
    std::int64_t length = 0;
    ASSERT_EQ(std::sscanf(plan.fits[0].c_str(), "Rows of at most %ld tokens", &length), 1) << plan.fits[0];
    EXPECT_TRUE(planOf(specOf(1), {100, length, length, 100000, 50000}, limit).fits.empty());
    EXPECT_FALSE(planOf(specOf(1), {100, length + 64, length + 64, 100000, 50000}, limit).fits.empty());
}

TEST(MemoryPlan, EveryAdviceNamesTheSettingThatItChanges)
{
    const LengthSummary lengths{100, 4096, 4096, 100000, 50000};
    const std::uint64_t peak = planOf(specOf(1), lengths, kPlenty).peakBytes;
    const MemoryPlan plan = planOf(specOf(1), lengths, peak - 500'000'000);
    ASSERT_EQ(plan.changes.size(), plan.fits.size());
    EXPECT_EQ(plan.changes.front().key, "train.max_length");
    EXPECT_NE(plan.fits.front().find(plan.changes.front().text), std::string::npos);
    EXPECT_EQ(plan.changes.back(), config::SettingChange()) << "memory is no setting";
}

TEST(MemoryPlan, AModelThatCannotFitAtAllAdvisesMemoryOnly)
{
    const MemoryPlan plan = planOf(specOf(), kRows, 1000);
    ASSERT_EQ(plan.fits.size(), 1);
    EXPECT_NE(plan.fits[0].find("smaller model"), std::string::npos);
}

TEST(MemoryPlan, StepsFollowEpochsOrMaxSteps)
{
    config::RunSpec spec = specOf(16);
    spec.train.numEpochs = 2.5;
    EXPECT_EQ(planOf(spec, kRows, kPlenty).steps, 16) << "250 rows";
    EXPECT_EQ(planOf(spec, kRows, kPlenty).stepsPerEpoch, 7);
    spec.train.maxSteps = 9;
    EXPECT_EQ(planOf(spec, kRows, kPlenty).steps, 9);
    EXPECT_EQ(rowsToSee(spec.train, 100), 144);
}

TEST(MemoryPlan, SgdKeepsNoMoments)
{
    config::RunSpec spec = specOf();
    const std::uint64_t adamw = planOf(spec, kRows, kPlenty).peakBytes;
    spec.train.optimizer = config::OptimizerType::Sgd;
    const std::uint64_t moments = 2 * 4 * static_cast<std::uint64_t>(adapterSizes(smollm(), spec.method).parameters);
    EXPECT_EQ(planOf(spec, kRows, kPlenty).peakBytes, adamw - 2 * moments) << "neither in use nor in the checkpoint's copy";
}

TEST(MemoryPlan, AFixedMicroBatchChangesTheArenaAndThePeak)
{
    const config::RunSpec spec = specOf();
    MemoryPlan plan = planOf(spec, kRows, kPlenty);
    fixMicroBatch(plan, smollm(), adapterSizes(smollm(), spec.method), kRows, 600);
    EXPECT_EQ(plan.microBatchTokens, 600);
    EXPECT_EQ(plan.arenaBytes, passBytes(smollm(), adapterSizes(smollm(), spec.method), 600, 512, true));
    std::uint64_t sum = 0;
    for (const MemoryItem &item : plan.items)
        sum += item.bytes;
    EXPECT_EQ(sum, plan.peakBytes);
}

TEST(MemoryPlan, JsonCarriesEveryNumber)
{
    const MemoryPlan plan = planOf(specOf(), kRows, kPlenty);
    const Json json = toJson(plan);
    EXPECT_EQ(json["predicted_peak_bytes"], plan.peakBytes);
    EXPECT_EQ(json["micro_batch_tokens"], plan.microBatchTokens);
    EXPECT_EQ(json["memory"].size(), plan.items.size());
}

} // namespace luthier::arch
