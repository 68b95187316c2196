#include "core/data/split.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace luthier::data {

namespace {

std::vector<Hash128> distinct(std::size_t count)
{
    std::vector<Hash128> hashes;
    for (std::size_t i = 0; i < count; ++i)
        hashes.push_back({i, i});
    return hashes;
}

std::size_t held(const std::vector<bool> &split)
{
    return static_cast<std::size_t>(std::count(split.begin(), split.end(), true));
}

} // namespace

TEST(Split, TheShareIsMet)
{
    EXPECT_EQ(held(evaluationSplit(distinct(1000), 0.1, 1)), 100U);
    EXPECT_EQ(held(evaluationSplit(distinct(1000), 0, 1)), 0U);
}

TEST(Split, TheSeedAloneDecides)
{
    EXPECT_EQ(evaluationSplit(distinct(100), 0.2, 7), evaluationSplit(distinct(100), 0.2, 7));
    EXPECT_NE(evaluationSplit(distinct(100), 0.2, 7), evaluationSplit(distinct(100), 0.2, 8));
}

TEST(Split, EqualRowsLandOnTheSameSide)
{
    std::vector<Hash128> hashes = distinct(50);
    const std::vector<Hash128> again = hashes;
    hashes.insert(hashes.end(), again.begin(), again.end());
    const auto split = evaluationSplit(hashes, 0.3, 3);
    for (std::size_t i = 0; i < 50; ++i)
        EXPECT_EQ(split[i], split[i + 50]);
    EXPECT_EQ(held(split), 30U);
}

TEST(Split, BothSidesHaveARow)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        EXPECT_EQ(held(evaluationSplit(distinct(2), 0.01, seed)), 1U);
        EXPECT_EQ(held(evaluationSplit(distinct(2), 0.99, seed)), 1U);
        EXPECT_EQ(held(evaluationSplit(std::vector<Hash128>{{1, 1}, {1, 1}, {1, 1}, {2, 2}, {2, 2}}, 0.2, seed)), 2U);
    }
    EXPECT_EQ(held(evaluationSplit(distinct(1), 0.5, 1)), 0U);
    EXPECT_TRUE(evaluationSplit({}, 0.5, 1).empty());
}

} // namespace luthier::data
