#pragma once

#include <mutex>
#include <span>
#include <vector>

#include "core/run/events.h"

namespace luthier::run {

// Hands everything on to several observers, in order. They must outlive this object.
class TeeObserver final : public RunObserver {
public:
    explicit TeeObserver(std::vector<RunObserver *> targets);
    void onEvent(const Event &event) override;
    void onRowLosses(std::span<const RowLoss> losses) override;

private:
    std::vector<RunObserver *> m_targets;
};

// Collects what a run tells until somebody takes it, all at once: the window takes a batch ten times a second, however
// many events there were. Thread-safe.
class EventBuffer final : public RunObserver {
public:
    struct Batch {
        std::vector<Event> events;
        std::vector<RowLoss> losses;
        bool empty() const { return events.empty() && losses.empty(); }
    };

    void onEvent(const Event &event) override;
    void onRowLosses(std::span<const RowLoss> losses) override;
    Batch take(); // everything since the last take

private:
    std::mutex m_mutex;
    Batch m_batch;
};

} // namespace luthier::run
