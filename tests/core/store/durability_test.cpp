// What a crash, a full disk and a second program do to a workspace.
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "tests/core/store/store_test_support.h"

namespace luthier::store {

namespace {

class Crash : public WorkspaceTest {
protected:
    // Imports rows for ever in a child, which is killed once it has written some.
    void killDuringImport()
    {
        int ready[2];
        ASSERT_EQ(::pipe(ready), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto own = DatasetStore::open(workspace(), clock);
            auto writer = own ? VersionWriter::begin(*own, dataset) : Expected<VersionWriter>(fail(own.error()));
            for (int i = 0; writer; ++i) {
                if (!writer->append(textRecord("row " + std::to_string(i) + std::string(2000, 'x'))))
                    break;
                if (i == 50'000 && ::write(ready[1], "x", 1) != 1) // far more than the page cache holds: the log was written to
                    break;
            }
            ::_exit(1);
        }
        ::close(ready[1]);
        char byte = 0;
        EXPECT_EQ(::read(ready[0], &byte, 1), 1);
        ::close(ready[0]);
        ::kill(child, SIGKILL);
        int status = 0;
        EXPECT_EQ(::waitpid(child, &status, 0), child);
        EXPECT_TRUE(WIFSIGNALED(status));
    }
};

TEST_F(Crash, InTheMiddleOfAnImportLeavesNothingHalfAndTheWorkspaceUsable)
{
    append({"a", "b"});
    {
        const DatasetStore closed = std::move(store);
    }
    killDuringImport();
    store = *DatasetStore::open(workspace(), clock);
    EXPECT_EQ(texts(), (Texts{"a", "b"}));
    EXPECT_EQ(*store.database().integer("SELECT count(*) FROM row_state"), 2);
    EXPECT_EQ(*store.database().integer("SELECT count(*) FROM content"), 2);
    append({"c"});
    EXPECT_EQ(texts(), (Texts{"a", "b", "c"}));
}

class FullDisk : public WorkspaceTest {
protected:
    void limitPages(int more)
    {
        const std::int64_t pages = store.database().integer("PRAGMA page_count")->value();
        ASSERT_TRUE(store.database().execute("PRAGMA max_page_count=" + std::to_string(pages + more)));
    }
};

TEST_F(FullDisk, DuringAnImportIsAnErrorAndLosesNothingThatWasSaved)
{
    append({"a", "b"});
    limitPages(20);
    {
        auto writer = *VersionWriter::begin(store, dataset);
        Expected<RowId> row = 0;
        for (int i = 0; i < 10'000 && row; ++i)
            row = writer.append(textRecord(std::to_string(i) + std::string(1000, 'x')));
        ASSERT_FALSE(row);
        EXPECT_EQ(row.error().code, ErrorCode::DiskFull);
        EXPECT_FALSE(row.error().advice.empty());
        EXPECT_FALSE(writer.append(textRecord("one more"))); // nothing is written behind the failure
        EXPECT_FALSE(writer.commit("Import"));
    }
    EXPECT_EQ(texts(), (Texts{"a", "b"}));
    EXPECT_EQ(store.info(dataset)->version, 1);
    ASSERT_TRUE(store.database().execute("PRAGMA max_page_count=1000000")); // somebody freed space
    append({"c"});
    EXPECT_EQ(texts(), (Texts{"a", "b", "c"}));
}

class TwoPrograms : public WorkspaceTest {};

TEST_F(TwoPrograms, WriteOneAfterTheOtherAndReadMeanwhile)
{
    append({"a"});
    std::thread second([&] {
        auto own = *DatasetStore::open(workspace(), clock);
        for (int i = 0; i < 20; ++i) {
            auto writer = *VersionWriter::begin(own, dataset);
            EXPECT_TRUE(writer.append(textRecord("second " + std::to_string(i))));
            EXPECT_TRUE(writer.commit("Second"));
        }
    });
    for (int i = 0; i < 20; ++i) {
        append({"first"});
        EXPECT_GE(texts().size(), 2U);
    }
    second.join();
    EXPECT_EQ(texts().size(), 41U);
    EXPECT_EQ(store.info(dataset)->rows, 41);
}

} // namespace

} // namespace luthier::store
