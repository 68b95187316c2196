#pragma once

#include <memory>

#include <QObject>

#include "core/run/queue.h"
#include "ui/bridge/run_session.h"

namespace luthier::ui {

// The runs of this window: prepares them, lets them wait for their turn, trains one at a time and starts the next. Runs are
// known by the names of their folders. What waits is kept in <workspace>/queue.json.
class RunCenter final : public QObject {
    Q_OBJECT

public:
    RunCenter(Background &background, EngineHost &host, QObject *parent = nullptr);

    // Freezes the rows, makes the run's folder, queues it, and trains it when its turn comes. One is prepared at a time.
    void start(const config::RunSpec &spec);
    bool isPreparing() const { return m_preparing.isActive(); }
    void cancelPreparing();

    void resume(const QString &run); // prepared, interrupted or stopped before; Busy or Exists come as `refused`
    void pause(const QString &run);
    void proceed(const QString &run);
    void stop(const QString &run); // one that waits is only taken out of the queue
    void move(const QString &run, int position);
    void startWaiting(); // lets those go on that waited when the window was closed

    // For leaving: nothing new starts, and the active run ends with a checkpoint. `isBusy` tells when that is so.
    void stopAll();
    bool isBusy() const { return m_session != nullptr || isPreparing(); }

    const run::RunQueue &queue() const { return m_queue; }
    QString activeRun() const;                                    // empty: none
    const RunSession *session() const { return m_session.get(); } // of the active run, or null

signals:
    void preparing(double fraction, const QString &what);
    void prepared(const QString &run, const QStringList &warnings); // queued now
    void preparingFailed(const luthier::Error &error);              // Cancelled, too
    void queueChanged();                                            // who waits, who runs, and the active run's state
    void refused(const luthier::Error &error);                      // what was asked for does not fit the state
    void started(const QString &run);
    void batch(const QString &run, const luthier::run::EventBuffer::Batch &batch);
    void finished(const QString &run, luthier::run::Outcome outcome);
    void failed(const QString &run, const luthier::Error &error);

private:
    void loadQueue();
    void enqueue(const QString &run);
    void startNext();
    void trainNow(const std::string &run);
    void followState();
    void end(run::Outcome outcome);
    void report(const Expected<void> &done);
    void changed(); // tells, and keeps what waits
    RunSession *sessionOf(const QString &run);

    Background &m_background;
    EngineHost &m_host;
    run::RunQueue m_queue;
    bool m_isLeaving = false;
    Task m_preparing;
    std::unique_ptr<RunSession> m_session;
};

} // namespace luthier::ui
