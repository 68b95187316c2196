#include "core/store/dataset_types.h"

#include <gtest/gtest.h>

namespace luthier::store {

namespace {

TEST(DatasetTypes, StatusNamesLeadBackToTheStatus)
{
    for (const RowStatus status : {RowStatus::Todo, RowStatus::Draft, RowStatus::Done, RowStatus::Rejected})
        EXPECT_EQ(rowStatusFromName(rowStatusName(status)), status);
    EXPECT_FALSE(rowStatusFromName("finished"));
}

TEST(DatasetTypes, TagsComeBackAsTheyWere)
{
    EXPECT_EQ(joinTags({}), "");
    EXPECT_EQ(joinTags({"legal", "法律 a"}), "\nlegal\n法律 a\n");
    EXPECT_EQ(splitTags(joinTags({"legal", "法律 a"})), (std::vector<std::string>{"legal", "法律 a"}));
    EXPECT_TRUE(splitTags("").empty());
}

TEST(DatasetTypes, AStoredRowThatCannotBeReadNamesItsRow)
{
    StoredRow row;
    row.id = 17;
    row.json = "{\"kind\":";
    const auto record = row.record();
    ASSERT_FALSE(record);
    EXPECT_NE(record.error().where.find("row 17"), std::string::npos);
}

} // namespace

} // namespace luthier::store
