#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/run/events.h"

namespace luthier::run {

// The journal of a run: events.jsonl, one event a line (events.cpp), and rows.bin, the loss of every row in every step
// (row_losses.h). Both are only ever appended to. journal_reader.h reads them.
//
// The observer's calls only put values into a queue; a thread of its own writes them, hands every batch to the system at
// once, and makes it durable (fdatasync) after a checkpoint, at the end, and otherwise at most once a second. When the disk
// cannot keep up by kQueueLimit values the caller waits.
class JournalWriter final : public RunObserver {
public:
    static constexpr std::size_t kQueueLimit = std::size_t{1} << 16;

    // Opens or continues the journal in `runFolder`. A last line or record that was cut off is closed, never removed.
    static Expected<std::unique_ptr<JournalWriter>> open(const fs::path &runFolder);
    ~JournalWriter() override; // writes what is queued and syncs; call flush() first to hear of a failure

    void onEvent(const Event &event) override;
    void onRowLosses(std::span<const RowLoss> losses) override;

    // The first write that failed, if any: nothing is written after it, and the run should stop. Any thread; cheap.
    Expected<void> health() const;
    // Waits until everything handed over before is on the disk; the error if it is not.
    Expected<void> flush();

private:
    struct Batch {
        std::vector<Event> events;
        std::vector<RowLoss> losses;
        std::size_t size() const { return events.size() + losses.size(); }
    };

    JournalWriter(FileWriter events, FileWriter rows);
    template <class Add>
    void enqueue(std::size_t count, const Add &add);
    void work();
    bool write(const Batch &batch); // false: a failure was kept
    bool writeToDisk();             // fdatasync of both files
    bool keep(Expected<void> result);

    FileWriter m_eventsFile; // these two belong to the thread
    FileWriter m_rowsFile;

    mutable std::mutex m_mutex;     // guards what follows
    std::condition_variable m_wake; // for the thread: there is work
    std::condition_variable m_done; // for callers: work was done
    Batch m_queue;
    std::uint64_t m_queuedValues = 0; // since the start
    std::uint64_t m_syncedValues = 0;
    bool m_flushWanted = false;
    bool m_closing = false;
    std::optional<Error> m_error;
    std::atomic<bool> m_failed{false};

    std::thread m_thread;
};

} // namespace luthier::run
