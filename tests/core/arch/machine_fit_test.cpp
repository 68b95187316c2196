#include "core/arch/machine_fit.h"

#include <gtest/gtest.h>

using luthier::arch::machineFit;

namespace {

constexpr std::uint64_t kGigabyte = 1'000'000'000;

} // namespace

TEST(MachineFit, NothingFitsIntoNoMemory)
{
    EXPECT_EQ(machineFit(0, 8).largest, 0);
    EXPECT_EQ(machineFit(0, 8).comfortable, 0);
}

TEST(MachineFit, TwoCoresAndALotOfMemoryTrainABillionParametersComfortably)
{
    EXPECT_EQ(machineFit(21 * kGigabyte, 2).comfortable, 1'000'000'000);
}

TEST(MachineFit, SpeedDoesNotLimitWhatIsPossible)
{
    EXPECT_GT(machineFit(21 * kGigabyte, 2).largest, machineFit(21 * kGigabyte, 2).comfortable);
    EXPECT_EQ(machineFit(21 * kGigabyte, 2).largest, machineFit(21 * kGigabyte, 64).largest);
}

TEST(MachineFit, MoreMemoryNeverFitsLess)
{
    std::int64_t largest = 0;
    for (std::uint64_t memory = kGigabyte; memory < 1000 * kGigabyte; memory *= 2) {
        EXPECT_GE(machineFit(memory, 16).largest, largest);
        largest = machineFit(memory, 16).largest;
    }
    EXPECT_EQ(largest, 70'000'000'000);
}

TEST(MachineFit, WhatIsComfortableFits)
{
    const auto fit = machineFit(3 * kGigabyte, 128);
    EXPECT_EQ(fit.comfortable, fit.largest);
}
