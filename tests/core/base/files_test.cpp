#include "core/base/files.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

#include <gtest/gtest.h>

namespace luthier {
namespace {

class FilesTest : public testing::Test {
protected:
    const fs::path &folder() const { return m_folder.path(); }
    std::ptrdiff_t filesIn() const { return std::distance(fs::directory_iterator(folder()), fs::directory_iterator()); }

private:
    TemporaryFolder m_folder = std::move(*TemporaryFolder::create(fs::temp_directory_path(), "luthier-test"));
};

std::string contentOf(const fs::path &path)
{
    auto text = readFile(path);
    EXPECT_TRUE(text) << path;
    return text ? *text : std::string();
}

// Files of this process may not grow beyond `bytes` while it lives: what a full disk or a quota does to a writer.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit limit = {bytes, m_old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_oldHandler);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_old = {};
    void (*m_oldHandler)(int) = nullptr;
};

TEST_F(FilesTest, ErrnoBecomesACodeASentenceAndAPlace)
{
    EXPECT_EQ(errnoError(ENOSPC, "write", "f").code, ErrorCode::DiskFull);
    EXPECT_EQ(errnoError(EDQUOT, "write", "f").code, ErrorCode::DiskFull);
    EXPECT_EQ(errnoError(ENOENT, "open", "f").code, ErrorCode::NotFound);
    EXPECT_FALSE(errnoError(ENOENT, "open", "f").advice.empty());
    EXPECT_EQ(errnoError(EEXIST, "create", "f").code, ErrorCode::Exists);
    const Error denied = errnoError(EACCES, "open the file", "f");
    EXPECT_EQ(denied.code, ErrorCode::Io);
    EXPECT_EQ(denied.what, "Could not open the file: Permission denied.");
    EXPECT_EQ(denied.where, "f");
    EXPECT_FALSE(denied.advice.empty());
}

TEST_F(FilesTest, WhatIsWrittenIsReadBack)
{
    const std::string text("one\0two\n", 8);
    ASSERT_TRUE(writeFileAtomic(folder() / "f", text));
    EXPECT_EQ(contentOf(folder() / "f"), text);
    ASSERT_TRUE(writeFileAtomic(folder() / "f", std::string_view()));
    EXPECT_EQ(contentOf(folder() / "f"), "");
    EXPECT_EQ(filesIn(), 1);
}

TEST_F(FilesTest, AFailedReplacementLeavesTheOldFileAndNothingElse)
{
    const fs::path path = folder() / "f";
    ASSERT_TRUE(writeFileAtomic(path, std::string_view("old")));
    const auto failed = writeFileAtomic(path, [](FileWriter &writer) -> Expected<void> {
        LUTHIER_TRY(writer.write(std::string_view("new")));
        return fail(ErrorCode::Cancelled, "Stopped.");
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(filesIn(), 1);
}

TEST_F(FilesTest, ADiskThatFillsUpLeavesTheOldFileAndNothingElse)
{
    const fs::path path = folder() / "f";
    ASSERT_TRUE(writeFileAtomic(path, std::string_view("old")));
    {
        const FileSizeLimit limit(1 << 20);
        EXPECT_FALSE(writeFileAtomic(path, std::string(3 << 20, 'x')));
    }
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(filesIn(), 1);
}

TEST_F(FilesTest, AFullDeviceIsReportedAsDiskFullAtTheWrite)
{
    auto writer = FileWriter::open("/dev/full", FileWriter::Mode::Append);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->write(std::string_view("buffered")));
    EXPECT_EQ(writer->flush().error().code, ErrorCode::DiskFull);
    EXPECT_EQ(writer->write(std::string(2 << 20, 'x')).error().code, ErrorCode::DiskFull);
}

TEST_F(FilesTest, MissingFilesAndFoldersAreErrors)
{
    EXPECT_EQ(readFile(folder() / "absent").error().code, ErrorCode::NotFound);
    EXPECT_EQ(readFile(folder()).error().code, ErrorCode::BadFile);
    EXPECT_EQ(writeFileAtomic(folder() / "absent" / "f", std::string_view("x")).error().code, ErrorCode::NotFound);
    EXPECT_EQ(writeFileAtomic(folder() / "absent" / "f", std::string_view("x")).error().where, (folder() / "absent" / "f").string());
}

TEST_F(FilesTest, AReaderReadsAnywhereAndKnowsItsSize)
{
    ASSERT_TRUE(writeFileAtomic(folder() / "f", std::string_view("0123456789")));
    const auto reader = FileReader::open(folder() / "f");
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->size(), 10U);
    EXPECT_EQ(*reader->readText(3, 4), "3456");
    EXPECT_EQ(*reader->readText(10, 0), "");
}

TEST_F(FilesTest, ReadingBeyondTheEndIsABadFileWithTheByte)
{
    ASSERT_TRUE(writeFileAtomic(folder() / "f", std::string_view("0123456789")));
    const auto reader = FileReader::open(folder() / "f");
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->readText(8, 3).error().code, ErrorCode::BadFile);
    EXPECT_EQ(reader->readText(SIZE_MAX, 3).error().code, ErrorCode::BadFile);
    std::array<std::byte, 4> target = {};
    const auto read = reader->read(8, target);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().where.ends_with("byte 10"));
}

