#include "core/store/database.h"

#include "tests/core/store/database_support.h"

namespace luthier::store {

namespace {

TEST_F(DatabaseTest, AnswersSingleNumbers)
{
    EXPECT_EQ(*database.integer("SELECT ?1 + ?2", std::int64_t{2}, std::int64_t{3}), 5);
    EXPECT_EQ(*database.integer("SELECT NULL"), std::nullopt);
    EXPECT_EQ(*database.integer("SELECT 1 WHERE 0"), std::nullopt);
}

TEST_F(DatabaseTest, UsesAWriteAheadLogAndFullSynchronisation)
{
    EXPECT_EQ(*database.integer("SELECT 1 FROM pragma_journal_mode WHERE journal_mode = 'wal'"), 1);
    EXPECT_EQ(*database.integer("PRAGMA synchronous"), 2);
    const auto index = Database::open(folder() / "index.sqlite", {Durability::Normal, {}});
    ASSERT_TRUE(index);
    EXPECT_EQ(*const_cast<Database &>(*index).integer("PRAGMA synchronous"), 1);
}

TEST_F(DatabaseTest, ATransactionThatIsNotCommittedLeavesNothing)
{
    ASSERT_TRUE(database.execute("CREATE TABLE t(a)"));
    {
        const auto transaction = *Transaction::begin(database);
        ASSERT_TRUE(database.execute("INSERT INTO t VALUES(1)"));
        EXPECT_TRUE(transaction.isActive());
    }
    EXPECT_EQ(*database.integer("SELECT count(*) FROM t"), 0);
    {
        auto transaction = *Transaction::begin(database);
        ASSERT_TRUE(database.execute("INSERT INTO t VALUES(1)"));
        ASSERT_TRUE(transaction.commit());
        EXPECT_FALSE(transaction.isActive());
    }
    EXPECT_EQ(*database.integer("SELECT count(*) FROM t"), 1);
}

TEST_F(DatabaseTest, ASecondWriterIsToldThatTheFileIsBusy)
{
    auto other = *Database::open(file(), {Durability::Full, {}, 0});
    const auto held = Transaction::begin(database);
    ASSERT_TRUE(held);
    EXPECT_EQ(Transaction::begin(other).error().code, ErrorCode::Busy);
    EXPECT_TRUE(other.integer("SELECT count(*) FROM sqlite_schema")); // readers do not wait
}

TEST_F(DatabaseTest, AFullDiskIsAnErrorAndTheTransactionIsUndone)
{
    ASSERT_TRUE(database.execute("CREATE TABLE t(a)"));
    ASSERT_TRUE(database.execute("INSERT INTO t VALUES('kept')"));
    ASSERT_TRUE(database.execute("PRAGMA max_page_count=4"));
    {
        const auto transaction = Transaction::begin(database);
        const auto written = database.execute("INSERT INTO t VALUES(randomblob(100000))");
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    }
    EXPECT_EQ(*database.integer("SELECT count(*) FROM t"), 1);
    EXPECT_TRUE(database.execute("INSERT INTO t VALUES('small')"));
}

TEST_F(DatabaseTest, AFileThatIsNoDatabaseIsRefusedWithTheAdviceGiven)
{
    const fs::path other = folder() / "other.sqlite";
    ASSERT_TRUE(writeFileAtomic(other, std::string(5000, 'x')));
    const auto opened = Database::open(other, {Durability::Full, "Restore a backup."});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::BadFile);
    EXPECT_EQ(opened.error().advice, "Restore a backup.");
    EXPECT_NE(opened.error().where.find("other.sqlite"), std::string::npos);
    EXPECT_EQ(readFile(other)->size(), 5000U);
}

TEST_F(DatabaseTest, AFolderThatIsNotThereIsAnErrorThatNamesThePath)
{
    const auto opened = Database::open(folder() / "gone" / "x.sqlite");
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().where.find("gone"), std::string::npos);
}

TEST_F(DatabaseTest, AMistakeInSqlIsABugOfOurs)
{
    EXPECT_EQ(database.execute("SELEKT 1").error().code, ErrorCode::Internal);
    EXPECT_EQ(database.prepare("SELEKT 1").error().code, ErrorCode::Internal);
}

} // namespace

} // namespace luthier::store
