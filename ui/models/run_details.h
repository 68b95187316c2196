#pragma once

#include <memory>

#include <QObject>

#include "core/run/run_view.h"
#include "ui/bridge/run_center.h"
#include "ui/bridge/run_follower.h"
#include "ui/models/run_series.h"

namespace luthier::ui {

// One run with all it has told, kept up to date whoever trains it: this window, or another process.
class RunDetails final : public QObject {
    Q_OBJECT

public:
    RunDetails(Background &background, RunCenter &center, const QString &run, QObject *parent = nullptr);

    QString run() const { return m_run; }
    bool isLoaded() const { return m_isLoaded; }
    const run::RunView &view() const { return m_view; } // of its folder, as last read: settings, plan, notes, state
    const RunSeries &series() const { return m_series; }
    bool isTrainedHere() const;                        // by this window, now
    std::optional<run::QueueState> queueState() const; // of one that this window trains or that waits
    std::optional<Error> error() const;                // what ended it, also where that could not be written down
    double secondsLeft() const;                        // an estimate from the speed so far; negative: unknown

    void reload(); // after its notes changed

signals:
    void loaded();        // the first time, and after each reload
    void seriesChanged(); // at most ten times a second
    void stateChanged();
    void failed(const luthier::Error &error);

private:
    void take(run::RunView view);
    void add(const run::EventBuffer::Batch &batch);
    void followElsewhere();

    Background &m_background;
    RunCenter &m_center;
    const QString m_run;
    run::RunView m_view;
    RunSeries m_series;
    std::vector<run::EventBuffer::Batch> m_meanwhile; // told while the folder is read
    bool m_isLoaded = false;
    std::optional<Error> m_failure; // of this window's last attempt
    Task m_loading;
    std::unique_ptr<RunFollower> m_follower; // of a run that another process trains
};

} // namespace luthier::ui
