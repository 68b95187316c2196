#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include <QObject>

#include "core/config/run_spec.h"
#include "core/run/engine.h"
#include "ui/bridge/mailbox.h"

namespace luthier::ui {

// What the person allows the engine to take. 0: what the machine has.
struct EngineLimits {
    std::int64_t threads = 0;
    std::uint64_t memoryBytes = 0;
};

// Loads the engine on a thread of its own, since loading libtorch takes a third of a second, and keeps it until the end.
// Declared before Background, whose threads wait for the engine.
class EngineHost final : public QObject {
    Q_OBJECT

public:
    using Loader = std::function<Expected<std::unique_ptr<run::Engine>>(const run::EngineOptions &options)>;
    enum class State { Idle, Loading, Ready, Failed };

    explicit EngineHost(Loader loader = run::loadEngine, QObject *parent = nullptr);
    ~EngineHost() override; // as shutDown()

    void setLimits(const EngineLimits &limits); // the threads hold from the loading on
    const EngineLimits &limits() const { return m_limits; }
    config::RunSpec withLimits(config::RunSpec spec) const; // where the spec leaves them open

    void load(); // returns at once; after a failure it is tried again
    State state() const { return m_shownState; }
    const std::optional<Error> &error() const { return m_shownError; }

    // The engine, when it is loaded; asks for loading where nobody has. Any thread but the GUI's, for which it may take too
    // long. Cancelled once it was shut down.
    Expected<run::Engine *> engine();

    // Asks running calls to stop (a training run ends with a checkpoint) and waits for them and for the engine's thread.
    void shutDown();

signals:
    void stateChanged(); // ready, or failed

private:
    void startLoading(); // with the lock held
    void loadOnThread(const run::EngineOptions &options);
    void showState(State state, const std::optional<Error> &error);

    const Loader m_loader;
    EngineLimits m_limits; // these three belong to the GUI thread
    State m_shownState = State::Idle;
    std::optional<Error> m_shownError;
    Mailbox m_mailbox;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    run::EngineOptions m_options;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    bool m_isShutDown = false;
    std::unique_ptr<run::Engine> m_engine;
    std::thread m_thread;
};

} // namespace luthier::ui
