#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/run/events.h"

namespace luthier::run {

enum class QueueState {
    Queued,   // waits for its turn
    Running,  // the engine trains it
    Pausing,  // asked to pause; the step under way is still being taken
    Paused,   // waits between two steps and still holds the engine
    Stopping, // asked to stop; a checkpoint is being written
    Finished, // done, stopped or failed: see the outcome
};
std::string_view queueStateName(QueueState state); // "queued", …

struct QueueEntry {
    std::string run; // the name of its folder
    QueueState state = QueueState::Queued;
    std::optional<Outcome> outcome; // of a finished one
    bool operator==(const QueueEntry &) const = default;
};

// Which run is trained next: a pure state machine without threads and clocks. The one who owns it carries out what it
// says: starts the run that startNext() names, sets RunControl's flags after the requests, and tells what happened.
// At most one run holds the engine. A call that does not fit the state is an error and changes nothing.
class RunQueue {
public:
    const std::vector<QueueEntry> &entries() const { return m_entries; } // in the order of their turns
    const QueueEntry *find(std::string_view run) const;
    const QueueEntry *active() const; // the one that holds the engine, or null

    // what people ask for
    Expected<void> add(std::string_view run);    // Exists if it is queued or active already; a finished one is queued again
    Expected<void> remove(std::string_view run); // Busy if it is active
    Expected<void> move(std::string_view run, std::size_t position); // to the position among the queued ones, from 0
    Expected<void> requestPause(std::string_view run);
    Expected<void> requestContinue(std::string_view run);
    Expected<void> requestStop(std::string_view run); // a queued one is just finished with outcome Stopped
    void setHeld(bool held) { m_held = held; }        // while held, nothing new starts
    bool isHeld() const { return m_held; }

    // what the engine does
    std::optional<std::string> startNext(); // now Running; nothing while one is active, the queue is held or none waits
    Expected<void> paused(std::string_view run);
    Expected<void> finished(std::string_view run, Outcome outcome);

    // For <workspace>/queue.json: only what waits is kept, since a run that was active is found by its folder's state.
    Json toJson() const;
    static Expected<RunQueue> fromJson(const Json &json);

private:
    QueueEntry *findEntry(std::string_view run);
    Expected<QueueEntry *> require(std::string_view run);

    std::vector<QueueEntry> m_entries;
    bool m_held = false;
};

} // namespace luthier::run
