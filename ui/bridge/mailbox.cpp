#include "ui/bridge/mailbox.h"

#include <cstdint>

#include <sys/eventfd.h>
#include <unistd.h>

#include <QPointer>
#include <QSocketNotifier>

namespace luthier::ui {

Mailbox::Mailbox(QObject *parent) : QObject(parent), m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_wakeUp < 0)
        qFatal("There are no file descriptors left.");
    m_notifier = new QSocketNotifier(m_wakeUp, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Mailbox::deliver);
}

Mailbox::~Mailbox()
{
    m_notifier->setEnabled(false);
    ::close(m_wakeUp);
}

void Mailbox::post(std::function<void()> call)
{
    {
        const std::lock_guard lock(m_mutex);
        m_calls.push_back(std::move(call));
    }
    const std::uint64_t one = 1;
    // Fails only where the counter is full, and then the loop has long been woken.
    [[maybe_unused]] const auto written = ::write(m_wakeUp, &one, sizeof one);
}

void Mailbox::deliver()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto read = ::read(m_wakeUp, &count, sizeof count);
    const QPointer<Mailbox> self = this; // a call may delete it
    // As many as there are now: those that come meanwhile wake the loop again, which does other things in between.
    std::unique_lock lock(m_mutex);
    for (std::size_t left = m_calls.size(); left > 0 && !m_calls.empty(); --left) {
        const std::function<void()> call = std::move(m_calls.front());
        m_calls.pop_front();
        lock.unlock();
        call();
        if (!self)
            return;
        lock.lock();
    }
}

} // namespace luthier::ui
