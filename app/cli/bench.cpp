#include <fmt/format.h>

#include "app/cli/train_options.h"
#include "app/cli/verb.h"
#include "core/base/text.h"
#include "core/store/run_rows.h"

namespace luthier::cli {
namespace {

constexpr double kGiga = 1e9;

class Bench final : public Verb {
public:
    void declare(CLI::App &app) override
    {
        m_options.declare(app);
        app.add_option("--steps", m_steps, "Steps that are measured")->capture_default_str()->check(CLI::PositiveNumber);
        app.add_option("--discard", m_discarded, "Steps before them that are not")->capture_default_str()->check(CLI::NonNegativeNumber);
    }

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const config::RunSpec spec, m_options.validSpec(context.services));
        LUTHIER_TRY_ASSIGN(const store::RunRows rows, store::RunRows::open([&] { return context.services.datasets(); }, spec));
        // A workspace of its own: a measurement leaves no run behind.
        LUTHIER_TRY_ASSIGN(const TemporaryFolder folder, TemporaryFolder::create(fs::temp_directory_path(), "luthier-bench"));
        LUTHIER_TRY_ASSIGN(const run::PreparedRun run, run::prepareRun(rows.request(), folder.path(), context.services.clock()));
        LUTHIER_TRY_ASSIGN(run::Engine * engine, context.services.engine(run.spec.threads));
        LUTHIER_TRY_ASSIGN(const run::BenchReport report, engine->bench({run.folder, m_steps, m_discarded}));
        const double utilisation = report.gemmPeakFlopsPerSecond > 0 ? report.modelFlopsPerSecond / report.gemmPeakFlopsPerSecond : 0;
        context.output.object({{"tokens_per_second", report.tokensPerSecond},
                               {"trained_tokens_per_second", report.trainedTokensPerSecond},
                               {"model_flops_per_second", report.modelFlopsPerSecond},
                               {"gemm_peak_flops_per_second", report.gemmPeakFlopsPerSecond},
                               {"mfu", utilisation},
                               {"peak_bytes", report.peakBytes},
                               {"predicted_peak_bytes", report.predictedPeakBytes},
                               {"seconds_to_first_micro_batch", report.secondsToFirstMicroBatch},
                               {"threads", run.spec.threads},
                               {"steps", m_steps}});
        context.output.text(formatFacts(
            {{"speed", fmt::format("{:.0f} tokens/s, {:.0f} of them trained", report.tokensPerSecond, report.trainedTokensPerSecond)},
             {"arithmetic", fmt::format("{:.1f} GFLOP/s, {:.0f} % of the {:.1f} that a matrix product reaches here",
                                        report.modelFlopsPerSecond / kGiga, 100 * utilisation, report.gemmPeakFlopsPerSecond / kGiga)},
             {"memory", fmt::format("{} at its peak, {} predicted", formatBytes(report.peakBytes), formatBytes(report.predictedPeakBytes))},
             {"start", fmt::format("{:.2f} s from the program's start to the first micro-batch", report.secondsToFirstMicroBatch)}}));
        return {};
    }

private:
    TrainOptions m_options;
    std::int64_t m_steps = 10;
    std::int64_t m_discarded = 1;
};

} // namespace

std::unique_ptr<Verb> makeBench()
{
    return std::make_unique<Bench>();
}

} // namespace luthier::cli
