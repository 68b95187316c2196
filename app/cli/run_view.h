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

namespace luthier::cli {

// A run as its folder tells it, read without any database: what runs, show and compare answer from.
struct RunView {
    fs::path folder;
    std::string name; // of the folder
    run::RunStatus status;
    config::RunSpec spec;
    Json plan;
    std::vector<run::StepEvent> steps; // superseded ones left out
    std::vector<run::EvalEvent> evals;
    std::vector<run::WarningEvent> warnings;
    std::optional<Error> error; // the last one of the journal
    std::vector<std::int64_t> checkpoints;
    run::RunNotes notes;
    double seconds = 0; // of training, all resumptions together

    std::string stateText() const; // "running", "interrupted", "completed", "stopped", "failed"
    fs::path adapter() const;      // the final one, else that of the newest checkpoint; empty if there is none
};

Expected<RunView> readRun(const fs::path &folder);
Expected<RunView> readRun(const fs::path &workspace, const std::string &run); // found as run::findRun does

Json summaryJson(const RunView &view); // a line of `runs`
Json curveJson(const RunView &view);   // {"step", "loss", "lr", "grad_norm"} as parallel lists

} // namespace luthier::cli
