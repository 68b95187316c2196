#include "core/train/trainer.h"

#include <exception>
#include <new>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "core/arch/methods.h"
#include "core/base/translate.h"
#include "core/config/spec_json.h"
#include "core/methods/methods.h"
#include "core/run/journal.h"
#include "core/run/memory_available.h"
#include "core/run/observers.h"
#include "core/run/run_folder.h"
#include "core/train/checkpoint.h"
#include "core/train/reporter.h"
#include "core/train/run_inputs.h"
#include "core/train/run_model.h"
#include "core/train/training_loop.h"

namespace luthier::train {
namespace {

// The plan counts the whole process: what it holds already is part of what it may use.
Expected<std::uint64_t> freeMemory(const TrainEnvironment &environment)
{
    if (environment.freeMemoryBytes > 0)
        return environment.freeMemoryBytes;
    LUTHIER_TRY_ASSIGN(const run::MemoryAvailable available, run::memoryAvailable());
    return available.bytes + run::residentBytes();
}

// One call of train(), with the lock held and the journal open.
class Session {
public:
    Session(const run::TrainRequest &request, run::RunControl &control, const run::JournalWriter &journal, Reporter &reporter,
            const TrainEnvironment &environment)
        : m_request(request), m_control(control), m_journal(journal), m_reporter(reporter), m_environment(environment)
    {
    }

    Expected<run::TrainResult> run()
    {
        LUTHIER_TRY_ASSIGN(const RunInputs inputs, RunInputs::read(m_request.runFolder));
        LUTHIER_TRY_ASSIGN(const auto objective, methods::makeObjective(inputs.spec));
        LUTHIER_TRY_ASSIGN(const arch::ModelFiles files, arch::openModel(inputs.spec.model.path));
        LUTHIER_TRY(checkMethod(inputs.spec, files.config));
        LUTHIER_TRY_ASSIGN(std::optional<LoadedCheckpoint> checkpoint, checkpointToResume(inputs, files.config));
        LUTHIER_TRY_ASSIGN(auto adapter, startingAdapter(inputs, files.config, checkpoint));
        LUTHIER_TRY_ASSIGN(const std::uint64_t freeBytes, freeMemory(m_environment));
        const std::int64_t wantedTokens = checkpoint ? checkpoint->state.microBatchTokens : inputs.plannedMicroBatchTokens;
        LUTHIER_TRY_ASSIGN(const arch::MemoryPlan plan,
                           planRun(inputs, files.config, adapterSizes(adapter.layout), freeBytes, wantedTokens));
        tellStart(inputs, plan, checkpoint);
        if (checkpoint && plan.microBatchTokens != wantedTokens)
            m_reporter.warn("micro_batch",
                            LUTHIER_TR("There is less memory than when the run began, so its steps are divided differently from here "
                                       "on; the result may differ in the last digits."));
        LUTHIER_TRY_ASSIGN(RunModel::Weights weights, loadWeights(files));
        LUTHIER_TRY_ASSIGN(const auto model, RunModel::create(std::move(weights), std::move(adapter), plan, inputs.lengths));
        TrainingLoop loop({inputs, *model, *objective, m_journal, m_reporter, m_control, m_environment});
        if (checkpoint)
            LUTHIER_TRY(loop.restore(*checkpoint));
        checkpoint.reset(); // its memory is the next one's
        return loop.run();
    }

    // Where a run stands that was stopped before its loop began, as while the model was loading.
    run::TrainResult whereItStands() const
    {
        const fs::path folder = m_resumedFrom > 0 ? run::RunPaths{m_request.runFolder}.checkpoint(m_resumedFrom) : fs::path();
        return run::TrainResult{run::Outcome::Stopped, m_resumedFrom, m_resumedLoss, folder};
    }

private:
    static Expected<void> checkMethod(const config::RunSpec &spec, const arch::ModelConfig &config)
    {
        const arch::MethodDescriptor *method = arch::findMethod(spec.stage, spec.method.type);
        if (method == nullptr)
            return fail(ErrorCode::Unsupported, LUTHIER_TR("There is no such combination of stage and method."), "method.type",
                        LUTHIER_TR("\"luthier describe\" lists the methods there are."));
        return method->available(config);
    }

