#include "ui/bridge/run_center.h"

#include <algorithm>

#include "core/run/prepare.h"
#include "core/run/run_folder.h"
#include "core/store/run_rows.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

fs::path queueFile(const fs::path &workspace)
{
    return workspace / "queue.json";
}

Expected<run::RunQueue> readQueue(const fs::path &workspace)
{
    const Expected<Json> json = readJsonFile(queueFile(workspace));
    if (!json && json.error().code == ErrorCode::NotFound)
        return run::RunQueue();
    if (!json)
        return fail(json.error());
    return run::RunQueue::fromJson(*json);
}

Expected<run::PreparedRun> prepare(const config::RunSpec &spec, WorkContext &context)
{
    LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, context.stores.datasets());
    LUTHIER_TRY_ASSIGN(const store::RunRows rows, store::RunRows::open(*datasets, spec));
    run::PrepareRequest request = rows.request();
    request.progress = [&context](double fraction, std::string_view what) { return context.progress(fraction, what); };
    return run::prepareRun(request, context.stores.workspace(), context.stores.clock());
}

bool waits(const run::RunQueue &queue)
{
    return std::any_of(queue.entries().begin(), queue.entries().end(),
                       [](const run::QueueEntry &entry) { return entry.state == run::QueueState::Queued; });
}

QStringList warningsOf(const run::PreparedRun &run)
{
    QStringList warnings;
    for (const Json &warning : run.plan.value("warnings", Json::array()))
        warnings.append(toQt(warning.get<std::string>()));
    return warnings;
}

} // namespace

RunCenter::RunCenter(Background &background, EngineHost &host, QObject *parent) : QObject(parent), m_background(background), m_host(host)
{
    loadQueue();
}

void RunCenter::loadQueue()
{
    const auto work = [](WorkContext &context) { return readQueue(context.stores.workspace()); };
    m_background.post<run::RunQueue>(Lane::Data, this, work, [this](const Expected<run::RunQueue> &read) {
        if (!read) {
            emit refused(read.error());
            return;
        }
        // What waited when the window was closed waits on: nobody asked for it now.
        if (!read->entries().empty() && m_queue.entries().empty())
            m_queue.setHeld(true);
        for (const run::QueueEntry &entry : read->entries())
            if (m_queue.find(entry.run) == nullptr)
                report(m_queue.add(entry.run));
        emit queueChanged();
    });
}

void RunCenter::start(const config::RunSpec &spec)
{
    if (m_preparing.isActive()) {
        emit refused(
            {ErrorCode::Busy, tr("Another run is being prepared.").toStdString(), {}, tr("Wait a moment, or cancel it.").toStdString()});
        return;
    }
    const config::RunSpec limited = m_host.withLimits(spec);
    const auto work = [limited](WorkContext &context) { return prepare(limited, context); };
    const auto done = [this](const Expected<run::PreparedRun> &run) {
        if (!run) {
            emit preparingFailed(run.error());
            emit queueChanged();
            return;
        }
        const QString name = toQt(run->folder.filename());
        emit prepared(name, warningsOf(*run));
        enqueue(name);
    };
    const auto shown = [this](double fraction, const QString &what) { emit preparing(fraction, what); };
    m_preparing = m_background.post<run::PreparedRun>(Lane::Files, this, work, done, shown);
    emit preparing(0, {});
}

void RunCenter::cancelPreparing()
{
    m_preparing.cancel();
}

void RunCenter::resume(const QString &run)
{
    const fs::path folder = run::runsFolder(m_background.workspace()) / fromQt(run);
    const auto work = [folder](WorkContext &) -> Expected<run::RunStatus> {
        LUTHIER_TRY(run::readRunJson(folder)); // a folder without it is no run
        return run::runStatus(folder);
    };
    m_background.post<run::RunStatus>(Lane::Data, this, work, [this, run](const Expected<run::RunStatus> &status) {
        if (!status)
            emit refused(status.error());
        else if (status->state == run::RunState::Running)
            emit refused({ErrorCode::Busy, tr("This run is being trained already.").toStdString(), fromQt(run),
                          tr("Wait until it ends, or stop it.").toStdString()});
        else if (status->outcome == run::Outcome::Completed)
            emit refused({ErrorCode::BadSetting, tr("This run is complete; there is nothing to go on with.").toStdString(), fromQt(run),
                          tr("Start a new run from its adapter.").toStdString()});
        else
            enqueue(run);
    });
}

