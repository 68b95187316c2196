#include "core/engine/bench.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include "core/arch/architecture.h"
#include "core/base/json.h"
#include "core/base/translate.h"
#include "core/data/token_file.h"
#include "core/engine/process_time.h"
#include "core/run/run_folder.h"
#include "core/tensor/runtime.h"

namespace luthier::engine {

namespace {

constexpr std::size_t kRowsLookedAt = 4096; // for the mean length of a sequence

// What bench() needs of the events of a run.
class Stopwatch final : public run::RunObserver {
public:
    explicit Stopwatch(std::int64_t warmupSteps) : m_warmupSteps(warmupSteps) {}

    void onEvent(const run::Event &event) override
    {
        if (const auto *start = std::get_if<run::StartEvent>(&event.body))
            plan = start->plan;
        else if (const auto *phase = std::get_if<run::PhaseEvent>(&event.body))
            noteFirstStep(*phase);
        else if (const auto *step = std::get_if<run::StepEvent>(&event.body))
            noteStep(*step);
    }
    void onRowLosses(std::span<const run::RowLoss>) override {}

    Json plan;
    double firstMicroBatch = 0; // seconds since the process started
    double seconds = 0;         // of the measured steps
    double tokens = 0;
    double trainedTokens = 0;

private:
    void noteFirstStep(const run::PhaseEvent &phase)
    {
        if (phase.phase == "train" && firstMicroBatch == 0)
            firstMicroBatch = secondsSinceProcessStart();
    }
    void noteStep(const run::StepEvent &step)
    {
        if (step.step <= m_warmupSteps || step.tokensPerSecond <= 0)
            return;
        seconds += static_cast<double>(step.tokens) / step.tokensPerSecond;
        tokens += static_cast<double>(step.tokens);
        trainedTokens += static_cast<double>(step.trainedTokens);
    }

    std::int64_t m_warmupSteps;
};

Expected<Json> shortened(const fs::path &runFolder, std::int64_t steps)
{
    LUTHIER_TRY_ASSIGN(Json json, run::readRunJson(runFolder));
    if (!json.contains("spec") || !json["spec"].is_object())
        return fail(ErrorCode::BadFile, LUTHIER_TR("The settings of this run are missing."), (runFolder / "run.json").string(),
                    LUTHIER_TR("Prepare the run again."));
    Json &train = json["spec"]["train"];
    train["max_steps"] = steps;
    train["eval_steps"] = 0;
    train["save_steps"] = 0;
    return json;
}

// A run folder with the same rows, which only a link leads to, and settings for a few steps.
Expected<TemporaryFolder> shortCopy(const fs::path &runFolder, std::int64_t steps)
{
    std::error_code error;
    LUTHIER_TRY_ASSIGN(const Json json, shortened(runFolder, steps));
    const fs::path place = fs::temp_directory_path(error);
    if (error)
        return fail(errnoError(error.value(), LUTHIER_TR("find the folder for temporary files"), place));
    LUTHIER_TRY_ASSIGN(TemporaryFolder folder, TemporaryFolder::create(place, "luthier-bench"));
    const run::RunPaths copy{folder.path()};
    fs::create_symlink(fs::absolute(run::RunPaths{runFolder}.tokens()), copy.tokens(), error);
    if (error)
        return fail(errnoError(error.value(), LUTHIER_TR("prepare the measurement"), copy.tokens()));
    LUTHIER_TRY(writeFileAtomic(copy.runJson(), dumpJson(json)));
    return folder;
}

Expected<double> meanSequence(const fs::path &tokens)
{
    LUTHIER_TRY_ASSIGN(const data::TokenFile file, data::TokenFile::open(tokens));
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < std::min(file.rows(), kRowsLookedAt); ++i) {
        LUTHIER_TRY_ASSIGN(const data::TrainingRow row, file.row(i));
        for (const data::Sequence &sequence : row.sequences) {
            const auto length = static_cast<double>(sequence.ids.size());
            sum += length;
            squares += length * length;
        }
    }
    return sum > 0 ? squares / sum : 0;
}

// The best rate of this machine on the products of the model, with as many rows as a micro-batch has.
double gemmPeak(const arch::ModelConfig &config, std::int64_t rows)
{
    using Shape = std::pair<std::int64_t, std::int64_t>;
    double best = 0;
    for (const auto &[out, in] :
         {Shape{config.queryWidth() + 2 * config.kvWidth(), config.hidden}, Shape{config.hidden, config.queryWidth()},
          Shape{2 * config.intermediate, config.hidden}, Shape{config.hidden, config.intermediate}})
        best = std::max(best, tensor::measureGemmRate(rows, out, in));
    return best;
}

template <class Number>
Number planned(const Json &plan, const char *key)
{
    return plan.is_object() ? plan.value(key, Number{}) : Number{};
}

} // namespace

