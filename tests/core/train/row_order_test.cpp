#include "core/train/row_order.h"

#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

namespace luthier::train {

namespace {

using Rows = std::vector<std::size_t>;

config::RunSpec specOf(std::int64_t batchSize, double epochs, bool shuffle)
{
    config::RunSpec spec;
    spec.train.batchSize = batchSize;
    spec.train.numEpochs = epochs;
    spec.dataset.shuffle = shuffle;
    return spec;
}

Rows wholeStream(RowOrder &order)
{
    Rows all;
    for (std::int64_t step = 0; step < order.steps(); ++step) {
        const Rows rows = order.rowsOf(step);
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

} // namespace

TEST(RowOrder, FileOrderIsCyclic)
{
    RowOrder order(specOf(3, 2, false), 4);
    EXPECT_EQ(order.steps(), 3);
    EXPECT_EQ(order.rowsOf(0), (Rows{0, 1, 2}));
    EXPECT_EQ(order.rowsOf(1), (Rows{3, 0, 1}));
    EXPECT_EQ(order.rowsOf(2), (Rows{2, 3})) << "the last step has what is left";
}

TEST(RowOrder, EveryEpochIsAnotherPermutation)
{
    RowOrder order(specOf(7, 2, true), 50);
    const Rows all = wholeStream(order);
    ASSERT_EQ(all.size(), 100);
    Rows first(all.begin(), all.begin() + 50);
    Rows second(all.begin() + 50, all.end());
    EXPECT_NE(first, second);
    std::sort(first.begin(), first.end());
    std::sort(second.begin(), second.end());
    Rows every(50);
    std::iota(every.begin(), every.end(), std::size_t{0});
    EXPECT_EQ(first, every);
    EXPECT_EQ(second, every);
}

TEST(RowOrder, AStepIsTheSameWhateverWasAskedBefore)
{
    RowOrder order(specOf(7, 3, true), 20);
    const Rows all = wholeStream(order);
    RowOrder resumed(specOf(7, 3, true), 20);
    EXPECT_EQ(resumed.rowsOf(5), Rows(all.begin() + 35, all.begin() + 42));
    EXPECT_EQ(resumed.rowsOf(2), Rows(all.begin() + 14, all.begin() + 21));
}

TEST(RowOrder, FractionsOfAnEpochAreRounded)
{
    EXPECT_EQ(RowOrder(specOf(4, 0.5, false), 10).steps(), 2);
    EXPECT_EQ(RowOrder(specOf(4, 1.5, false), 10).steps(), 4);
    EXPECT_EQ(RowOrder(specOf(4, 0.001, false), 10).steps(), 1) << "at least one row";
}

TEST(RowOrder, MaxStepsWinAndAreFull)
{
    config::RunSpec spec = specOf(4, 1, false);
    spec.train.maxSteps = 5;
    RowOrder order(spec, 6);
    EXPECT_EQ(order.steps(), 5);
    EXPECT_EQ(order.rowsOf(4), (Rows{4, 5, 0, 1}));
}

TEST(RowOrder, EpochCountsPassesOverTheData)
{
    RowOrder order(specOf(4, 1, false), 10);
    EXPECT_DOUBLE_EQ(order.epochAfter(1), 0.4);
    EXPECT_DOUBLE_EQ(order.epochAfter(3), 1.0) << "the last step had two rows";
}

TEST(RowOrder, ABatchMayBeLargerThanTheData)
{
    config::RunSpec spec = specOf(5, 1, false);
    spec.train.maxSteps = 1;
    EXPECT_EQ(RowOrder(spec, 2).rowsOf(0), (Rows{0, 1, 0, 1, 0}));
}

} // namespace luthier::train
