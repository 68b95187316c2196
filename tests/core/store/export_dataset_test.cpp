#include "core/store/export_dataset.h"

#include "tests/core/store/store_test_support.h"

namespace luthier::store {
namespace {

class ExportDatasetTest : public WorkspaceTest {
protected:
    fs::path target() const { return workspace() / "rows.jsonl"; }
};

TEST_F(ExportDatasetTest, WritesTheRowsOfTheNewestVersion)
{
    append({"one", "two"});
    EXPECT_EQ(*exportDataset(store, {dataset, kNewestVersion, "text", target(), {}}), 2);
    EXPECT_EQ(*readFile(target()), "{\"text\":\"one\"}\n{\"text\":\"two\"}\n");
}

TEST_F(ExportDatasetTest, WritesTheRowsOfAnOlderVersion)
{
    append({"one"});
    append({"two"});
    EXPECT_EQ(*exportDataset(store, {dataset, 1, "text", target(), {}}), 1);
}

TEST_F(ExportDatasetTest, LeavesNoFileWhereItIsStopped)
{
    append({"one", "two"});
    const auto stop = [](std::int64_t, std::int64_t) { return false; };
    const auto written = exportDataset(store, {dataset, kNewestVersion, "text", target(), stop});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(fs::exists(target()));
}

TEST_F(ExportDatasetTest, SaysWhichRowTheFormatCannotHold)
{
    append({"one"});
    const auto written = exportDataset(store, {dataset, kNewestVersion, "preference", target(), {}});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::BadData);
    EXPECT_NE(written.error().where.find("row 1"), std::string::npos);
}

TEST(ExportContainerOf, GoesByTheEnding)
{
    EXPECT_EQ(exportContainerOf("rows.csv"), data::ExportContainer::Csv);
    EXPECT_EQ(exportContainerOf("rows"), data::ExportContainer::JsonLines);
}

} // namespace
} // namespace luthier::store
