#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "ui/bridge/stores.h"

namespace luthier::ui {

// Threads that carry out work in the order it came; one thread does it one after the other. Each has its own stores. They are
// started by the first work. Free of Qt.
class Worker {
public:
    Worker(fs::path workspace, const char *name, std::size_t threads = 1); // `name`: at most 15 characters, shown by top(1)
    ~Worker();                                                             // does what was posted, then ends
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    using Work = std::function<void(Stores &)>; // must not throw
    void post(Work work);                       // any thread

    // Ends all work, closes the stores and keeps the threads from going on until release(). From a thread of another worker.
    void suspend();
    void release();

private:
    void run();

    const fs::path m_workspace;
    const char *const m_name;
    const std::size_t m_threadCount;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    std::deque<Work> m_queue;
    bool m_closing = false;
    bool m_suspended = false;
    std::size_t m_resting = 0; // threads that wait without an open store, while suspended
    std::vector<std::thread> m_threads;
};

} // namespace luthier::ui
