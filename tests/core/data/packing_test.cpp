#include "core/data/packing.h"

#include <gtest/gtest.h>

namespace luthier::data {

TEST(Packing, RowsArePackedInOrderUpToTheLimit)
{
    const std::vector<std::int64_t> rows = {3, 4, 5, 2, 8};
    EXPECT_EQ(packStep(rows, 8), (std::vector<MicroBatch>{{0, 2, 7}, {2, 4, 7}, {4, 5, 8}}));
}

TEST(Packing, ARowBeyondTheLimitIsABatchOfItsOwn)
{
    const std::vector<std::int64_t> rows = {1, 20, 1, 1};
    EXPECT_EQ(packStep(rows, 8), (std::vector<MicroBatch>{{0, 1, 1}, {1, 2, 20}, {2, 4, 2}}));
}

TEST(Packing, NoRowsAreNoBatches)
{
    EXPECT_TRUE(packStep({}, 8).empty());
}

} // namespace luthier::data
