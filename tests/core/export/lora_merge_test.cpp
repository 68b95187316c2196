#include "core/export/lora_merge.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace luthier::exporting {
namespace {

using tensor::matOf;

std::vector<float> noise(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> values(count);
    for (float &value : values)
        value = static_cast<float>(random.normal());
    return values;
}

TEST(LoraMerge, RoundsTheExactSumOnce)
{
    constexpr std::int64_t kOut = 7;
    constexpr std::int64_t kIn = 11;
    constexpr std::int64_t kRank = 3;
    constexpr double kScale = 0.75;
    const auto w = noise(kOut * kIn, 1);
    const auto a = noise(kRank * kIn, 2);
    const auto b = noise(kOut * kRank, 3);
    auto merged = w;
    addLora(matOf(merged.data(), kOut, kIn), matOf(a.data(), kRank, kIn), matOf(b.data(), kOut, kRank), kScale);
    for (std::size_t r = 0; r < kOut; ++r)
        for (std::size_t c = 0; c < kIn; ++c) {
            double sum = 0;
            for (std::size_t k = 0; k < kRank; ++k)
                sum += static_cast<double>(b[r * kRank + k]) * a[k * kIn + c];
            const auto exact = static_cast<float>(w[r * kIn + c] + kScale * sum);
            EXPECT_LE(std::fabs(merged[r * kIn + c] - exact), std::fabs(exact) * 1.2e-7F);
        }
}

TEST(LoraMerge, KeepsTheWeightWhereBIsZero)
{
    const auto w = noise(12, 4);
    const auto a = noise(8, 5);
    const std::vector<float> b(6, 0.0F);
    auto merged = w;
    addLora(matOf(merged.data(), 3, 4), matOf(a.data(), 2, 4), matOf(b.data(), 3, 2), 2.0);
    EXPECT_EQ(merged, w);
}

} // namespace
} // namespace luthier::exporting
