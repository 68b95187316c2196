#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/config/run_spec.h"
#include "core/run/events.h"
#include "core/run/notes.h"
#include "core/run/run_folder.h"

namespace luthier::run {

// A run as its folder tells it, read without any database: what lists, pages and comparisons of runs answer from.
struct RunView {
    fs::path folder;
    std::string name;    // of the folder
    std::string created; // ISO, UTC; of run.json
    RunStatus status;
    config::RunSpec spec;
    Json plan;
    std::vector<StepEvent> steps; // superseded ones left out
    std::vector<EvalEvent> evals;
    std::vector<SampleEvent> samples;
    std::vector<WarningEvent> warnings;
    std::optional<Error> error; // the last one of the journal
    std::vector<std::int64_t> checkpoints;
    RunNotes notes;
    double seconds = 0;  // of training, all resumptions together
    double lastTime = 0; // of the last event: seconds since the last resumption

    std::string title() const;     // the one that people gave it, else that of the settings
    std::string stateText() const; // "prepared", "running", "interrupted", "completed", "stopped", "failed"
    fs::path adapter() const;      // the final one, else that of the newest checkpoint; empty if there is none
};

Expected<RunView> readRun(const fs::path &folder);
Expected<RunView> readRun(const fs::path &workspace, const std::string &run); // found as findRun does

// The adapter of one checkpoint of a run; empty if it has none.
fs::path checkpointAdapter(const fs::path &runFolder, std::int64_t step);

} // namespace luthier::run
