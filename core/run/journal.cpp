#include "core/run/journal.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/run/row_losses.h"
#include "core/run/run_folder.h"

namespace luthier::run {

namespace {

using SteadyTime = std::chrono::steady_clock::time_point;
constexpr std::chrono::seconds kSyncEvery{1};

Expected<std::uint64_t> sizeOf(const fs::path &path)
{
    const auto file = FileReader::open(path);
    if (file)
        return file->size();
    if (file.error().code == ErrorCode::NotFound)
        return std::uint64_t{0};
    return fail(file.error());
}

// A line that was cut off gets its end, so that the next event begins a line of its own.
Expected<FileWriter> openEvents(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(const std::uint64_t size, sizeOf(path));
    char last = '\n';
    if (size > 0) {
        LUTHIER_TRY_ASSIGN(const auto file, FileReader::open(path));
        LUTHIER_TRY(file.read(size - 1, std::as_writable_bytes(std::span(&last, 1))));
    }
    LUTHIER_TRY_ASSIGN(auto writer, FileWriter::open(path, FileWriter::Mode::Append));
    if (last != '\n')
        LUTHIER_TRY(writer.write(std::string_view("\n")));
    return writer;
}

// A record that was cut off is filled up to its full size, so that the next one lies where records lie.
Expected<FileWriter> openRows(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(const std::uint64_t size, sizeOf(path));
    LUTHIER_TRY_ASSIGN(auto writer, FileWriter::open(path, FileWriter::Mode::Append));
    if (const std::size_t rest = size % kRowRecordBytes; rest != 0)
        LUTHIER_TRY(writer.write(std::string(kRowRecordBytes - rest, '\xFF')));
    return writer;
}

bool wantsSync(const Event &event)
{
    return std::holds_alternative<CheckpointEvent>(event.body) || std::holds_alternative<FinishedEvent>(event.body);
}

} // namespace

Expected<std::unique_ptr<JournalWriter>> JournalWriter::open(const fs::path &runFolder)
{
    const RunPaths paths{runFolder};
    LUTHIER_TRY_ASSIGN(auto events, openEvents(paths.events()));
    LUTHIER_TRY_ASSIGN(auto rows, openRows(paths.rows()));
    return std::unique_ptr<JournalWriter>(new JournalWriter(std::move(events), std::move(rows)));
}

JournalWriter::JournalWriter(FileWriter events, FileWriter rows)
    : m_eventsFile(std::move(events)), m_rowsFile(std::move(rows)), m_thread([this] { work(); })
{
}

JournalWriter::~JournalWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

template <class Add>
void JournalWriter::enqueue(std::size_t count, const Add &add)
{
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [&] { return m_queue.size() < kQueueLimit || m_error; });
    if (m_error)
        return; // kept, and reported by health(); the writer takes nothing any more
    const bool wasEmpty = m_queue.size() == 0;
    add(m_queue);
    m_queuedValues += count;
    lock.unlock();
    if (wasEmpty)
        m_wake.notify_one();
}

void JournalWriter::onEvent(const Event &event)
{
    enqueue(1, [&](Batch &queue) {
        queue.events.push_back(event);
        if (const auto *resume = std::get_if<ResumeEvent>(&event.body))
            queue.losses.push_back(resumeMark(resume->fromStep));
    });
}

void JournalWriter::onRowLosses(std::span<const RowLoss> losses)
{
    enqueue(losses.size(), [&](Batch &queue) { queue.losses.insert(queue.losses.end(), losses.begin(), losses.end()); });
}

Expected<void> JournalWriter::health() const
{
    if (!m_failed.load(std::memory_order_acquire))
        return {};
    const std::lock_guard lock(m_mutex);
    return fail(*m_error);
}

Expected<void> JournalWriter::flush()
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t wanted = m_queuedValues;
    m_flushWanted = true;
    m_wake.notify_one();
    m_done.wait(lock, [&] { return m_syncedValues >= wanted || m_error; });
    return m_error ? Expected<void>(fail(*m_error)) : Expected<void>();
}

void JournalWriter::work()
{
    SteadyTime lastSync{};
    std::uint64_t written = 0;
    bool dirty = false;
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto hasWork = [&] { return m_queue.size() > 0 || m_closing || m_flushWanted; };
        if (dirty)
            m_wake.wait_until(lock, lastSync + kSyncEvery, hasWork);
        else
            m_wake.wait(lock, hasWork);
        const Batch batch = std::exchange(m_queue, {});
        const bool closing = m_closing;
        bool syncNow = std::exchange(m_flushWanted, false) || closing;
        written = m_queuedValues;
        lock.unlock();
        m_done.notify_all(); // there is room in the queue

        bool good = write(batch);
        dirty = dirty || batch.size() > 0;
        const SteadyTime now = std::chrono::steady_clock::now();
        syncNow = syncNow || (dirty && now - lastSync >= kSyncEvery) || std::any_of(batch.events.begin(), batch.events.end(), wantsSync);
        if (good && syncNow) {
            good = writeToDisk();
            lastSync = now;
            dirty = false;
        }

        lock.lock();
        if (good && syncNow)
            m_syncedValues = written;
        m_done.notify_all();
        if (!good || (closing && m_queue.size() == 0))
            return;
    }
}

bool JournalWriter::write(const Batch &batch)
{
    if (m_failed)
        return false;
    for (const Event &event : batch.events)
        if (!keep(m_eventsFile.write(dumpJson(toJson(event)) + "\n")))
            return false;
    for (const RowLoss &loss : batch.losses)
        if (!keep(m_rowsFile.write(encodeRowLoss(loss))))
            return false;
    return keep(m_eventsFile.flush()) && keep(m_rowsFile.flush());
}

bool JournalWriter::writeToDisk()
{
    return keep(m_eventsFile.sync()) && keep(m_rowsFile.sync());
}

bool JournalWriter::keep(Expected<void> result)
{
    if (result)
        return true;
    const std::lock_guard lock(m_mutex);
    m_error = result.error();
    m_failed.store(true, std::memory_order_release);
    return false;
}

} // namespace luthier::run
