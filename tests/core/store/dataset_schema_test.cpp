#include "core/store/dataset_schema.h"

#include "tests/core/store/database_support.h"

namespace luthier::store {

namespace {

class DatasetSchema : public DatabaseTest {
protected:
    DatasetSchema() { EXPECT_TRUE(migrate(database, datasetMigrations())); }
    std::string plan(const std::string &sql)
    {
        auto rows = *database.prepare("EXPLAIN QUERY PLAN " + sql);
        std::string text;
        while (*rows.step())
            text += std::string(rows.text(3)) + "\n";
        return text;
    }
};

TEST_F(DatasetSchema, VersionsOfTheStepsAreConsecutive)
{
    int expected = 0;
    for (const Migration &migration : datasetMigrations())
        EXPECT_EQ(migration.version, ++expected);
}

TEST_F(DatasetSchema, TheNewestVersionIsReadInItsOrderWithoutSorting)
{
    const std::string text =
        plan("SELECT row_id FROM row_state WHERE dataset = 1 AND removed_in = 9223372036854775807 ORDER BY position, row_id");
    EXPECT_NE(text.find("COVERING INDEX row_state_removed"), std::string::npos) << text;
    EXPECT_EQ(text.find("TEMP B-TREE"), std::string::npos) << text;
}

TEST_F(DatasetSchema, WhatAVersionAddedIsFoundByAnIndex)
{
    const std::string text = plan("SELECT row_id FROM row_state WHERE dataset = 1 AND added_in > 3");
    EXPECT_NE(text.find("row_state_added"), std::string::npos) << text;
}

TEST_F(DatasetSchema, ANameIsFreeAgainWhenItsDatasetIsInTheBin)
{
    ASSERT_TRUE(database.execute("INSERT INTO dataset(name, kind, created, removed_at) VALUES('a', '', 0, 5)"));
    ASSERT_TRUE(database.execute("INSERT INTO dataset(name, kind, created) VALUES('a', '', 0)"));
    EXPECT_FALSE(database.execute("INSERT INTO dataset(name, kind, created) VALUES('a', '', 0)"));
}

} // namespace

} // namespace luthier::store
