#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace luthier::engine {

// One worker thread that runs everybody's tasks, one at a time: long ones (a training run) in the order they came, and
// interactive ones (a chat answer) before every long one and, where the running long task calls serveInteractive, inside it.
// No task is ever cut: stopping is a request that tasks look at. Free of libtorch.
class TaskQueue {
public:
    enum class Kind { Long, Interactive };
    enum class Outcome {
        Done,
        Stopping, // the queue was stopping before the task began: it did not run
        Nested,   // a task asked for a long one, which would wait for itself: it did not run
    };

    // `onStart` runs first on the worker thread.
    explicit TaskQueue(std::function<void()> onStart = {});
    // Requests a stop, waits for the running task, then for the callers of run() to leave.
    ~TaskQueue();
    TaskQueue(const TaskQueue &) = delete;
    TaskQueue &operator=(const TaskQueue &) = delete;

    // Runs `work`, which must not throw, on the worker thread and returns when it is done. From any thread. A task may ask for
    // an interactive one, which then runs at once. Where this returns Stopping, the queue may be gone.
    Outcome run(Kind kind, const std::function<void()> &work);

    // Runs the interactive tasks that wait, if any. Only from inside a long task; cheap when nobody waits.
    void serveInteractive();

    // Tasks that have not begun never do, the running one is expected to look at stopping().
    void requestStop();
    bool stopping() const { return m_stopping.load(std::memory_order_acquire); }

private:
    struct Task {
        const std::function<void()> *work = nullptr;
        Outcome outcome = Outcome::Stopping;
        bool finished = false;
    };
    using Lock = std::unique_lock<std::mutex>;

    void workerLoop(const std::function<void()> &onStart);
    Task *takeNext();
    void perform(Task &task, Lock &lock);
    bool onWorker() const { return std::this_thread::get_id() == m_worker.get_id(); }
    Outcome runNested(Kind kind, const std::function<void()> &work);

    std::mutex m_mutex; // guards everything below but the atomics
    std::condition_variable m_arrived;
    std::condition_variable m_left; // a task finished, or a caller went away
    std::deque<Task *> m_long;      // the tasks live on their callers' stacks
    std::deque<Task *> m_interactive;
    std::int64_t m_callers = 0;
    std::atomic<std::int64_t> m_waitingInteractive = 0; // == m_interactive.size(), readable without the mutex
    std::atomic<bool> m_stopping = false;
    std::thread m_worker; // last: starts when everything else is made
};

} // namespace luthier::engine
