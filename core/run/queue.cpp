#include "core/run/queue.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::run {

namespace {

bool isActive(const QueueEntry &entry)
{
    return entry.state != QueueState::Queued && entry.state != QueueState::Finished;
}

Unexpected<Error> notPossible(const QueueEntry &entry, std::string_view what)
{
    return fail(ErrorCode::Usage,
                fmt::format(LUTHIER_TR("The run \"{}\" is {} and cannot be {} now."), entry.run, queueStateName(entry.state), what));
}

} // namespace

std::string_view queueStateName(QueueState state)
{
    switch (state) {
    case QueueState::Queued: return "queued";
    case QueueState::Running: return "running";
    case QueueState::Pausing: return "pausing";
    case QueueState::Paused: return "paused";
    case QueueState::Stopping: return "stopping";
    case QueueState::Finished: return "finished";
    }
    return "finished";
}

const QueueEntry *RunQueue::find(std::string_view run) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const QueueEntry &entry) { return entry.run == run; });
    return found == m_entries.end() ? nullptr : &*found;
}

QueueEntry *RunQueue::findEntry(std::string_view run)
{
    return const_cast<QueueEntry *>(std::as_const(*this).find(run)); // the entry is ours and not const
}

Expected<QueueEntry *> RunQueue::require(std::string_view run)
{
    if (QueueEntry *entry = findEntry(run))
        return entry;
    return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("The run \"{}\" is not in the queue."), run));
}

const QueueEntry *RunQueue::active() const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), isActive);
    return found == m_entries.end() ? nullptr : &*found;
}

Expected<void> RunQueue::add(std::string_view run)
{
    if (const QueueEntry *entry = find(run)) {
        if (entry->state != QueueState::Finished)
            return fail(ErrorCode::Exists, fmt::format(LUTHIER_TR("The run \"{}\" is in the queue already."), run));
        LUTHIER_TRY(remove(run));
    }
    m_entries.push_back({std::string(run), QueueState::Queued, {}});
    return {};
}

Expected<void> RunQueue::remove(std::string_view run)
{
    LUTHIER_TRY_ASSIGN(const QueueEntry *entry, require(run));
    if (isActive(*entry))
        return fail(ErrorCode::Busy, fmt::format(LUTHIER_TR("The run \"{}\" is being trained."), entry->run), {},
                    LUTHIER_TR("Stop it first."));
    m_entries.erase(m_entries.begin() + (entry - m_entries.data()));
    return {};
}

Expected<void> RunQueue::move(std::string_view run, std::size_t position)
{
    LUTHIER_TRY_ASSIGN(const QueueEntry *entry, require(run));
    if (entry->state != QueueState::Queued)
        return notPossible(*entry, "moved");
    const QueueEntry moved = *entry;
    m_entries.erase(m_entries.begin() + (entry - m_entries.data()));
    auto target = m_entries.begin(); // the queued entry that has `position` queued ones before it
    for (std::size_t before = 0; target != m_entries.end(); ++target)
        if (target->state == QueueState::Queued && before++ == position)
            break;
    m_entries.insert(target, moved);
    return {};
}

Expected<void> RunQueue::requestPause(std::string_view run)
{
    LUTHIER_TRY_ASSIGN(QueueEntry * entry, require(run));
    if (entry->state != QueueState::Running)
        return notPossible(*entry, "paused");
    entry->state = QueueState::Pausing;
    return {};
}

Expected<void> RunQueue::requestContinue(std::string_view run)
{
    LUTHIER_TRY_ASSIGN(QueueEntry * entry, require(run));
    if (entry->state != QueueState::Pausing && entry->state != QueueState::Paused)
        return notPossible(*entry, "continued");
    entry->state = QueueState::Running;
    return {};
}

Expected<void> RunQueue::requestStop(std::string_view run)
{
    LUTHIER_TRY_ASSIGN(QueueEntry * entry, require(run));
    switch (entry->state) {
    case QueueState::Queued:
        entry->state = QueueState::Finished;
        entry->outcome = Outcome::Stopped;
        return {};
    case QueueState::Running:
    case QueueState::Pausing:
    case QueueState::Paused: entry->state = QueueState::Stopping; return {};
    case QueueState::Stopping: return {};
    case QueueState::Finished: return notPossible(*entry, "stopped");
    }
    return {};
}

std::optional<std::string> RunQueue::startNext()
{
    if (m_held || active() != nullptr)
        return {};
    const auto next =
        std::find_if(m_entries.begin(), m_entries.end(), [](const QueueEntry &entry) { return entry.state == QueueState::Queued; });
    if (next == m_entries.end())
        return {};
    next->state = QueueState::Running;
    return next->run;
}

Expected<void> RunQueue::paused(std::string_view run)
{
    LUTHIER_TRY_ASSIGN(QueueEntry * entry, require(run));
    if (entry->state == QueueState::Pausing)
        entry->state = QueueState::Paused;
    else if (!isActive(*entry)) // it may have been asked to continue or stop in the meantime
        return notPossible(*entry, "paused");
    return {};
}

Expected<void> RunQueue::finished(std::string_view run, Outcome outcome)
{
    LUTHIER_TRY_ASSIGN(QueueEntry * entry, require(run));
    if (!isActive(*entry))
        return notPossible(*entry, "finished");
    entry->state = QueueState::Finished;
    entry->outcome = outcome;
    return {};
}

Json RunQueue::toJson() const
{
    Json waiting = Json::array();
    for (const QueueEntry &entry : m_entries)
        if (entry.state == QueueState::Queued)
            waiting.push_back(entry.run);
    return {{"version", 1}, {"held", m_held}, {"waiting", std::move(waiting)}};
}

Expected<RunQueue> RunQueue::fromJson(const Json &json)
{
    try {
        RunQueue queue;
        queue.m_held = json.value("held", false);
        for (const std::string &run : json.value("waiting", std::vector<std::string>()))
            LUTHIER_TRY(queue.add(run));
        return queue;
    } catch (const Json::exception &error) {
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The queue of runs cannot be read: {}."), error.what()), {},
                    LUTHIER_TR("Remove queue.json; the runs themselves are not affected."));
    }
}

} // namespace luthier::run
