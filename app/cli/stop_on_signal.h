#pragma once

#include <atomic>
#include <thread>

#include "core/run/engine.h"

namespace luthier::cli {

// While it lives, SIGINT (Ctrl-C) and SIGTERM ask the run to finish with a checkpoint; a second one ends the process at
// once, and the run can be resumed from its last checkpoint. Must exist before other threads start: the signals are blocked
// in this thread, those after it inherit that, and a thread of its own waits for them.
class StopOnSignal {
public:
    explicit StopOnSignal(run::RunControl &control);
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal &) = delete;
    StopOnSignal &operator=(const StopOnSignal &) = delete;

private:
    void wait();
    run::RunControl &m_control;
    std::atomic<bool> m_ended{false};
    std::thread m_thread;
};

} // namespace luthier::cli
