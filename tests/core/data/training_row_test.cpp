#include "core/data/training_row.h"

#include <gtest/gtest.h>

namespace luthier::data {

TEST(TrainingRow, TokensAreCountedOverAllSequences)
{
    const TrainingRow row{1, {{{1, 2, 3}, {0, 1, 0.5F}}, {{4, 5}, {0, 0}}}};
    EXPECT_EQ(row.tokens(), 5);
    EXPECT_EQ(row.trainedTokens(), 2);
    EXPECT_EQ(TrainingRow().tokens(), 0);
}

} // namespace luthier::data
