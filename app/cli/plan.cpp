#include <fmt/format.h>

#include "app/cli/train_options.h"
#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/run/expected_time.h"
#include "core/run/machine.h"
#include "core/store/run_rows.h"
#include "core/store/run_speeds.h"

namespace luthier::cli {
namespace {

// The index of runs is a cache: where it cannot be had, the processor tells.
run::ExpectedTime expectedTime(const run::PreparedRun &run, const fs::path &workspace)
{
    std::vector<run::MeasuredSpeed> speeds;
    if (Expected<store::RunStore> runs = store::RunStore::open(workspace); runs && runs->ingestAll())
        speeds = store::measuredSpeeds(*runs).value_or(speeds);
    return run::expectedTime(run, speeds, run::expectedOperationsPerSecond(run.spec.threads, run::vectorExtensions()));
}

std::string planText(const run::PreparedRun &run, const run::ExpectedTime &time)
{
    const arch::MemoryPlan &memory = run.memory;
    const auto number = [&](const char *key) { return formatCount(run.plan.value(key, std::uint64_t{0})); };
    std::vector<std::pair<std::string, std::string>> facts = {
        {"run", run.spec.name},
        {"parameters", fmt::format("{}, {} of them trained", number("parameters"), number("trainable"))},
        {"rows", fmt::format("{}, and {} for checking", number("rows"), number("eval_rows"))},
        {"tokens in a pass", fmt::format("{}, {} of them trained; the longest row has {}", number("tokens_per_epoch"),
                                         number("trained_tokens_per_epoch"), number("longest_row"))},
        {"steps", number("steps")},
        {"time", fmt::format("about {}{}", formatDuration(time.seconds), time.isMeasured ? "" : ", guessed from the processor")},
        {"memory", fmt::format("{} at its peak, of {} that it may use", formatBytes(memory.peakBytes), formatBytes(run.memoryLimitBytes))}};
    for (const arch::MemoryItem &item : memory.items)
        facts.emplace_back("  " + item.name, formatBytes(item.bytes));
    if (run.plan.contains("disk"))
        facts.emplace_back("disk", formatBytes(run.plan["disk"].value("total", std::uint64_t{0})));
    for (const Json &warning : run.plan.value("warnings", Json::array()))
        facts.emplace_back("warning", warning.get<std::string>());
    for (const std::string &sentence : memory.fits)
        facts.emplace_back("would fit", sentence);
    return formatFacts(facts);
}

class Plan final : public Verb {
public:
    void declare(CLI::App &app) override { m_options.declare(app); }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const config::RunSpec spec, m_options.validSpec(context.services));
        LUTHIER_TRY_ASSIGN(const store::RunRows rows, store::RunRows::open([&] { return context.services.datasets(); }, spec));
        LUTHIER_TRY(createFolders(context.services.workspace()));
        LUTHIER_TRY_ASSIGN(run::PreparedRun run, run::planRun(rows.request(), context.services.workspace()));
        const run::ExpectedTime time = expectedTime(run, context.services.workspace());
        run.plan["expected_seconds"] = time.seconds;
        context.output.object(run.plan);
        context.output.text(planText(run, time));
        return {};
    }

private:
    TrainOptions m_options;
};

} // namespace

std::unique_ptr<Verb> makePlan()
{
    return std::make_unique<Plan>();
}

} // namespace luthier::cli
