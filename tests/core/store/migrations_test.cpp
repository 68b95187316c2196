#include "core/store/migrations.h"

#include <array>

#include "tests/core/store/database_support.h"

namespace luthier::store {

namespace {

constexpr std::array kOne = {Migration{1, "CREATE TABLE a(x)"}};
constexpr std::array kTwo = {Migration{1, "CREATE TABLE a(x)"}, Migration{2, "CREATE TABLE b(x); INSERT INTO a VALUES(7)"}};
constexpr std::array kBroken = {Migration{1, "CREATE TABLE a(x)"}, Migration{2, "CREATE TABLE b(x); SELEKT 1"}};

class Migrations : public DatabaseTest {
protected:
    std::int64_t version() { return database.integer("PRAGMA user_version")->value(); }
};

TEST_F(Migrations, ANewFileGetsEveryStep)
{
    ASSERT_TRUE(migrate(database, kTwo));
    EXPECT_EQ(version(), 2);
    EXPECT_EQ(*database.integer("SELECT x FROM a"), 7);
}

TEST_F(Migrations, AnOlderFileGetsOnlyWhatIsMissing)
{
    ASSERT_TRUE(migrate(database, kOne));
    ASSERT_TRUE(migrate(database, kTwo));
    ASSERT_TRUE(migrate(database, kTwo));
    EXPECT_EQ(*database.integer("SELECT count(*) FROM a"), 1);
}

TEST_F(Migrations, ANewerFileIsRefusedWithAPlainSentenceAndLeftAlone)
{
    ASSERT_TRUE(database.execute("PRAGMA user_version=9"));
    const auto done = migrate(database, kTwo);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Unsupported);
    EXPECT_NE(done.error().what.find("newer version of Luthier (schema 9; this one knows 2)"), std::string::npos);
    EXPECT_FALSE(done.error().advice.empty());
    EXPECT_EQ(version(), 9);
}

TEST_F(Migrations, AStepThatFailsLeavesTheOldSchema)
{
    ASSERT_TRUE(migrate(database, kOne));
    EXPECT_FALSE(migrate(database, kBroken));
    EXPECT_EQ(version(), 1);
    EXPECT_EQ(*database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), 0);
}

TEST_F(Migrations, ADamagedIndexIsReplacedByAnEmptyOne)
{
    const fs::path path = folder() / "index.sqlite";
    ASSERT_TRUE(writeFileAtomic(path, std::string(4096, 'x')));
    auto index = openIndex(path, kTwo);
    ASSERT_TRUE(index) << describeError(index.error());
    EXPECT_EQ(*index->integer("SELECT x FROM a"), 7);
}

TEST_F(Migrations, AnIndexThatIsWholeKeepsWhatItHolds)
{
    const fs::path path = folder() / "index.sqlite";
    ASSERT_TRUE(openIndex(path, kOne)->execute("INSERT INTO a VALUES(3)"));
    EXPECT_EQ(*openIndex(path, kOne)->integer("SELECT x FROM a"), 3);
}

} // namespace

} // namespace luthier::store
