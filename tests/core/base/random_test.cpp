#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <gtest/gtest.h>

namespace luthier {
namespace {

using Words = std::array<std::uint32_t, 4>;

// The vectors that the authors of Philox publish for philox4x32 with ten rounds.
TEST(RandomTest, PhiloxGivesTheKnownAnswers)
{
    EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
              (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(RandomTest, DrawsAreTheWordsOfTheCounter)
{
    Random random((std::uint64_t{7} << 32U) | 5, (std::uint64_t{11} << 32U) | 9);
    for (std::uint32_t block = 0; block < 3; ++block)
        for (const std::uint32_t word : philox({block, 0, 9, 11}, {5, 7}))
            EXPECT_EQ(random.next(), word);
}

TEST(RandomTest, SeedAndStreamDetermineTheSequence)
{
    Random one(1, 2);
    Random same(1, 2);
    Random otherSeed(2, 2);
    Random otherStream(1, 3);
    const std::uint32_t first = one.next();
    EXPECT_EQ(same.next(), first);
    EXPECT_NE(otherSeed.next(), first);
    EXPECT_NE(otherStream.next(), first);
}

TEST(RandomTest, UniformNumbersFillTheirRange)
{
    Random random(3);
    double sum = 0;
    for (int i = 0; i < 20'000; ++i) {
        const double value = random.uniform();
        ASSERT_GE(value, 0);
        ASSERT_LT(value, 1);
        sum += value;
    }
    EXPECT_NEAR(sum / 20'000, 0.5, 0.01);
}

TEST(RandomTest, NormalNumbersHaveMeanZeroAndDeviationOne)
{
    Random random(4);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 20'000; ++i) {
        const double value = random.normal();
        ASSERT_TRUE(std::isfinite(value));
        sum += value;
        squares += value * value;
    }
    EXPECT_NEAR(sum / 20'000, 0, 0.03);
    EXPECT_NEAR(squares / 20'000, 1, 0.05);
}

TEST(RandomTest, BoundedDrawsCoverTheirRangeAndNoMore)
{
    Random random(5);
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::uint64_t draw = random.below(7);
        ASSERT_LT(draw, 7U);
        seen.insert(draw);
    }
    EXPECT_EQ(seen.size(), 7U);
    EXPECT_EQ(random.below(1), 0U);
    EXPECT_LT(random.below(UINT64_MAX), UINT64_MAX);
}

TEST(RandomTest, AShuffledOrderIsAPermutationThatDependsOnSeedAndStream)
{
    const std::vector<std::uint64_t> order = shuffledOrder(100, 1, 0);
    EXPECT_EQ(shuffledOrder(100, 1, 0), order);
    EXPECT_NE(shuffledOrder(100, 2, 0), order);
    EXPECT_NE(shuffledOrder(100, 1, 1), order);
    std::vector<std::uint64_t> sorted = order;
    std::ranges::sort(sorted);
    for (std::uint64_t i = 0; i < 100; ++i)
        EXPECT_EQ(sorted[i], i);
    EXPECT_TRUE(shuffledOrder(0, 1, 0).empty());
}

} // namespace
} // namespace luthier
