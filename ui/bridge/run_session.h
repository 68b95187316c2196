#pragma once

#include <memory>

#include <QObject>
#include <QTimer>

#include "core/run/engine.h"
#include "core/run/observers.h"
#include "ui/bridge/background.h"
#include "ui/bridge/engine_host.h"

namespace luthier::ui {

// Trains one prepared run. What the run tells is collected on the engine's thread and taken ten times a second, all at once,
// however much it was.
class RunSession final : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Starting, Training, Pausing, Paused, Stopping, Ended };

    RunSession(Background &background, EngineHost &host, QObject *parent = nullptr);
    ~RunSession() override; // asks for a stop and does not wait

    void start(const fs::path &runFolder); // once; goes on where the run was interrupted or stopped
    void pause();                          // after the step under way
    void proceed();                        // after a pause
    void stop();                           // with a checkpoint

    const fs::path &folder() const { return m_folder; }
    State state() const { return m_state; }

signals:
    void stateChanged();
    void batch(const luthier::run::EventBuffer::Batch &batch); // never empty; in the order of the events
    // One of them at the end, after the last batch. A stop that was asked for is no failure.
    void finished(const luthier::run::TrainResult &result);
    void failed(const luthier::Error &error);

private:
    struct Shared { // with the training thread, which may outlive this object
        run::RunControl control;
        run::EventBuffer events;
    };
    void takeBatch();
    void follow(const run::Event &event);
    void setState(State state);
    void end(const Expected<run::TrainResult> &result);

    Background &m_background;
    EngineHost &m_host;
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    fs::path m_folder;
    State m_state = State::Idle;
    std::string m_phase; // of the last PhaseEvent
    int m_quietTicks = 0;
    QTimer m_timer;
};

} // namespace luthier::ui
