#include "core/engine/engine_impl.h"

#include <algorithm>
#include <csignal>
#include <mutex>
#include <utility>

#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

#include "core/base/log.h"
#include "core/base/translate.h"
#include "core/engine/bench.h"
#include "core/engine/boundary.h"
#include "core/export/export_model.h"
#include "core/infer/generate.h"
#include "core/infer/score.h"
#include "core/tensor/runtime.h"

namespace luthier::engine {

namespace {

constexpr int kNice = 5; // below the window's thread, so that typing stays fluent while every core computes

// libtorch's pool is made by the first parallel region and inherits both from the engine thread.
void makeBackgroundThread()
{
    pthread_setname_np(pthread_self(), "luthier-engine");
    sigset_t signals; // belong to the program's main thread, except those that a thread causes itself
    sigfillset(&signals);
    for (const int caused : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP})
        sigdelset(&signals, caused);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    if (::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kNice) != 0)
        logMessage(LogLevel::Warning, "The engine thread keeps its priority: the system refused to lower it.");
}

} // namespace

class EngineImpl::Controls {
public:
    void add(run::RunControl &control)
    {
        const std::lock_guard lock(m_mutex);
        m_controls.push_back(&control);
    }
    void remove(run::RunControl &control)
    {
        const std::lock_guard lock(m_mutex);
        m_controls.erase(std::find(m_controls.begin(), m_controls.end(), &control));
    }
    void stopAll()
    {
        const std::lock_guard lock(m_mutex);
        for (run::RunControl *control : m_controls)
            control->stop = true;
    }

private:
    std::mutex m_mutex;
    std::vector<run::RunControl *> m_controls;
};

class EngineImpl::ControlScope {
public:
    ControlScope(std::shared_ptr<Controls> controls, run::RunControl &control) : m_controls(std::move(controls)), m_control(control)
    {
        m_controls->add(m_control);
    }
    ~ControlScope() { m_controls->remove(m_control); }
    ControlScope(const ControlScope &) = delete;
    ControlScope &operator=(const ControlScope &) = delete;

private:
    std::shared_ptr<Controls> m_controls;
    run::RunControl &m_control;
};

EngineImpl::EngineImpl(const run::EngineOptions &options)
    : m_controls(std::make_shared<Controls>()), m_queue([this, threads = options.threads] { startThread(threads); })
{
}

EngineImpl::~EngineImpl()
{
    m_queue.requestStop(); // first: a call that is not in the list yet will find the queue stopping
    m_controls->stopAll();
}

void EngineImpl::startThread(std::int64_t threads)
{
    makeBackgroundThread();
    try {
        tensor::initialiseRuntime(static_cast<int>(threads));
    } catch (...) {
        m_startError = errorOfCurrentException();
    }
}

// Blocks until the engine thread has done `work`.
template <class T>
Expected<T> EngineImpl::onEngine(TaskQueue::Kind kind, const std::function<Expected<T>()> &work) noexcept
{
    return atBoundary([&]() -> Expected<T> {
        std::optional<Expected<T>> result;
        const auto outcome = m_queue.run(kind, [&] { result.emplace(m_startError ? Expected<T>(fail(*m_startError)) : atBoundary(work)); });
        switch (outcome) {
        case TaskQueue::Outcome::Done: return std::move(*result);
        case TaskQueue::Outcome::Stopping:
            return fail(ErrorCode::Cancelled, LUTHIER_TR("The engine is shutting down.")); // it may be gone by now
        case TaskQueue::Outcome::Nested: break;
        }
        return fail(ErrorCode::Internal, LUTHIER_TR("A task of the engine asked for another long one and would wait for itself."));
    });
}

train::TrainEnvironment EngineImpl::environment()
{
    train::TrainEnvironment environment;
    environment.serveInteractive = [this] { m_queue.serveInteractive(); };
    environment.loadWeights = [this](const arch::ModelFiles &files, const std::function<bool(double)> &progress) {
        return m_cache.weights(files, progress);
    };
    return environment;
}

Expected<run::TrainResult> EngineImpl::train(const run::TrainRequest &request, run::RunControl &control,
                                             run::RunObserver &observer) noexcept
{
    return atBoundary([&]() -> Expected<run::TrainResult> {
        const ControlScope scope(m_controls, control);
        return onEngine<run::TrainResult>(TaskQueue::Kind::Long, [&] { return train::train(request, control, observer, environment()); });
    });
}

Expected<std::vector<run::ScoredRow>> EngineImpl::score(const run::ScoreRequest &request, run::RunControl &control) noexcept
{
    using Rows = std::vector<run::ScoredRow>;
    return onEngine<Rows>(TaskQueue::Kind::Interactive, [&]() -> Expected<Rows> {
        const auto cancelled = [&] { return control.stop.load() || m_queue.stopping(); };
        LUTHIER_TRY_ASSIGN(const ModelCache::Model model, m_cache.model(request.model, cancelled));
        return infer::scoreRows(*model.weights, model.adapter.get(), request.rows, request.wantLogits, cancelled);
    });
}

Expected<run::GenerateResult> EngineImpl::generate(const run::GenerateRequest &request, const run::TokenCallback &onToken) noexcept
{
    return onEngine<run::GenerateResult>(TaskQueue::Kind::Interactive, [&]() -> Expected<run::GenerateResult> {
        const auto cancelled = [this] { return m_queue.stopping(); };
        LUTHIER_TRY_ASSIGN(const ModelCache::Model model, m_cache.model(request.model, cancelled));
        return infer::generate(*model.weights, model.adapter.get(), request, onToken, cancelled);
    });
}

Expected<run::ExportReport> EngineImpl::exportModel(const run::ExportRequest &request, const run::ProgressCallback &progress) noexcept
{
    return onEngine<run::ExportReport>(TaskQueue::Kind::Long, [&] {
        m_cache.drop(); // an export reads its models itself, one after the other
        return exporting::exportModel(request, [&](double fraction, std::string_view what) {
            m_queue.serveInteractive();
            return !m_queue.stopping() && (!progress || progress(fraction, what));
        });
    });
}

Expected<run::BenchReport> EngineImpl::bench(const run::BenchRequest &request) noexcept
{
    return atBoundary([&]() -> Expected<run::BenchReport> {
        run::RunControl control;
        const ControlScope scope(m_controls, control);
        return onEngine<run::BenchReport>(TaskQueue::Kind::Long, [&] { return engine::bench(request, control, environment()); });
    });
}

} // namespace luthier::engine

extern "C" __attribute__((visibility("default"))) luthier::run::Engine *luthierCreateEngine(int abi,
                                                                                            const luthier::run::EngineOptions *options)
{
    using namespace luthier;
    if (abi != run::kEngineAbi) {
        logMessage(LogLevel::Error, "The program and the training engine are of different versions (ABI " + std::to_string(abi) + " and " +
                                        std::to_string(run::kEngineAbi) + ").");
        return nullptr;
    }
    try {
        return new engine::EngineImpl(options != nullptr ? *options : run::EngineOptions{});
    } catch (...) {
        logMessage(LogLevel::Error, describeError(engine::errorOfCurrentException()));
        return nullptr;
    }
}
