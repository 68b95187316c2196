#pragma once

#include <optional>

#include "core/arch/architecture.h"
#include "core/arch/memory_plan.h"
#include "core/base/expected.h"
#include "core/config/run_spec.h"
#include "core/data/token_file.h"
#include "core/run/run_folder.h"

namespace luthier::train {

// What a run's folder says, read and checked before anything large is loaded.
struct RunInputs {
    run::RunPaths paths;
    config::RunSpec spec;
    std::string specHash;                     // of every resolved value
    std::int64_t plannedMicroBatchTokens = 0; // as the plan in run.json says; 0: it says nothing
    data::TokenFile rows;
    std::optional<data::TokenFile> evalRows;
    arch::LengthSummary lengths; // of the training rows; the longest ones of the evaluation rows too

    // BadData if no token is trained; Unsupported for a device or number format that this engine cannot use.
    static Expected<RunInputs> read(const fs::path &runFolder);
};

// The plan for these inputs. OutOfMemory, with what would make it fit, if it is over the limit: the spec's, or else
// `freeBytes`. `wantedTokens` > 0 is the micro-batch planned or begun with, which gives the same bits again; it is kept where it
// fits.
Expected<arch::MemoryPlan> planRun(const RunInputs &inputs, const arch::ModelConfig &config, const arch::AdapterSizes &adapter,
                                   std::uint64_t freeBytes, std::int64_t wantedTokens);

// The "plan" of a StartEvent.
Json describePlan(const RunInputs &inputs, const arch::MemoryPlan &plan);

} // namespace luthier::train
