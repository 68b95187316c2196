#include "core/engine/task_queue.h"

#include <cassert>
#include <utility>

namespace luthier::engine {

TaskQueue::TaskQueue(std::function<void()> onStart)
{
    // The worker compares its id with m_worker, so it may not start before that is assigned.
    const Lock lock(m_mutex);
    m_worker = std::thread([this, start = std::move(onStart)] { workerLoop(start); });
}

TaskQueue::~TaskQueue()
{
    requestStop();
    m_worker.join();
    Lock lock(m_mutex);
    m_left.wait(lock, [this] { return m_callers == 0; });
}

TaskQueue::Outcome TaskQueue::run(Kind kind, const std::function<void()> &work)
{
    if (onWorker())
        return runNested(kind, work);
    Lock lock(m_mutex);
    if (stopping())
        return Outcome::Stopping;
    ++m_callers;
    Task task{&work, Outcome::Stopping, false};
    if (kind == Kind::Interactive) {
        m_interactive.push_back(&task);
        ++m_waitingInteractive;
    } else {
        m_long.push_back(&task);
    }
    m_arrived.notify_one();
    m_left.wait(lock, [&task] { return task.finished; });
    --m_callers;
    m_left.notify_all();
    return task.outcome;
}

TaskQueue::Outcome TaskQueue::runNested(Kind kind, const std::function<void()> &work)
{
    if (kind == Kind::Long)
        return Outcome::Nested;
    if (stopping())
        return Outcome::Stopping;
    work();
    return Outcome::Done;
}

void TaskQueue::serveInteractive()
{
    assert(onWorker());
    if (m_waitingInteractive.load(std::memory_order_relaxed) == 0)
        return;
    Lock lock(m_mutex);
    while (!m_interactive.empty()) {
        Task *task = m_interactive.front();
        m_interactive.pop_front();
        --m_waitingInteractive;
        perform(*task, lock);
    }
}

void TaskQueue::requestStop()
{
    const Lock lock(m_mutex);
    m_stopping.store(true, std::memory_order_release);
    for (std::deque<Task *> *queue : {&m_interactive, &m_long}) {
        for (Task *task : *queue)
            task->finished = true;
        queue->clear();
    }
    m_waitingInteractive = 0;
    m_arrived.notify_all();
    m_left.notify_all();
}

void TaskQueue::workerLoop(const std::function<void()> &onStart)
{
    Lock lock(m_mutex);
    if (onStart) {
        lock.unlock();
        onStart();
        lock.lock();
    }
    while (true) {
        m_arrived.wait(lock, [this] { return stopping() || !m_interactive.empty() || !m_long.empty(); });
        Task *task = takeNext();
        if (task == nullptr)
            return; // only a stop leaves the queues empty
        perform(*task, lock);
    }
}

TaskQueue::Task *TaskQueue::takeNext()
{
    std::deque<Task *> &queue = m_interactive.empty() ? m_long : m_interactive;
    if (queue.empty())
        return nullptr;
    Task *task = queue.front();
    queue.pop_front();
    if (&queue == &m_interactive)
        --m_waitingInteractive;
    return task;
}

// Runs a task that is in no queue any more. Its caller may destroy it as soon as `finished` is set and the mutex is free.
void TaskQueue::perform(Task &task, Lock &lock)
{
    lock.unlock();
    (*task.work)();
    lock.lock();
    task.outcome = Outcome::Done;
    task.finished = true;
    m_left.notify_all();
}

} // namespace luthier::engine
