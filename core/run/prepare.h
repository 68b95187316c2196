#pragma once

#include "core/arch/memory_plan.h"
#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/config/run_spec.h"
#include "core/run/engine.h"
#include "core/run/row_source.h"

namespace luthier::run {

// What a run is made from.
struct PrepareRequest {
    config::RunSpec spec;
    RowSource *rows = nullptr;         // never null
    RowSource *evalRows = nullptr;     // of dataset.eval_path; null: none, or a share of the rows
    Json dataset = Json::object();     // for run.json: where the rows come from ("id", "version", "path", …)
    std::uint64_t freeMemoryBytes = 0; // 0: the system is asked
    ProgressCallback progress;         // may be empty; false cancels
};

struct PreparedRun {
    fs::path folder;      // of the run; empty where it was only planned
    config::RunSpec spec; // every value resolved: paths, threads, the starting adapter's rank and alpha
    arch::MemoryPlan memory;
    std::uint64_t memoryLimitBytes = 0; // what the run may use
    Json plan; // "parameters", "trainable", "predicted_peak_bytes", "memory", "fits", "micro_batch_tokens", "steps", "rows", "eval_rows",
               // "tokens_per_epoch", "trained_tokens_per_epoch", "longest_row", "too_long", "untrained_rows", "leaked_eval_rows", "disk",
               // "memory_limit_bytes", "warnings" (sentences)
};

// Checks everything that can be known before step 0 and makes the run's folder under <workspace>/runs: tokens.bin,
// tokens.eval.bin, and run.json, which is written last, so that a folder without it is no run. Errors: BadSetting for the spec; those of
// opening the model and of freezeRows(); OutOfMemory with what would make it fit; DiskFull. On an error nothing is left behind.
Expected<PreparedRun> prepareRun(const PrepareRequest &request, const fs::path &workspace, const Clock &clock);

// The same without making a run. Not enough memory or disk is no error here, but told by the plan ("fits", "warnings").
Expected<PreparedRun> planRun(const PrepareRequest &request, const fs::path &workspace);

} // namespace luthier::run
