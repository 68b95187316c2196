#include "core/store/copy_dataset.h"

#include "tests/core/store/store_test_support.h"

namespace luthier::store {
namespace {

class CopyDatasetTest : public WorkspaceTest {};

TEST_F(CopyDatasetTest, HasTheRowsAndWhatBelongsToThem)
{
    append({"one", "two"});
    {
        auto writer = *VersionWriter::begin(store, dataset);
        RowChange change;
        change.status = RowStatus::Done;
        change.note = "checked";
        ASSERT_TRUE(writer.change(ids().front(), change));
        ASSERT_TRUE(writer.commit("Checked"));
    }
    const auto copy = copyDataset(store, dataset, "letters 2");
    ASSERT_TRUE(copy) << describeError(copy.error());
    EXPECT_EQ(store.info(*copy)->kind, "text");
    EXPECT_EQ(store.info(*copy)->rows, 2);
    RowReader reader = *RowReader::open(store, *copy);
    const StoredRow first = reader.rows(std::vector<RowId>{reader.ids()->front()})->front();
    EXPECT_EQ(textOf(first), "one");
    EXPECT_EQ(first.meta.status, RowStatus::Done);
    EXPECT_EQ(first.meta.note, "checked");
}

TEST_F(CopyDatasetTest, ACopyOfAnEmptyDatasetIsEmpty)
{
    const auto copy = copyDataset(store, dataset, "letters 2");
    ASSERT_TRUE(copy);
    EXPECT_EQ(store.info(*copy)->version, 0);
}

TEST_F(CopyDatasetTest, ANameThatIsTakenIsRefused)
{
    EXPECT_EQ(copyDataset(store, dataset, "letters").error().code, ErrorCode::Exists);
}

TEST_F(CopyDatasetTest, AFreeNameGetsANumberWhereItMust)
{
    EXPECT_EQ(*freeDatasetName(store, "notes"), "notes");
    EXPECT_EQ(*freeDatasetName(store, "letters"), "letters 2");
}

} // namespace
} // namespace luthier::store
