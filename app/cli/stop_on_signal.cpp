#include "app/cli/stop_on_signal.h"

#include <csignal>
#include <ctime>

#include <unistd.h>

namespace luthier::cli {
namespace {

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

constexpr int kKilledStatus = 1;

} // namespace

StopOnSignal::StopOnSignal(run::RunControl &control) : m_control(control)
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    // A reader of the events that goes away ("| head") must not kill the run: the write fails and the run goes on.
    std::signal(SIGPIPE, SIG_IGN);
    m_thread = std::thread([this] { wait(); });
}

StopOnSignal::~StopOnSignal()
{
    m_ended = true;
    m_thread.join();
}

void StopOnSignal::wait()
{
    const sigset_t signals = stopSignals();
    const timespec tenth{0, 100'000'000};
    while (!m_ended) {
        if (sigtimedwait(&signals, nullptr, &tenth) < 0)
            continue; // the tenth of a second is over, or another signal came
        if (m_control.stop.exchange(true))
            _exit(kKilledStatus);
        constexpr char kNote[] = "\nluthier: Stopping after this step; once more ends at once.\n";
        // Nothing can be done about a closed terminal.
        [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, kNote, sizeof(kNote) - 1);
    }
}

} // namespace luthier::cli
