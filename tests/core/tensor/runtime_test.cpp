#include "core/tensor/runtime.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "core/tensor/gemm.h"

namespace luthier::tensor {

TEST(Runtime, UsesTheThreadsItIsToldTo)
{
    EXPECT_EQ(initialiseRuntime(2), 2);
    EXPECT_GE(initialiseRuntime(0), 1);
}

TEST(Runtime, PeakMemoryGrowsWithWhatIsTouched)
{
    const std::uint64_t before = peakResidentBytes();
    ASSERT_GT(before, 0U);
    const std::vector<char> touched(std::size_t{64} << 20, 1);
    EXPECT_GE(peakResidentBytes(), before + (std::uint64_t{40} << 20));
    EXPECT_EQ(touched.back(), 1);
}

TEST(Runtime, NamesAKnownInstructionSet)
{
    const std::string isa = isaName();
    EXPECT_TRUE(isa == "avx512" || isa == "avx2" || isa == "generic") << isa;
}

namespace {

constexpr std::int64_t kSide = 64;
constexpr std::int64_t kInner = 4096;

std::vector<float> product(const std::vector<float> &a, const std::vector<float> &b)
{
    std::vector<float> out(kSide * kSide);
    gemmNT<float>(matOf(out.data(), kSide, kSide), matOf(a.data(), kSide, kInner), matOf(b.data(), kSide, kInner));
    return out;
}

double squaredError(const std::vector<float> &a, const std::vector<float> &b, const std::vector<float> &out)
{
    double sum = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        double exact = 0;
        for (std::size_t k = 0; k < kInner; ++k)
            exact += static_cast<double>(a[i / kSide * kInner + k]) * b[i % kSide * kInner + k];
        sum += (out[i] - exact) * (out[i] - exact);
    }
    return sum;
}

} // namespace

TEST(Runtime, CarefulProductsRoundNoMoreAndEndWithTheirScope)
{
    initialiseRuntime(2);
    Random random(5);
    std::vector<float> a(kSide * kInner);
    std::vector<float> b(kSide * kInner);
    for (std::vector<float> *values : {&a, &b})
        for (float &value : *values)
            value = static_cast<float>(random.normal());
    const std::vector<float> before = product(a, b);
    std::vector<float> careful;
    {
        const CarefulProducts scope;
        careful = product(a, b);
    }
    EXPECT_LE(squaredError(a, b, careful), squaredError(a, b, before));
    EXPECT_EQ(product(a, b), before);
}

TEST(Runtime, TheMeasuredRateIsPlausible)
{
    initialiseRuntime(2);
    EXPECT_GT(measureGemmRate(256, 256, 256), 1e8);
}

} // namespace luthier::tensor
