#include "core/nn/rope.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

namespace luthier::nn {

namespace {

arch::ModelConfig configWith(arch::RopeConfig rope)
{
    arch::ModelConfig config;
    config.headDim = 16;
    config.rope = std::move(rope);
    return config;
}

} // namespace

TEST(Rope, FrequenciesAreThePowersOfTheta)
{
    const auto frequencies = ropeFrequencies(configWith({500000, {}}));
    ASSERT_EQ(frequencies.size(), 8U);
    EXPECT_EQ(frequencies[0], 1);
    EXPECT_NEAR(frequencies[3], std::pow(500000.0, -6.0 / 16.0), 1e-15);
}

TEST(Rope, LinearScalingDividesEveryFrequency)
{
    const auto plain = ropeFrequencies(configWith({10000, {}}));
    const auto scaled = ropeFrequencies(configWith({10000, arch::RopeLinear{4}}));
    for (std::size_t i = 0; i < plain.size(); ++i)
        EXPECT_DOUBLE_EQ(scaled[i], plain[i] / 4);
}

TEST(Rope, Llama3ScalingKeepsShortWavesAndDividesLongOnes)
{
    const auto plain = ropeFrequencies(configWith({10000, {}}));
    const auto scaled = ropeFrequencies(configWith({10000, arch::RopeLlama3{8, 1, 4, 16}}));
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const double wavelength = 2 * std::numbers::pi / plain[i];
        if (wavelength < 4)
            EXPECT_EQ(scaled[i], plain[i]);
        else if (wavelength > 16)
            EXPECT_DOUBLE_EQ(scaled[i], plain[i] / 8);
        else
            EXPECT_TRUE(scaled[i] < plain[i] && scaled[i] > plain[i] / 8) << i;
    }
}

TEST(Rope, ALongerTableStartsLikeTheShorterOne)
{
    const auto config = configWith({10000, {}});
    RopeTable<float> table;
    table.extend(config, 5);
    const auto before = table.cosine;
    table.extend(config, 50);
    ASSERT_EQ(table.positions(), 50);
    EXPECT_TRUE(std::equal(before.begin(), before.end(), table.cosine.begin()));
    table.extend(config, 10);
    EXPECT_EQ(table.positions(), 50);
}

} // namespace luthier::nn
