#include "core/infer/sampler.h"

#include <cmath>
#include <limits>
#include <map>

#include <gtest/gtest.h>

namespace luthier::infer {
namespace {

SamplingOptions with(double temperature, std::int64_t topK = 0, double topP = 1, std::uint64_t seed = 42)
{
    return {temperature, topK, topP, seed};
}

std::vector<float> logitsOf(const std::vector<double> &probabilities)
{
    std::vector<float> logits;
    for (const double p : probabilities)
        logits.push_back(static_cast<float>(std::log(p)));
    return logits;
}

TEST(Sampler, TakesTheLargestLogitAtTemperatureZero)
{
    EXPECT_EQ(sampleToken(std::vector<float>{1, 3, 2}, with(0), 0.99), 1);
}

TEST(Sampler, TakesTheFirstOfEqualLogits)
{
    EXPECT_EQ(mostProbable(std::vector<float>{1, 3, 3}), 1);
}

TEST(Sampler, GivesTheSoftmaxAtTemperatureOne)
{
    const auto tokens = samplingDistribution(logitsOf({0.2, 0.5, 0.3}), with(1));
    ASSERT_EQ(tokens.size(), 3U);
    EXPECT_EQ(tokens[1].token, 1);
    EXPECT_NEAR(tokens[0].probability, 0.2, 1e-6);
    EXPECT_NEAR(tokens[1].probability, 0.5, 1e-6);
    EXPECT_NEAR(tokens[2].probability, 0.3, 1e-6);
}

TEST(Sampler, SharpensBelowTemperatureOne)
{
    const auto tokens = samplingDistribution(logitsOf({0.2, 0.8}), with(0.5)); // squares: 0.04 and 0.64
    EXPECT_NEAR(tokens[1].probability, 0.64 / 0.68, 1e-6);
}

TEST(Sampler, KeepsOnlyTheTopK)
{
    const auto tokens = samplingDistribution(logitsOf({0.1, 0.4, 0.2, 0.3}), with(1, 2));
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(tokens[0].token, 1);
    EXPECT_NEAR(tokens[0].probability, 0.4 / 0.7, 1e-6);
    EXPECT_EQ(tokens[1].token, 3);
}

TEST(Sampler, IgnoresATopKBeyondTheVocabulary)
{
    EXPECT_EQ(samplingDistribution(logitsOf({0.5, 0.5}), with(1, 10)).size(), 2U);
}

TEST(Sampler, KeepsTheTokenThatReachesTopP)
{
    const auto tokens = samplingDistribution(logitsOf({0.5, 0.3, 0.2}), with(1, 0, 0.6));
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_NEAR(tokens[1].probability, 0.3 / 0.8, 1e-6);
}

TEST(Sampler, KeepsOneTokenAtTheSmallestTopP)
{
    EXPECT_EQ(samplingDistribution(logitsOf({0.5, 0.3, 0.2}), with(1, 0, 1e-9)).size(), 1U);
}

TEST(Sampler, AppliesTopPToWhatTopKLeft)
{
    // Of the two left, 4/7 and 3/7, the first reaches 0.5 alone.
    EXPECT_EQ(samplingDistribution(logitsOf({0.1, 0.4, 0.2, 0.3}), with(1, 2, 0.5)).size(), 1U);
}

TEST(Sampler, MapsTheDrawThroughTheCumulatedProbabilities)
{
    const auto logits = logitsOf({0.2, 0.5, 0.3});
    EXPECT_EQ(sampleToken(logits, with(1), 0.0), 0);
    EXPECT_EQ(sampleToken(logits, with(1), 0.19), 0);
    EXPECT_EQ(sampleToken(logits, with(1), 0.21), 1);
    EXPECT_EQ(sampleToken(logits, with(1), 0.71), 2);
    EXPECT_EQ(sampleToken(logits, with(1), std::nextafter(1.0, 0.0)), 2);
}

TEST(Sampler, FindsALargeShareAmongManyTokens)
{
    std::vector<float> logits(5000);
    Random random(1);
    for (float &logit : logits)
        logit = static_cast<float>(random.normal());
    const auto all = samplingDistribution(logits, with(1));
    const auto kept = samplingDistribution(logits, with(1, 0, 0.95));
    double share = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        share += all[static_cast<std::size_t>(kept[i].token)].probability;
        if (i > 0) {
            ASSERT_GE(kept[i - 1].probability, kept[i].probability);
        }
    }
    EXPECT_GE(share, 0.95 - 1e-12);
    EXPECT_LT(share - all[static_cast<std::size_t>(kept.back().token)].probability, 0.95); // and not one more
    EXPECT_GT(kept.size(), 512U);
}

TEST(Sampler, DrawsWithTheDistributionsFrequencies)
{
    const std::vector<double> expected = {0.05, 0.15, 0.3, 0.5};
    const auto logits = logitsOf(expected);
    Sampler sampler(with(1, 0, 1, 7));
    constexpr int kDraws = 20000;
    std::vector<int> counts(expected.size());
    for (int i = 0; i < kDraws; ++i)
        ++counts[static_cast<std::size_t>(sampler.next(logits))];
    double chiSquare = 0;
    for (std::size_t i = 0; i < expected.size(); ++i)
        chiSquare += std::pow(counts[i] - kDraws * expected[i], 2) / (kDraws * expected[i]);
    EXPECT_LT(chiSquare, 16.3); // 3 degrees of freedom: 1 in 1000 above
}

TEST(Sampler, RepeatsItselfWithTheSameSeed)
{
    const auto logits = logitsOf({0.25, 0.25, 0.25, 0.25});
    const auto draw = [&](std::uint64_t seed) {
        Sampler sampler(with(1, 0, 1, seed));
        std::vector<TokenId> tokens;
        for (int i = 0; i < 32; ++i)
            tokens.push_back(sampler.next(logits));
        return tokens;
    };
    EXPECT_EQ(draw(3), draw(3));
    EXPECT_NE(draw(3), draw(4));
}

TEST(Sampler, RefusesSettingsOutOfRange)
{
    EXPECT_TRUE(checkSampling(with(0.7, 40, 0.9)));
    EXPECT_FALSE(checkSampling(with(-1)));
    EXPECT_FALSE(checkSampling(with(std::numeric_limits<double>::quiet_NaN())));
    EXPECT_FALSE(checkSampling(with(std::numeric_limits<double>::infinity())));
    EXPECT_FALSE(checkSampling(with(1, -1)));
    EXPECT_FALSE(checkSampling(with(1, 0, 0)));
    EXPECT_FALSE(checkSampling(with(1, 0, 1.5)));
}

} // namespace
} // namespace luthier::infer
