#include "ui/window/run_watch.h"

#include <QGuiApplication>

#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/models/run_list_model.h"

namespace luthier::ui {

RunWatch::RunWatch(RunCenter &center, const RunListModel &runs, QObject *parent) : QObject(parent), m_center(center), m_runs(runs)
{
    connect(&m_center, &RunCenter::queueChanged, this, &RunWatch::followQueue);
    connect(&m_center, &RunCenter::finished, this, &RunWatch::tellFinished);
    connect(&m_center, &RunCenter::failed, this, &RunWatch::tellFailed);
    connect(&m_notifier, &Notifier::activated, this, &RunWatch::openRun);
}

void RunWatch::followQueue()
{
    const RunSession *session = m_center.session();
    const bool works = session != nullptr && session->state() != RunSession::State::Paused && session->state() != RunSession::State::Ended;
    m_sleep.setInhibited(works, tr("A model is being trained."));
}

void RunWatch::tell(const QString &run, const QString &what)
{
    if (QGuiApplication::applicationState() == Qt::ApplicationActive)
        return;
    const RunEntry *entry = m_runs.find(run);
    m_notifier.show(run, entry == nullptr ? run : toQt(entry->summary.name), what);
}

void RunWatch::tellFinished(const QString &run, run::Outcome outcome)
{
    followQueue();
    switch (outcome) {
    case run::Outcome::Completed: tell(run, tr("The run is complete.")); break;
    case run::Outcome::Stopped: break; // the person stopped it
    case run::Outcome::Failed: tell(run, tr("The run failed.")); break;
    }
}

void RunWatch::tellFailed(const QString &run, const Error &error)
{
    followQueue();
    if (error.code != ErrorCode::Cancelled)
        tell(run, tr("The run failed: %1").arg(trCore(error.what)));
}

} // namespace luthier::ui
