#include "core/run/journal.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <sys/resource.h>
#include <thread>

#include "core/run/journal_reader.h"
#include "core/run/row_losses.h"
#include "core/run/run_folder.h"
#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

class Journal : public FolderTest {
protected:
    std::size_t lines() const
    {
        const std::string text = *readFile(RunPaths{folder()}.events());
        return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    }
};

TEST_F(Journal, WritesOneLineAnEventAndOneRecordARow)
{
    const RowLoss losses[] = {{1, 10, 0.5, 4}, {1, 11, 1.5, 5}};
    {
        auto journal = JournalWriter::open(folder());
        ASSERT_TRUE(journal);
        (*journal)->onEvent({0, StartEvent{}});
        (*journal)->onEvent(stepEvent(1));
        (*journal)->onRowLosses(losses);
    }
    EXPECT_EQ(lines(), 2U);
    EXPECT_EQ(fs::file_size(RunPaths{folder()}.rows()), 2 * kRowRecordBytes);
    EXPECT_EQ(readRowLosses(folder(), 0, 10)->records[1].rowId, 11);
}

TEST_F(Journal, FlushReturnsWhenEverythingIsInTheFiles)
{
    auto journal = *JournalWriter::open(folder());
    for (std::int64_t step = 1; step <= 100; ++step)
        journal->onEvent(stepEvent(step));
    ASSERT_TRUE(journal->flush());
    EXPECT_EQ(lines(), 100U);
    ASSERT_TRUE(journal->flush()); // with nothing new
}

TEST_F(Journal, FollowersSeeAnEventSoonWithoutAFlush)
{
    auto journal = *JournalWriter::open(folder());
    journal->onEvent(stepEvent(1));
    std::size_t seen = 0;
    for (int i = 0; i < 500 && seen == 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        seen = JournalReader(folder()).next()->size();
    }
    EXPECT_EQ(seen, 1U);
}

TEST_F(Journal, ContinuesAfterWhatIsThere)
{
    for (std::int64_t step : {1, 2}) {
        auto journal = *JournalWriter::open(folder());
        journal->onEvent(stepEvent(step));
    }
    const auto events = readJournal(folder());
    ASSERT_EQ(events->size(), 2U);
    EXPECT_EQ(stepOf((*events)[1]), 2);
}

TEST_F(Journal, ATornLineIsClosedAndNothingIsRemoved)
{
    write("events.jsonl", "{\"event\":\"step\",\"time\":1,\"step\":1}\n{\"event\":\"step\",\"ti");
    {
        auto journal = *JournalWriter::open(folder());
        journal->onEvent(stepEvent(2));
    }
    EXPECT_TRUE(
        readFile(RunPaths{folder()}.events())->starts_with("{\"event\":\"step\",\"time\":1,\"step\":1}\n{\"event\":\"step\",\"ti\n"));
    const auto events = *readJournal(folder());
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(std::get<WarningEvent>(events[1].body).code, "torn_line");
    EXPECT_EQ(stepOf(events[2]), 2);
}

TEST_F(Journal, ATornRecordIsFilledUpAndTheNextOnesAreReadable)
{
    const auto whole = encodeRowLoss({1, 10, 0.5, 4});
    const std::string_view bytes(reinterpret_cast<const char *>(whole.data()), whole.size());
    write("rows.bin", std::string(bytes) + std::string(bytes.substr(0, 13)));
    {
        auto journal = *JournalWriter::open(folder());
        const RowLoss loss{2, 11, 1.5, 5};
        journal->onRowLosses(std::span(&loss, 1));
    }
    const auto piece = *readRowLosses(folder(), 0, 10);
    ASSERT_EQ(piece.records.size(), 3U);
    EXPECT_EQ(rowRecordKind(piece.records[1]), RowRecordKind::Torn);
    EXPECT_EQ(piece.records[2].rowId, 11);
    EXPECT_EQ(currentRowLosses(piece.records).size(), 2U);
}

TEST_F(Journal, AResumptionIsMarkedAmongTheRowsToo)
{
    {
        auto journal = *JournalWriter::open(folder());
        const RowLoss before{5, 10, 0.5, 4};
        journal->onRowLosses(std::span(&before, 1));
        journal->onEvent({0, ResumeEvent{4}});
        const RowLoss after{5, 10, 0.25, 4};
        journal->onRowLosses(std::span(&after, 1));
    }
    const auto current = currentRowLosses(readRowLosses(folder(), 0, 10)->records);
    ASSERT_EQ(current.size(), 1U);
    EXPECT_EQ(current[0].nll, 0.25);
}

TEST_F(Journal, TwoThreadsMayWriteAndAThirdAskForItsHealth)
{
    constexpr int kEach = 5000;
    {
        auto journal = *JournalWriter::open(folder());
        std::thread events([&] {
            for (int i = 1; i <= kEach; ++i)
                journal->onEvent(stepEvent(i));
        });
        std::thread rows([&] {
            for (int i = 1; i <= kEach; ++i) {
                const RowLoss loss{i, i, 1.0, 1};
                journal->onRowLosses(std::span(&loss, 1));
            }
        });
        for (int i = 0; i < 100; ++i)
            EXPECT_TRUE(journal->health());
        EXPECT_TRUE(journal->flush());
        events.join();
        rows.join();
    }
    EXPECT_EQ(lines(), static_cast<std::size_t>(kEach));
    EXPECT_EQ(fs::file_size(RunPaths{folder()}.rows()), kEach * kRowRecordBytes);
}

TEST_F(Journal, TwoHundredThousandEventsPassInOrder)
{
    constexpr std::int64_t kEvents = 200'000;
    {
        auto journal = *JournalWriter::open(folder());
        for (std::int64_t step = 1; step <= kEvents; ++step)
            journal->onEvent(stepEvent(step));
    }
    JournalReader reader(folder());
    std::int64_t seen = 0;
    for (auto events = *reader.next(); !events.empty(); events = *reader.next())
        for (const Event &event : events)
            ASSERT_EQ(stepOf(event), ++seen);
    EXPECT_EQ(seen, kEvents);
}

// While it lives no file of this process can grow beyond some bytes: writing fails as it does on a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_signal = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_signal);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

TEST_F(Journal, AWriteThatFailsIsKeptReportedAndDoesNotBlockTheRun)
{
    Expected<void> flushed;
    Expected<void> health;
    {
        const FileSizeLimit limit(1000);
        auto journal = *JournalWriter::open(folder());
        for (std::size_t i = 0; i < 2 * JournalWriter::kQueueLimit; ++i)
            journal->onEvent(stepEvent(1));
        flushed = journal->flush();
        health = journal->health();
    }
    ASSERT_FALSE(flushed);
    ASSERT_FALSE(health);
    EXPECT_EQ(flushed.error(), health.error());
    EXPECT_NE(health.error().where.find("events.jsonl"), std::string::npos);
    EXPECT_LE(fs::file_size(RunPaths{folder()}.events()), 1000U);
}

TEST_F(Journal, AFolderThatIsGoneIsAnErrorAtOnce)
{
    EXPECT_EQ(JournalWriter::open(folder() / "gone").error().code, ErrorCode::NotFound);
}

} // namespace

} // namespace luthier::run
