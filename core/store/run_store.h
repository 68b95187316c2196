#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/run/events.h"
#include "core/run/notes.h"
#include "core/run/run_folder.h"
#include "core/store/database.h"

namespace luthier::store {

fs::path runsFile(const fs::path &workspace); // <workspace>/runs.sqlite

struct RunSummary {
    std::string run; // the name of its folder: what the other calls take
    fs::path folder;
    std::string name;    // the title that people gave it, else that of run.json
    std::string created; // ISO, UTC
    run::RunStatus status;
    std::int64_t steps = 0;     // planned
    std::int64_t step = 0;      // the last one taken
    std::optional<double> loss; // of the last step; nothing before the first, or where it is not a number
    std::optional<double> bestEvalLoss;
    run::RunNotes notes;
};

struct MetricPoint {
    std::int64_t step = 0;
    double value = 0; // NaN where it was not a number
    bool operator==(const MetricPoint &) const = default;
};

// The index of a workspace's runs. One connection, so one thread; any number of stores may be open.
class RunStore {
public:
    // A damaged index is built again, since it holds nothing that the folders do not.
    static Expected<RunStore> open(const fs::path &workspace);

    struct IngestReport {
        std::int64_t changedRuns = 0;
        std::vector<Error> problems; // of runs that could not be read; the others were
    };
    Expected<IngestReport> ingestAll();               // every folder; folders that are gone are forgotten
    Expected<bool> ingest(const fs::path &runFolder); // one; true if something was new

    Expected<std::vector<RunSummary>> list(); // the newest first
    Expected<RunSummary> summary(std::string_view run);
    Expected<Json> runJson(std::string_view run);
    Expected<std::vector<std::string>> metricKeys(std::string_view run);                   // sorted
    Expected<std::vector<MetricPoint>> series(std::string_view run, std::string_view key); // by step
    // Events that stay, in their order: kind is "start", "checkpoint", "sample", "warning", "error", "resume", "finished",
    // or "" for all.
    Expected<std::vector<run::Event>> marks(std::string_view run, std::string_view kind);

    Expected<std::vector<run::RowLoss>> lossesOfRow(std::string_view run, std::int64_t row);   // one a pass over the data, in order
    Expected<std::vector<run::RowLoss>> lossesOfStep(std::string_view run, std::int64_t step); // the rows that a spike leads to
    Expected<std::vector<run::RowLoss>> latestRowLosses(std::string_view run);                 // of every row, by row

    Expected<void> setNotes(std::string_view run, const run::RunNotes &notes); // into the folder, and into the index

private:
    RunStore(fs::path workspace, Database database) : m_workspace(std::move(workspace)), m_database(std::move(database)) {}
    Expected<std::int64_t> idOf(std::string_view run);
    Expected<std::vector<RunSummary>> summaries(std::string_view condition, std::string_view run);
    Expected<std::vector<run::RowLoss>> losses(std::string_view run, std::string_view condition, std::int64_t parameter);

    fs::path m_workspace;
    Database m_database;
};

} // namespace luthier::store
