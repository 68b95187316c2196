#pragma once

#include <QObject>

#include "ui/bridge/notifier.h"
#include "ui/bridge/run_center.h"
#include "ui/bridge/sleep_inhibitor.h"

namespace luthier::ui {

class RunListModel;

// Keeps the computer awake while something is trained, and tells the person at the end when they are elsewhere.
class RunWatch final : public QObject {
    Q_OBJECT

public:
    RunWatch(RunCenter &center, const RunListModel &runs, QObject *parent = nullptr);

    const SleepInhibitor &sleepInhibitor() const { return m_sleep; }

signals:
    void openRun(const QString &run); // the person wants to see it

private:
    void followQueue();
    void tell(const QString &run, const QString &what);
    void tellFinished(const QString &run, run::Outcome outcome);
    void tellFailed(const QString &run, const Error &error);

    RunCenter &m_center;
    const RunListModel &m_runs;
    SleepInhibitor m_sleep;
    Notifier m_notifier;
};

} // namespace luthier::ui