double loraFlops(const arch::ModelConfig &config, std::int64_t adapterParameters, const StepWork &work)
{
    double blocks = 0; // weights
    for (int i = 0; i < arch::kLinearRoles; ++i) {
        const auto [out, in] = arch::linearShape(config, static_cast<arch::LinearRole>(i));
        blocks += static_cast<double>(out * in * config.layers);
    }
    const double head = static_cast<double>(config.vocabulary * config.hidden);
    const double pairs = static_cast<double>(config.queryWidth() * config.layers) * work.meanSequence;
    return work.tokens * (4 * blocks + 6 * static_cast<double>(adapterParameters) + 7 * pairs) + work.trainedTokens * 4 * head;
}

Expected<run::BenchReport> bench(const run::BenchRequest &request, run::RunControl &control, const train::TrainEnvironment &environment)
{
    if (request.steps < 1 || request.warmupSteps < 0)
        return fail(ErrorCode::Usage, LUTHIER_TR("A measurement takes at least one step."), "steps",
                    LUTHIER_TR("Ask for 3 steps or more."));
    LUTHIER_TRY_ASSIGN(const TemporaryFolder folder, shortCopy(request.runFolder, request.warmupSteps + request.steps));
    Stopwatch stopwatch(request.warmupSteps);
    LUTHIER_TRY_ASSIGN(const run::TrainResult result, train::train({folder.path(), false}, control, stopwatch, environment));
    if (result.outcome != run::Outcome::Completed || stopwatch.seconds <= 0)
        return fail(ErrorCode::Cancelled, LUTHIER_TR("The measurement was stopped."));
    run::BenchReport report;
    report.peakBytes = tensor::peakResidentBytes(); // before the measurement of the products adds to it
    report.predictedPeakBytes = planned<std::uint64_t>(stopwatch.plan, "predicted_peak_bytes");
    report.tokensPerSecond = stopwatch.tokens / stopwatch.seconds;
    report.trainedTokensPerSecond = stopwatch.trainedTokens / stopwatch.seconds;
    report.secondsToFirstMicroBatch = stopwatch.firstMicroBatch;
    LUTHIER_TRY_ASSIGN(const Json json, run::readRunJson(folder.path()));
    LUTHIER_TRY_ASSIGN(const arch::ModelFiles model, arch::openModel(json["spec"]["model"]["path"].get<std::string>()));
    LUTHIER_TRY_ASSIGN(const double mean, meanSequence(run::RunPaths{folder.path()}.tokens()));
    report.modelFlopsPerSecond =
        loraFlops(model.config, planned<std::int64_t>(stopwatch.plan, "trainable"), {stopwatch.tokens, stopwatch.trainedTokens, mean}) /
        stopwatch.seconds;
    report.gemmPeakFlopsPerSecond =
        gemmPeak(model.config, std::max<std::int64_t>(planned<std::int64_t>(stopwatch.plan, "micro_batch_tokens"), 1));
    return report;
}

} // namespace luthier::engine
