#include "core/store/run_schema.h"

#include "tests/core/store/database_support.h"

namespace luthier::store {

namespace {

class RunSchema : public DatabaseTest {
protected:
    RunSchema() { EXPECT_TRUE(migrate(database, runMigrations())); }
};

TEST_F(RunSchema, ANumberIsStoredOnceARunKeyAndStep)
{
    ASSERT_TRUE(database.execute("INSERT INTO metric VALUES(1, 1, 5, 0.5)"));
    EXPECT_FALSE(database.execute("INSERT INTO metric VALUES(1, 1, 5, 0.7)"));
    EXPECT_TRUE(database.execute("INSERT INTO metric VALUES(1, 2, 5, 0.7)"));
}

TEST_F(RunSchema, AFolderIsOneRun)
{
    ASSERT_TRUE(database.execute("INSERT INTO run(folder, run_json) VALUES('a', '{}')"));
    EXPECT_FALSE(database.execute("INSERT INTO run(folder, run_json) VALUES('a', '{}')"));
}

} // namespace

} // namespace luthier::store