TEST_F(FilesTest, AFileThatShrinksIsAnErrorAndNoSignal)
{
    ASSERT_TRUE(writeFileAtomic(folder() / "f", std::string(10'000, 'x')));
    const auto reader = FileReader::open(folder() / "f");
    ASSERT_TRUE(reader);
    fs::resize_file(folder() / "f", 100);
    EXPECT_EQ(reader->readText(0, 10'000).error().code, ErrorCode::BadFile);
}

TEST_F(FilesTest, AWriterCountsFromTheStartOfTheFile)
{
    auto first = FileWriter::open(folder() / "f", FileWriter::Mode::Truncate);
    ASSERT_TRUE(first);
    ASSERT_TRUE(first->write(std::string_view("abc")));
    EXPECT_EQ(first->position(), 3U);
    ASSERT_TRUE(first->finish());
    auto second = FileWriter::open(folder() / "f", FileWriter::Mode::Append);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->position(), 3U);
    ASSERT_TRUE(second->write(std::string_view("def")));
    ASSERT_TRUE(second->sync());
    EXPECT_EQ(contentOf(folder() / "f"), "abcdef");
}

TEST_F(FilesTest, LargeAndSmallWritesKeepTheirOrder)
{
    auto writer = FileWriter::open(folder() / "f", FileWriter::Mode::Truncate);
    ASSERT_TRUE(writer);
    std::string expected;
    for (int i = 0; i < 40; ++i) {
        const std::string piece(static_cast<std::size_t>(1 + i % 7 * 400'000), static_cast<char>('a' + i % 26));
        expected += piece;
        ASSERT_TRUE(writer->write(piece));
    }
    ASSERT_TRUE(writer->finish());
    EXPECT_EQ(contentOf(folder() / "f"), expected);
}

TEST_F(FilesTest, FoldersAreCreatedWithTheirParents)
{
    ASSERT_TRUE(createFolders(folder() / "a/b/c"));
    ASSERT_TRUE(createFolders(folder() / "a/b/c"));
    EXPECT_TRUE(fs::is_directory(folder() / "a/b/c"));
    ASSERT_TRUE(writeFileAtomic(folder() / "f", std::string_view("x")));
    EXPECT_FALSE(createFolders(folder() / "f/d"));
}

TEST_F(FilesTest, FreeSpaceIsKnownForAFolderThatIsYetToBeMade)
{
    const auto here = freeBytes(folder());
    const auto later = freeBytes(folder() / "not/yet");
    ASSERT_TRUE(here && later);
    EXPECT_GT(*later, 0U);
}

TEST_F(FilesTest, ATemporaryFolderIsRemovedUnlessKept)
{
    fs::path removed;
    fs::path kept;
    {
        const auto one = TemporaryFolder::create(folder(), "one");
        auto two = TemporaryFolder::create(folder(), "two");
        ASSERT_TRUE(one && two);
        removed = one->path();
        kept = two->path();
        std::ofstream(removed / "f") << "x";
        two->keep();
    }
    EXPECT_FALSE(fs::exists(removed));
    EXPECT_TRUE(fs::exists(kept));
}

TEST_F(FilesTest, ALockIsHeldByOneAndFreedWithItsOwner)
{
    const fs::path path = folder() / "lock";
    EXPECT_FALSE(FileLock::isHeld(path));
    {
        const auto lock = FileLock::acquire(path);
        ASSERT_TRUE(lock);
        EXPECT_TRUE(FileLock::isHeld(path));
        EXPECT_EQ(FileLock::acquire(path).error().code, ErrorCode::Busy);
    }
    EXPECT_FALSE(FileLock::isHeld(path));
    EXPECT_TRUE(FileLock::acquire(path));
}

TEST_F(FilesTest, TwoWhoAskForALockAreNoHolders)
{
    const fs::path path = folder() / "asked.lock";
    ASSERT_TRUE(FileLock::acquire(path)); // makes the file, and is free again
    constexpr int kTimes = 20'000;
    std::atomic<int> held = 0;
    const auto ask = [&] {
        for (int i = 0; i < kTimes; ++i)
            held += FileLock::isHeld(path) ? 1 : 0;
    };
    std::thread other(ask);
    ask();
    other.join();
    EXPECT_EQ(held, 0);
}

TEST_F(FilesTest, TheDataFolderFollowsTheEnvironment)
{
    const char *before = std::getenv("XDG_DATA_HOME");
    const std::string saved = before == nullptr ? "" : before;
    ::setenv("XDG_DATA_HOME", "/data", 1);
    EXPECT_EQ(userDataFolder(), fs::path("/data/luthier"));
    ::unsetenv("XDG_DATA_HOME");
    EXPECT_TRUE(userDataFolder().string().ends_with(".local/share/luthier"));
    if (before != nullptr)
        ::setenv("XDG_DATA_HOME", saved.c_str(), 1);
}

} // namespace
} // namespace luthier
