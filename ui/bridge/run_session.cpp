#include "ui/bridge/run_session.h"

#include <chrono>

#include <QPointer>

#include "core/run/run_folder.h"

namespace luthier::ui {
namespace {

constexpr std::chrono::milliseconds kBatchEvery(100);
constexpr int kQuietTicks = 3; // without an event

} // namespace

RunSession::RunSession(Background &background, EngineHost &host, QObject *parent) : QObject(parent), m_background(background), m_host(host)
{
    m_timer.setInterval(kBatchEvery);
    connect(&m_timer, &QTimer::timeout, this, &RunSession::takeBatch);
}

RunSession::~RunSession()
{
    m_shared->control.stop = true;
}

void RunSession::start(const fs::path &runFolder)
{
    Q_ASSERT(m_state == State::Idle);
    m_folder = runFolder;
    m_timer.start();
    setState(State::Starting);
    const auto work = [shared = m_shared, host = &m_host, runFolder](WorkContext &) -> Expected<run::TrainResult> {
        LUTHIER_TRY_ASSIGN(const run::RunStatus status, run::runStatus(runFolder));
        LUTHIER_TRY_ASSIGN(run::Engine * engine, host->engine());
        const run::TrainRequest request{runFolder, /*resume=*/status.state != run::RunState::Prepared};
        return engine->train(request, shared->control, shared->events);
    };
    m_background.post<run::TrainResult>(Lane::Train, this, work, [this](const Expected<run::TrainResult> &result) { end(result); });
}

void RunSession::pause()
{
    if (m_state != State::Training && m_state != State::Starting)
        return;
    m_shared->control.pause = true;
    setState(State::Pausing);
}

void RunSession::proceed()
{
    if (m_state != State::Pausing && m_state != State::Paused)
        return;
    m_shared->control.pause = false;
    setState(State::Training);
}

void RunSession::stop()
{
    if (m_state == State::Idle || m_state == State::Ended)
        return;
    m_shared->control.stop = true;
    m_shared->control.pause = false;
    setState(State::Stopping);
}

void RunSession::takeBatch()
{
    const run::EventBuffer::Batch taken = m_shared->events.take();
    m_quietTicks = taken.empty() ? m_quietTicks + 1 : 0;
    for (const run::Event &event : taken.events)
        follow(event);
    // A pause that follows another at once may not be told again: then it has been quiet for a while.
    if (m_state == State::Pausing && m_phase == "pause" && m_quietTicks >= kQuietTicks)
        setState(State::Paused);
    if (!taken.empty())
        emit batch(taken);
}

void RunSession::follow(const run::Event &event)
{
    if (m_state == State::Starting)
        setState(State::Training);
    const auto *phase = std::get_if<run::PhaseEvent>(&event.body);
    if (phase == nullptr)
        return;
    m_phase = phase->phase;
    if (m_state == State::Pausing && m_phase == "pause")
        setState(State::Paused);
}

void RunSession::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

void RunSession::end(const Expected<run::TrainResult> &result)
{
    const QPointer<RunSession> self = this; // whoever hears of it may delete it
    m_timer.stop();
    takeBatch();
    if (self)
        setState(State::Ended);
    if (self && result)
        emit finished(*result);
    else if (self)
        emit failed(result.error());
}

} // namespace luthier::ui