    Expected<std::optional<LoadedCheckpoint>> checkpointToResume(const RunInputs &inputs, const arch::ModelConfig &config)
    {
        if (!m_request.resume)
            return std::optional<LoadedCheckpoint>();
        NewestCheckpoint newest = newestCheckpoint(config, m_request.runFolder);
        for (const Error &error : newest.damaged)
            m_reporter.warn("damaged_checkpoint", describeError(error));
        if (newest.checkpoint && newest.checkpoint->state.specHash != inputs.specHash)
            return fail(ErrorCode::BadFile, LUTHIER_TR("The settings of this run were changed after its checkpoint was written."),
                        inputs.paths.runJson().string(), LUTHIER_TR("Put run.json back as it was, or prepare a new run."));
        if (newest.checkpoint) {
            m_resumedFrom = newest.checkpoint->state.step;
            m_resumedLoss = newest.checkpoint->state.lastLoss;
        }
        return std::move(newest.checkpoint);
    }

    void tellStart(const RunInputs &inputs, const arch::MemoryPlan &plan, const std::optional<LoadedCheckpoint> &checkpoint)
    {
        if (m_request.resume)
            m_reporter.tell(run::ResumeEvent{checkpoint ? checkpoint->state.step : 0});
        else
            m_reporter.tell(run::StartEvent{config::toJson(inputs.spec, config::Write::All), describePlan(inputs, plan)});
    }

    Expected<RunModel::Weights> loadWeights(const arch::ModelFiles &files)
    {
        m_reporter.phase("load", 0);
        const auto progress = [&](double fraction) {
            m_reporter.phase("load", fraction);
            return !m_control.stop.load();
        };
        return m_environment.loadWeights ? m_environment.loadWeights(files, progress)
                                         : models::DecoderWeights<float>::load(files, progress);
    }

    const run::TrainRequest &m_request;
    run::RunControl &m_control;
    const run::JournalWriter &m_journal;
    Reporter &m_reporter;
    const TrainEnvironment &m_environment;
    std::int64_t m_resumedFrom = 0;
    double m_resumedLoss = 0;
};

// Memory that the plan did not foresee, and anything a library throws, is an error of the run, not the end of the program.
Expected<run::TrainResult> guarded(Session &session)
{
    try {
        return session.run();
    } catch (const tensor::ArenaExhausted &error) {
        return fail(ErrorCode::OutOfMemory, fmt::format(LUTHIER_TR("The memory ran out: {}."), error.what()), {},
                    LUTHIER_TR("Choose a smaller maximum length."));
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::OutOfMemory, LUTHIER_TR("The memory ran out."), {},
                    LUTHIER_TR("Close other programs, or choose a smaller model or maximum length."));
    } catch (const std::exception &error) {
        return fail(ErrorCode::Internal, fmt::format(LUTHIER_TR("The training core failed: {}."), error.what()), {},
                    LUTHIER_TR("Please report this."));
    }
}

bool hasBegun(const run::RunPaths &paths)
{
    std::error_code missing;
    return fs::file_size(paths.events(), missing) > 0 && !missing;
}

Expected<run::TrainResult> runAndFinish(Session &session, run::JournalWriter &journal, Reporter &reporter)
{
    Expected<run::TrainResult> result = guarded(session);
    if (!result && result.error().code == ErrorCode::Cancelled) {
        result = session.whereItStands();
        reporter.tell(run::FinishedEvent{run::Outcome::Stopped, result->adapter.string()});
    } else if (!result) {
        reporter.tell(run::ErrorEvent{result.error()});
        reporter.tell(run::FinishedEvent{run::Outcome::Failed, {}});
    }
    Expected<void> kept = journal.flush();
    if (result && !kept)
        return fail(kept.error());
    return result;
}

} // namespace

Expected<run::TrainResult> train(const run::TrainRequest &request, run::RunControl &control, run::RunObserver &observer,
                                 const TrainEnvironment &environment)
{
    const run::RunPaths paths{request.runFolder};
    LUTHIER_TRY_ASSIGN(const FileLock lock, run::lockRun(request.runFolder));
    if (!request.resume && hasBegun(paths))
        return fail(ErrorCode::Exists, LUTHIER_TR("This run has begun already."), paths.folder.string(),
                    LUTHIER_TR("Resume it, or prepare a new run."));
    LUTHIER_TRY_ASSIGN(const auto journal, run::JournalWriter::open(request.runFolder));
    run::TeeObserver both({journal.get(), &observer});
    const SystemClock systemClock;
    Reporter reporter(both, environment.clock != nullptr ? *environment.clock : systemClock);
    Session session(request, control, *journal, reporter, environment);
    return runAndFinish(session, *journal, reporter);
}

} // namespace luthier::train
