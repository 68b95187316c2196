#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/engine/model_cache.h"
#include "core/engine/task_queue.h"
#include "core/run/engine.h"
#include "core/train/trainer.h"

namespace luthier::engine {

// The engine behind core/run/engine.h: one thread that owns libtorch's pool, a model kept in memory, and nothing else that
// lives between calls. Calls may come from any thread. Destroying it asks the running call to stop (a training run ends with
// a checkpoint), refuses those that wait, and returns when the engine thread is gone.
class EngineImpl final : public run::Engine {
public:
    explicit EngineImpl(const run::EngineOptions &options);
    ~EngineImpl() override;

    Expected<run::TrainResult> train(const run::TrainRequest &request, run::RunControl &control,
                                     run::RunObserver &observer) noexcept override;
    Expected<std::vector<run::ScoredRow>> score(const run::ScoreRequest &request, run::RunControl &control) noexcept override;
    Expected<run::GenerateResult> generate(const run::GenerateRequest &request, const run::TokenCallback &onToken) noexcept override;
    Expected<run::ExportReport> exportModel(const run::ExportRequest &request, const run::ProgressCallback &progress) noexcept override;
    Expected<run::BenchReport> bench(const run::BenchRequest &request) noexcept override;

private:
    // The controls of the calls that run or wait, so that the destructor can stop them.
    class Controls;
    class ControlScope;

    void startThread(std::int64_t threads);
    train::TrainEnvironment environment();
    template <class T>
    Expected<T> onEngine(TaskQueue::Kind kind, const std::function<Expected<T>()> &work) noexcept;

    std::shared_ptr<Controls> m_controls; // shared with the calls: they leave the list after the queue let them go
    std::optional<Error> m_startError;    // set by the engine thread before its first task
    ModelCache m_cache;                   // engine thread only
    TaskQueue m_queue;                    // last: its thread uses all of the above
};

} // namespace luthier::engine
