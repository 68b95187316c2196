#include "core/train/run_inputs.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/config/spec_json.h"
#include "core/train/row_blocks.h"

namespace luthier::train {
namespace {

constexpr std::int64_t kBlockTokens = std::int64_t{1} << 16;

Expected<void> checkSupported(const config::RunSpec &spec)
{
    if (spec.model.dtype == config::DTypeChoice::Bfloat16)
        return fail(ErrorCode::Unsupported, LUTHIER_TR("Training with weights in bfloat16 is not possible yet."), "model.dtype",
                    LUTHIER_TR("Choose \"auto\" or \"float32\"."));
    if (spec.device != "auto" && spec.device != "cpu")
        return fail(ErrorCode::Unsupported,
                    fmt::format(LUTHIER_TR("This engine trains on the processor and cannot use \"{}\"."), spec.device), "device",
                    LUTHIER_TR("Choose \"auto\" or \"cpu\"."));
    return {};
}

// run.json: the settings, and the micro-batch of the plan made with them.
Expected<void> readRunJson(RunInputs &inputs)
{
    LUTHIER_TRY_ASSIGN(const Json json, run::readRunJson(inputs.paths.folder));
    if (!json.contains("spec"))
        return fail(ErrorCode::BadFile, LUTHIER_TR("The settings of this run are missing."), inputs.paths.runJson().string(),
                    LUTHIER_TR("Prepare the run again."));
    LUTHIER_TRY_ASSIGN(inputs.spec, config::runSpecFromJson(json["spec"]));
    inputs.specHash = hashBytes(dumpJson(config::toJson(inputs.spec, config::Write::All))).hex();
    const Json planned = json.contains("plan") && json["plan"].is_object() ? json["plan"].value("micro_batch_tokens", Json()) : Json();
    inputs.plannedMicroBatchTokens = planned.is_number_integer() ? planned.get<std::int64_t>() : 0;
    return {};
}

Expected<void> measure(const data::TokenFile &file, arch::LengthSummary &lengths)
{
    return forEachRowBlock(file, kBlockTokens, [&](auto rows, auto) -> Expected<void> {
        for (const data::TrainingRow &row : rows) {
            lengths.longestRow = std::max(lengths.longestRow, row.tokens());
            for (const data::Sequence &sequence : row.sequences)
                lengths.longestSequence = std::max(lengths.longestSequence, static_cast<std::int64_t>(sequence.ids.size()));
        }
        return {};
    });
}

Expected<void> checkTrained(const RunInputs &inputs)
{
    if (inputs.rows.rows() == 0)
        return fail(ErrorCode::BadData, LUTHIER_TR("The run has no rows to learn from."), inputs.paths.tokens().string(),
                    LUTHIER_TR("Choose a dataset with rows."));
    if (inputs.rows.totalTrainedTokens() == 0)
        return fail(ErrorCode::BadData, LUTHIER_TR("No token of any row is trained, so there is nothing to learn."),
                    inputs.paths.tokens().string(),
                    LUTHIER_TR("Check which messages are marked for training, and whether answers are cut off by the maximum length."));
    return {};
}

} // namespace

Expected<RunInputs> RunInputs::read(const fs::path &runFolder)
{
    const run::RunPaths paths{runFolder};
    LUTHIER_TRY_ASSIGN(data::TokenFile rows, data::TokenFile::open(paths.tokens()));
    RunInputs inputs{paths, {}, {}, 0, std::move(rows), std::nullopt, {}};
    LUTHIER_TRY(readRunJson(inputs));
    LUTHIER_TRY(checkSupported(inputs.spec));
    std::error_code missing;
    if (fs::exists(paths.evalTokens(), missing)) {
        LUTHIER_TRY_ASSIGN(inputs.evalRows, data::TokenFile::open(paths.evalTokens()));
        if (inputs.evalRows->rows() == 0)
            inputs.evalRows.reset();
    }
    LUTHIER_TRY(checkTrained(inputs));

    inputs.lengths.rows = static_cast<std::int64_t>(inputs.rows.rows());
    inputs.lengths.totalTokens = inputs.rows.totalTokens();
    inputs.lengths.trainedTokens = inputs.rows.totalTrainedTokens();
    LUTHIER_TRY(measure(inputs.rows, inputs.lengths));
    if (inputs.evalRows)
        LUTHIER_TRY(measure(*inputs.evalRows, inputs.lengths));
    return inputs;
}

Expected<arch::MemoryPlan> planRun(const RunInputs &inputs, const arch::ModelConfig &config, const arch::AdapterSizes &adapter,
                                   std::uint64_t freeBytes, std::int64_t wantedTokens)
{
    const std::uint64_t limit = inputs.spec.memoryLimitBytes > 0 ? inputs.spec.memoryLimitBytes : freeBytes;
    const arch::MemoryPlan plan = arch::planMemory(config, inputs.spec, adapter, inputs.lengths, limit);
    if (wantedTokens > 0) {
        arch::MemoryPlan wanted = plan;
        arch::fixMicroBatch(wanted, config, adapter, inputs.lengths, wantedTokens);
        if (wanted.peakBytes <= limit)
            return wanted;
    }
    if (plan.peakBytes <= limit)
        return plan;
    return fail(ErrorCode::OutOfMemory,
                fmt::format(LUTHIER_TR("The run needs {} of memory and may use {}."), formatBytes(plan.peakBytes), formatBytes(limit)),
                "memory_limit_bytes", plan.fits.empty() ? LUTHIER_TR("Close other programs.") : joined(plan.fits, " Or: "));
}

Json describePlan(const RunInputs &inputs, const arch::MemoryPlan &plan)
{
    Json json = arch::toJson(plan);
    json["rows"] = inputs.rows.rows();
    json["eval_rows"] = inputs.evalRows ? inputs.evalRows->rows() : 0;
    json["tokens_per_epoch"] = inputs.lengths.totalTokens;
    json["trained_tokens_per_epoch"] = inputs.lengths.trainedTokens;
    return json;
}

} // namespace luthier::train
