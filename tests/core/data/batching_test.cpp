#include "core/data/batching.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace luthier::data {

using Rows = std::vector<std::uint64_t>;

TEST(Batching, FileOrderIsCyclic)
{
    BatchOrder order(5, 2, false, 1);
    EXPECT_EQ(order.stepRows(0), (Rows{0, 1}));
    EXPECT_EQ(order.stepRows(2), (Rows{4, 0}));
    EXPECT_EQ(order.stepRows(3), (Rows{1, 2}));
}

TEST(Batching, ABatchMayBeLargerThanTheDataset)
{
    EXPECT_EQ(BatchOrder(2, 5, false, 1).stepRows(0), (Rows{0, 1, 0, 1, 0}));
}

TEST(Batching, EveryEpochIsAFreshPermutation)
{
    BatchOrder order(10, 5, true, 42);
    Rows first = order.stepRows(0);
    const Rows second = order.stepRows(1);
    first.insert(first.end(), second.begin(), second.end());
    EXPECT_EQ(first, shuffledOrder(10, 42, 0));
    Rows next = order.stepRows(2);
    const Rows last = order.stepRows(3);
    next.insert(next.end(), last.begin(), last.end());
    EXPECT_EQ(next, shuffledOrder(10, 42, 1));
    EXPECT_NE(first, next);
}

TEST(Batching, AStepDependsOnNoEarlierStep)
{
    BatchOrder walked(7, 3, true, 5);
    for (std::uint64_t step = 0; step < 20; ++step)
        walked.stepRows(step);
    BatchOrder fresh(7, 3, true, 5);
    EXPECT_EQ(fresh.stepRows(11), walked.stepRows(11));
}

TEST(Batching, WholePassesEndWithAShortStep)
{
    BatchOrder order(5, 4, false, 1);
    EXPECT_EQ(order.stepsFor(2), 3U);
    EXPECT_EQ(order.stepRows(2, 2), (Rows{3, 4}));
    EXPECT_TRUE(order.stepRows(3, 2).empty());
    EXPECT_EQ(order.stepsFor(0.5), 1U);
    EXPECT_DOUBLE_EQ(order.epochsAfter(5), 4.0);
}

} // namespace luthier::data
