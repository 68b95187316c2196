#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/run/events.h"

namespace luthier::run {

// A run is a folder <workspace>/runs/<time>-<name>/:
//
//   run.json            immutable: every resolved value, plan, threads, versions, hashes, seeds. Written last by
//                       prepareRun: a folder without it is not a run (yet)
//   tokens.bin          the frozen training rows; tokens.eval.bin the evaluation rows, where there are any
//   events.jsonl        the journal; rows.bin the loss of every row (journal.h)
//   checkpoints/step-N/ written beside, fsynced, renamed
//   adapter/            the final adapter
//   notes.json          what people add: notes, tags, star, votes, exports (notes.h)
//   lock                held (flock) by the process that trains
inline constexpr int kRunSchema = 1; // "schema" of run.json

struct RunPaths {
    fs::path folder;

    fs::path runJson() const { return folder / "run.json"; }
    fs::path tokens() const { return folder / "tokens.bin"; }
    fs::path evalTokens() const { return folder / "tokens.eval.bin"; }
    fs::path events() const { return folder / "events.jsonl"; }
    fs::path rows() const { return folder / "rows.bin"; }
    fs::path checkpoints() const { return folder / "checkpoints"; }
    fs::path checkpoint(std::int64_t step) const { return checkpoints() / ("step-" + std::to_string(step)); }
    fs::path adapter() const { return folder / "adapter"; }
    fs::path notes() const { return folder / "notes.json"; }
    fs::path lock() const { return folder / "lock"; }
};

fs::path runsFolder(const fs::path &workspace); // <workspace>/runs

// The part of a folder's name that comes from a person's: lower case, anything but letters and digits becomes one "-",
// characters outside ASCII are kept, at most 48 bytes, "run" where nothing is left.
std::string slug(std::string_view name);

// Makes the empty folder of a new run, under a name that no other run has.
Expected<fs::path> createRunFolder(const fs::path &workspace, std::string_view name, std::int64_t unixMilliseconds);

// Busy if the run is being trained. Waits a moment for somebody who only asks whether the lock is held.
Expected<FileLock> lockRun(const fs::path &folder);

enum class RunState {
    Prepared,    // has not begun: waits in the queue or for a start
    Running,     // somebody holds the lock
    Interrupted, // began, nobody holds the lock, and there is no finished event: can be resumed
    Finished,
};
std::string_view runStateName(RunState state); // "prepared", "running", "interrupted", "finished"

struct RunStatus {
    RunState state = RunState::Prepared;
    std::optional<Outcome> outcome; // of a finished run
    bool operator==(const RunStatus &) const = default;
};
Expected<RunStatus> runStatus(const fs::path &folder);

// run.json, its schema checked: Unsupported for a run of a newer version, BadFile for a damaged one.
Expected<Json> readRunJson(const fs::path &folder);

// The folders of all runs of a workspace in the order of their names, that is of their age. Empty if there are none.
Expected<std::vector<fs::path>> listRuns(const fs::path &workspace);

// Finds a run by its folder, the name of its folder, or an unambiguous part of that name; BadSetting names the candidates.
Expected<fs::path> findRun(const fs::path &workspace, std::string_view run);

// The steps of whole checkpoints, ascending.
std::vector<std::int64_t> checkpointSteps(const fs::path &folder);

} // namespace luthier::run