void RunCenter::enqueue(const QString &run)
{
    const std::string name = fromQt(run);
    const Expected<void> added = m_queue.add(name);
    report(added);
    if (added && m_queue.isHeld())
        report(m_queue.move(name, 0)); // before what waits from another day
    startWaiting();
}

void RunCenter::startWaiting()
{
    m_queue.setHeld(m_isLeaving);
    changed();
    startNext();
}

void RunCenter::startNext()
{
    if (const std::optional<std::string> next = m_queue.startNext()) {
        trainNow(*next);
        changed();
    }
}

void RunCenter::trainNow(const std::string &run)
{
    m_session = std::make_unique<RunSession>(m_background, m_host);
    const QString name = toQt(run);
    connect(m_session.get(), &RunSession::stateChanged, this, &RunCenter::followState);
    connect(m_session.get(), &RunSession::batch, this, [this, name](const run::EventBuffer::Batch &events) { emit batch(name, events); });
    connect(m_session.get(), &RunSession::finished, this, [this, name](const run::TrainResult &result) {
        end(result.outcome);
        emit finished(name, result.outcome);
        startNext();
    });
    connect(m_session.get(), &RunSession::failed, this, [this, name](const Error &error) {
        end(run::Outcome::Failed);
        emit failed(name, error);
        startNext();
    });
    m_session->start(run::runsFolder(m_background.workspace()) / run);
    emit started(name);
}

void RunCenter::followState()
{
    if (m_session->state() == RunSession::State::Paused)
        report(m_queue.paused(m_session->folder().filename().string()));
    emit queueChanged();
}

void RunCenter::end(run::Outcome outcome)
{
    report(m_queue.finished(m_session->folder().filename().string(), outcome));
    m_session.release()->deleteLater(); // it is telling us
    changed();
}

void RunCenter::pause(const QString &run)
{
    const Expected<void> asked = m_queue.requestPause(fromQt(run));
    report(asked);
    if (RunSession *session = sessionOf(run); asked && session != nullptr)
        session->pause();
}

void RunCenter::proceed(const QString &run)
{
    const Expected<void> asked = m_queue.requestContinue(fromQt(run));
    report(asked);
    if (RunSession *session = sessionOf(run); asked && session != nullptr)
        session->proceed();
}

void RunCenter::stop(const QString &run)
{
    const Expected<void> asked = m_queue.requestStop(fromQt(run));
    report(asked);
    if (RunSession *session = sessionOf(run); asked && session != nullptr)
        session->stop();
    changed();
}

void RunCenter::move(const QString &run, int position)
{
    report(m_queue.move(fromQt(run), static_cast<std::size_t>(std::max(0, position))));
    changed();
}

void RunCenter::stopAll()
{
    m_isLeaving = true;
    m_queue.setHeld(true);
    cancelPreparing();
    if (m_session)
        stop(activeRun());
}

QString RunCenter::activeRun() const
{
    const run::QueueEntry *active = m_queue.active();
    return active == nullptr ? QString() : toQt(active->run);
}

RunSession *RunCenter::sessionOf(const QString &run)
{
    return m_session && activeRun() == run ? m_session.get() : nullptr;
}

void RunCenter::report(const Expected<void> &done)
{
    if (!done)
        emit refused(done.error());
}

void RunCenter::changed()
{
    emit queueChanged();
    const std::string text = dumpJsonPretty(m_queue.toJson());
    const auto work = [text](WorkContext &context) -> Expected<void> {
        LUTHIER_TRY(createFolders(context.stores.workspace()));
        return writeFileAtomic(queueFile(context.stores.workspace()), text);
    };
    m_background.post<void>(Lane::Data, this, work, [this](const Expected<void> &written) {
        if (waits(m_queue)) // else nothing is lost, and it would hide what is the matter with the run
            report(written);
    });
}

} // namespace luthier::ui
