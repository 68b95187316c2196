#include "ui/bridge/worker.h"

#include <pthread.h>

namespace luthier::ui {

Worker::Worker(fs::path workspace, const char *name, std::size_t threads)
    : m_workspace(std::move(workspace)), m_name(name), m_threadCount(threads)
{
}

Worker::~Worker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void Worker::post(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(work));
        if (m_threads.size() < m_threadCount)
            m_threads.emplace_back([this] { run(); });
    }
    m_changed.notify_all();
}

void Worker::suspend()
{
    std::unique_lock lock(m_mutex);
    m_suspended = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_resting == m_threads.size(); });
}

void Worker::release()
{
    {
        const std::lock_guard lock(m_mutex);
        m_suspended = false;
    }
    m_changed.notify_all();
}

void Worker::run()
{
    ::pthread_setname_np(::pthread_self(), m_name);
    Stores stores(m_workspace);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_suspended || !m_queue.empty() || m_closing; });
        if (m_suspended) {
            stores.close();
            ++m_resting;
            m_changed.notify_all();
            m_changed.wait(lock, [this] { return !m_suspended; });
            --m_resting;
            continue;
        }
        if (m_queue.empty())
            return;
        Work work = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        work(stores);
        work = nullptr; // what it holds goes before the next waits for the lock
        lock.lock();
    }
}

} // namespace luthier::ui
