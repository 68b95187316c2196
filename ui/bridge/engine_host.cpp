#include "ui/bridge/engine_host.h"

#include <pthread.h>

namespace luthier::ui {

EngineHost::EngineHost(Loader loader, QObject *parent) : QObject(parent), m_loader(std::move(loader)) {}

EngineHost::~EngineHost()
{
    shutDown();
}

void EngineHost::setLimits(const EngineLimits &limits)
{
    m_limits = limits;
    const std::lock_guard lock(m_mutex);
    m_options.threads = limits.threads;
}

config::RunSpec EngineHost::withLimits(config::RunSpec spec) const
{
    if (spec.threads == 0)
        spec.threads = m_limits.threads;
    if (spec.memoryLimitBytes == 0)
        spec.memoryLimitBytes = m_limits.memoryBytes;
    return spec;
}

void EngineHost::load()
{
    const std::lock_guard lock(m_mutex);
    if (m_isShutDown || m_state == State::Loading || m_state == State::Ready)
        return;
    m_shownState = State::Loading;
    m_shownError.reset();
    startLoading();
}

void EngineHost::startLoading()
{
    if (m_thread.joinable())
        m_thread.join(); // one that failed, and has nothing left to do
    m_state = State::Loading;
    m_error.reset();
    m_thread = std::thread([this, options = m_options] { loadOnThread(options); });
}

void EngineHost::loadOnThread(const run::EngineOptions &options)
{
    ::pthread_setname_np(::pthread_self(), "luthier-load");
    Expected<std::unique_ptr<run::Engine>> loaded = m_loader(options);
    State state = State::Ready;
    std::optional<Error> error;
    if (!loaded) {
        state = State::Failed;
        error = loaded.error();
    }
    m_mailbox.post([this, state, error] { showState(state, error); });
    {
        const std::lock_guard lock(m_mutex);
        m_state = state;
        m_error = std::move(error);
        if (loaded)
            m_engine = std::move(*loaded);
    }
    m_changed.notify_all();
}

void EngineHost::showState(State state, const std::optional<Error> &error)
{
    m_shownState = state;
    m_shownError = error;
    emit stateChanged();
}

Expected<run::Engine *> EngineHost::engine()
{
    std::unique_lock lock(m_mutex);
    if (!m_isShutDown && m_state == State::Idle)
        startLoading();
    m_changed.wait(lock, [this] { return m_isShutDown || m_state == State::Ready || m_state == State::Failed; });
    if (m_isShutDown)
        return fail(ErrorCode::Cancelled, "Luthier is being closed.");
    if (m_state == State::Failed)
        return fail(*m_error);
    return m_engine.get();
}

void EngineHost::shutDown()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isShutDown = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    m_engine.reset(); // nobody else touches it any more: those who have it are waited for by its destructor
}

} // namespace luthier::ui
