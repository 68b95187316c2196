#include "app/studio/quit_signals.h"

#include <chrono>
#include <csignal>
#include <thread>

#include <sys/signalfd.h>
#include <unistd.h>

namespace luthier::studio {

QuitSignals::QuitSignals()
{
    sigset_t caught;
    sigemptyset(&caught);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&caught, number);
    pthread_sigmask(SIG_BLOCK, &caught, nullptr);
    m_descriptor = signalfd(-1, &caught, SFD_CLOEXEC | SFD_NONBLOCK);
}

QuitSignals::~QuitSignals()
{
    ::close(m_descriptor);
}

void QuitSignals::listen()
{
    m_notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &QuitSignals::read);
}

void QuitSignals::read()
{
    signalfd_siginfo info{};
    while (::read(m_descriptor, &info, sizeof(info)) == static_cast<ssize_t>(sizeof(info)))
        emit wanted();
}

void endProcessAfter(double seconds)
{
    std::thread([seconds] {
        std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
        ::_exit(0);
    }).detach();
}

} // namespace luthier::studio
