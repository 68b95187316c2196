#include "core/tensor/runtime.h"

#include <vector>

#include <gtest/gtest.h>

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

TEST(Runtime, TheMeasuredRateIsPlausible)
{
    initialiseRuntime(2);
    EXPECT_GT(measureGemmRate(256, 256, 256), 1e8);
}

} // namespace luthier::tensor
