#include "core/train/packed_rows.h"

#include <gtest/gtest.h>

namespace luthier::train {

TEST(PackedRows, ScoresEachTrainedTokenAtThePositionBeforeIt)
{
    PackedRows packed;
    ASSERT_TRUE(packed.add({1, {{{5, 6, 7, 8, 9}, {0, 0, 1, 0, 0.5F}}}}, 10));
    ASSERT_EQ(packed.targets.size(), 2);
    EXPECT_EQ(packed.targets[0].row, 1);
    EXPECT_EQ(packed.targets[0].token, 7);
    EXPECT_EQ(packed.targets[1].row, 3);
    EXPECT_EQ(packed.targets[1].token, 9);
    EXPECT_EQ(packed.weights, (std::vector<float>{1, 0.5F}));
    EXPECT_EQ(packed.counts, (std::vector<std::size_t>{2}));
}

TEST(PackedRows, LeavesOutWhatChangesNoLoss)
{
    PackedRows packed;
    const data::TrainingRow row{1, {{{5, 6, 7, 8, 9}, {0, 0, 1, 0, 0}}}};
    ASSERT_TRUE(packed.add(row, 10));
    EXPECT_EQ(packed.batch.ids, (std::vector<std::int32_t>{5, 6}));
    EXPECT_EQ(tokensToRun(row), 2);
}

TEST(PackedRows, KeepsACountForASequenceWithoutTrainedTokens)
{
    PackedRows packed;
    const data::TrainingRow row{1, {{{5, 6}, {0, 0}}, {{5, 6}, {0, 1}}}};
    ASSERT_TRUE(packed.add(row, 10));
    EXPECT_EQ(packed.counts, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(packed.batch.segments.size(), 1);
    EXPECT_EQ(tokensToRun(row), 1);
}

TEST(PackedRows, ATokenOutsideTheVocabularyIsRefusedWithItsRow)
{
    PackedRows packed;
    const auto added = packed.add({42, {{{5, 10}, {0, 1}}}}, 10);
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::BadData);
    EXPECT_EQ(added.error().where, "row 42");
    EXPECT_FALSE(packed.add({42, {{{5, -1}, {0, 1}}}}, 10));
}

} // namespace luthier::train
