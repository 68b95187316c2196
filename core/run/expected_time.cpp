#include "core/run/expected_time.h"

#include <algorithm>

namespace luthier::run {
namespace {

constexpr double kOperationsPerToken = 4; // for each parameter
constexpr double kForwardShare = 0.5;
constexpr double kBytesPerSecondLoading = 1e9;
constexpr double kClock = 3e9;
constexpr double kEfficiency = 0.5; // of the peak, which small matrices and shared cores do not reach

double plannedNumber(const PreparedRun &run, const char *key)
{
    return run.plan.value(key, 0.0);
}

// Tokens that the run reads, those that are only read forward counted as far as they cost.
double tokensToPayFor(const PreparedRun &run)
{
    const double rows = plannedNumber(run, "rows");
    if (rows <= 0)
        return 0;
    const double tokensPerRow = plannedNumber(run, "tokens_per_epoch") / rows;
    const double trained = static_cast<double>(arch::rowsToSee(run.spec.train, static_cast<std::int64_t>(rows)));
    const double evalRows = plannedNumber(run, "eval_rows");
    const auto every = static_cast<double>(run.spec.train.evalSteps);
    const double checks = every > 0 ? static_cast<double>(run.memory.steps) / every + 1 : 1;
    const double references = run.spec.stage == config::Stage::Dpo ? rows + evalRows : 0;
    return tokensPerRow * (trained + kForwardShare * (evalRows * checks + references));
}

int likeness(const PreparedRun &run, const MeasuredSpeed &speed)
{
    return (speed.stage == run.spec.stage ? 4 : 0) + (speed.parameters == run.memory.parameters ? 2 : 0) +
           (speed.threads == run.spec.threads ? 1 : 0);
}

// Operations a second that the most similar of the earlier runs did, brought to the threads of this one; 0 where there is none.
double measuredOperations(const PreparedRun &run, std::span<const MeasuredSpeed> earlier)
{
    const auto usable = [](const MeasuredSpeed &speed) { return speed.tokensPerSecond > 0 && speed.parameters > 0 && speed.threads > 0; };
    const MeasuredSpeed *best = nullptr;
    for (const MeasuredSpeed &speed : earlier)
        if (usable(speed) && (best == nullptr || likeness(run, speed) > likeness(run, *best)))
            best = &speed;
    if (best == nullptr)
        return 0;
    const double ofItsThreads = best->tokensPerSecond * kOperationsPerToken * static_cast<double>(best->parameters);
    return ofItsThreads * static_cast<double>(std::max<std::int64_t>(1, run.spec.threads)) / static_cast<double>(best->threads);
}

} // namespace

double expectedOperationsPerSecond(std::int64_t threads, std::span<const std::string> extensions)
{
    const auto has = [&](std::string_view name) { return std::find(extensions.begin(), extensions.end(), name) != extensions.end(); };
    const double perCycle = has("avx512f") ? 64 : has("avx2") && has("fma") ? 32 : 8;
    return static_cast<double>(std::max<std::int64_t>(1, threads)) * perCycle * kClock * kEfficiency;
}

ExpectedTime expectedTime(const PreparedRun &run, std::span<const MeasuredSpeed> earlier, double operationsPerSecond)
{
    const double measured = measuredOperations(run, earlier);
    const double speed = measured > 0 ? measured : operationsPerSecond;
    const auto parameters = static_cast<double>(run.memory.parameters);
    const double loading = parameters * sizeof(float) / kBytesPerSecondLoading;
    return {loading + tokensToPayFor(run) * kOperationsPerToken * parameters / speed, measured > 0};
}

} // namespace luthier::run
