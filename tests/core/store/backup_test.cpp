#include "core/store/backup.h"

#include "tests/core/store/store_test_support.h"

namespace luthier::store {

namespace {

constexpr std::int64_t kDay = 24LL * 3600 * 1000;

class Backups : public WorkspaceTest {
protected:
    std::vector<std::string> days() const
    {
        std::vector<std::string> result;
        for (const Backup &backup : std::vector<Backup>(*listBackups(workspace())))
            result.push_back(backup.day);
        return result;
    }
};

TEST_F(Backups, ThereIsOneADay)
{
    append({"a"});
    EXPECT_TRUE(*backupOnceADay(workspace(), clock));
    EXPECT_FALSE(*backupOnceADay(workspace(), clock));
    clock.milliseconds += kDay;
    EXPECT_TRUE(*backupOnceADay(workspace(), clock));
    EXPECT_EQ(days(), (std::vector<std::string>{"20231115", "20231114"}));
}

TEST_F(Backups, TheNewestSevenAreKeptAndOtherFilesAreLeftAlone)
{
    append({"a"});
    fs::create_directories(workspace() / "backups");
    ASSERT_TRUE(writeFileAtomic(workspace() / "backups/datasets-mine.sqlite", "x"));
    for (int day = 0; day < 9; ++day) {
        EXPECT_TRUE(*backupOnceADay(workspace(), clock));
        clock.milliseconds += kDay;
    }
    EXPECT_EQ(days().size(), kBackupsKept);
    EXPECT_EQ(days().back(), "20231116");
    EXPECT_TRUE(fs::exists(workspace() / "backups/datasets-mine.sqlite"));
}

TEST_F(Backups, AWorkspaceWithoutDatasetsNeedsNone)
{
    const fs::path empty = workspace() / "empty";
    EXPECT_FALSE(*backupOnceADay(empty, clock));
    ASSERT_TRUE(DatasetStore::open(empty, clock));
    EXPECT_FALSE(*backupOnceADay(empty, clock));
    EXPECT_TRUE(listBackups(empty)->empty());
}

TEST_F(Backups, ARestoredOneHasTheRowsOfItsDayAndKeepsWhatWasThere)
{
    append({"a"});
    ASSERT_TRUE(*backupOnceADay(workspace(), clock));
    append({"b"});
    {
        const DatasetStore closed = std::move(store);
    }
    const auto kept = restoreBackup(workspace(), (*listBackups(workspace()))[0].file, clock);
    ASSERT_TRUE(kept) << describeError(kept.error());
    store = *DatasetStore::open(workspace(), clock);
    EXPECT_EQ(texts(), Texts{"a"});
    const fs::path other = workspace() / "other";
    fs::create_directories(other);
    fs::copy_file(*kept, datasetsFile(other));
    store = *DatasetStore::open(other, clock);
    EXPECT_EQ(texts(), (Texts{"a", "b"}));
}

TEST_F(Backups, ADamagedOneIsRefusedAndChangesNothing)
{
    append({"a"});
    ASSERT_TRUE(*backupOnceADay(workspace(), clock));
    const fs::path backup = (*listBackups(workspace()))[0].file;
    std::string bytes = *readFile(backup);
    bytes.resize(bytes.size() / 2);
    ASSERT_TRUE(writeFileAtomic(backup, bytes));
    EXPECT_EQ(restoreBackup(workspace(), backup, clock).error().code, ErrorCode::BadFile);
    ASSERT_TRUE(writeFileAtomic(backup, std::string(9000, 'x')));
    EXPECT_EQ(restoreBackup(workspace(), backup, clock).error().code, ErrorCode::BadFile);
    EXPECT_EQ(restoreBackup(workspace(), workspace() / "none.sqlite", clock).error().code, ErrorCode::NotFound);
    EXPECT_EQ(texts(), Texts{"a"});
}

TEST_F(Backups, AFileThatIsNoBackupOfDatasetsIsRefused)
{
    const fs::path other = workspace() / "other.sqlite";
    ASSERT_TRUE(Database::open(other)->execute("CREATE TABLE t(a)"));
    EXPECT_EQ(restoreBackup(workspace(), other, clock).error().code, ErrorCode::BadFile);
}

TEST_F(Backups, ADamagedDatabaseIsRefusedWithAdviceAndARestoreBringsItBack)
{
    append({"a"});
    ASSERT_TRUE(*backupOnceADay(workspace(), clock));
    {
        const DatasetStore closed = std::move(store);
    }
    ASSERT_TRUE(writeFileAtomic(datasetsFile(workspace()), std::string(9000, 'x')));
    const auto opened = DatasetStore::open(workspace(), clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::BadFile);
    EXPECT_NE(opened.error().advice.find("backup"), std::string::npos);
    ASSERT_TRUE(restoreBackup(workspace(), (*listBackups(workspace()))[0].file, clock));
    store = *DatasetStore::open(workspace(), clock);
    EXPECT_EQ(texts(), Texts{"a"});
}

} // namespace

} // namespace luthier::store
