#include "core/store/run_store.h"

#include <algorithm>
#include <limits>
#include <set>

#include <fmt/format.h>

#include "core/base/log.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/store/run_ingest.h"
#include "core/store/run_schema.h"

namespace luthier::store {

namespace {

std::optional<double> optionalReal(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.real(column));
}

double realOrNan(const Statement &row, int column)
{
    return row.isNull(column) ? std::numeric_limits<double>::quiet_NaN() : row.real(column);
}

std::string textOf(const Json &json, const char *key)
{
    return json.contains(key) && json.at(key).is_string() ? json.at(key).get<std::string>() : std::string();
}

std::int64_t plannedSteps(const Json &json)
{
    const Json plan = json.value("plan", Json::object());
    return plan.is_object() && plan.contains("steps") && plan.at("steps").is_number() ? plan.at("steps").get<std::int64_t>() : 0;
}

// Columns: folder, run_json, notes_json, last step, its loss, the best evaluation loss.
constexpr const char *kSummary = R"sql(
SELECT r.folder, r.run_json, r.notes_json, coalesce(t.step, 0),
       (SELECT value FROM metric m WHERE m.run = r.id AND m.key = t.key AND m.step = t.step),
       (SELECT min(value) FROM metric m WHERE m.run = r.id AND m.key = (SELECT id FROM metric_key WHERE name = 'eval/loss'))
FROM run r LEFT JOIN (SELECT run, key, max(step) AS step FROM metric WHERE key = (SELECT id FROM metric_key WHERE name = 'loss') GROUP BY run) t
     ON t.run = r.id
)sql";

} // namespace

fs::path runsFile(const fs::path &workspace)
{
    return workspace / "runs.sqlite";
}

Expected<RunStore> RunStore::open(const fs::path &workspace)
{
    LUTHIER_TRY(createFolders(workspace));
    LUTHIER_TRY_ASSIGN(Database database, openIndex(runsFile(workspace), runMigrations()));
    return RunStore(workspace, std::move(database));
}

Expected<bool> RunStore::ingest(const fs::path &runFolder)
{
    return ingestRun(m_database, runFolder);
}

Expected<RunStore::IngestReport> RunStore::ingestAll()
{
    IngestReport report;
    LUTHIER_TRY_ASSIGN(const auto folders, run::listRuns(m_workspace));
    std::set<std::string> present;
    for (const fs::path &folder : folders) {
        present.insert(folder.filename().string());
        const auto changed = ingest(folder);
        if (!changed)
            report.problems.push_back(changed.error());
        else
            report.changedRuns += *changed ? 1 : 0;
    }
    std::vector<std::int64_t> gone;
    LUTHIER_TRY_ASSIGN(auto known, m_database.prepare("SELECT id, folder FROM run"));
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, known.step());
        if (!more)
            break;
        if (!present.contains(std::string(known.text(1))))
            gone.push_back(known.integer(0));
    }
    for (const std::int64_t run : gone)
        LUTHIER_TRY(forgetRun(m_database, run));
    return report;
}

Expected<std::int64_t> RunStore::idOf(std::string_view run)
{
    LUTHIER_TRY_ASSIGN(const auto id, m_database.integer("SELECT id FROM run WHERE folder = ?1", run));
    if (!id)
        return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("There is no run called \"{}\"."), run), m_workspace.string(),
                    LUTHIER_TR("`luthier runs` lists the runs there are."));
    return *id;
}

Expected<std::vector<RunSummary>> RunStore::summaries(std::string_view condition, std::string_view run)
{
    LUTHIER_TRY_ASSIGN(auto rows, m_database.prepare(fmt::format("{} WHERE {} ORDER BY r.folder DESC", kSummary, condition)));
    rows.bindAll(run);
    std::vector<RunSummary> found;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return found;
        RunSummary summary;
        summary.run = rows.text(0);
        summary.folder = run::runsFolder(m_workspace) / summary.run;
        LUTHIER_TRY_ASSIGN(const Json json, parseJson(rows.text(1), summary.run));
        LUTHIER_TRY_ASSIGN(const Json notes, parseJson(rows.text(2), summary.run));
        LUTHIER_TRY_ASSIGN(summary.notes, run::notesFromJson(notes, summary.run));
        summary.name = summary.notes.title.empty() ? textOf(json, "name") : summary.notes.title;
        summary.created = textOf(json, "created");
        summary.steps = plannedSteps(json);
        summary.step = rows.integer(3);
        summary.loss = optionalReal(rows, 4);
        summary.bestEvalLoss = optionalReal(rows, 5);
        const auto status = run::runStatus(summary.folder);
        if (!status) // one folder that cannot be read must not hide the others
            logMessage(LogLevel::Warning, describeError(status.error()));
        summary.status = status.value_or(run::RunStatus{run::RunState::Interrupted, {}});
        found.push_back(std::move(summary));
    }
}

Expected<std::vector<RunSummary>> RunStore::list()
{
    return summaries("?1 = ?1", "");
}

Expected<RunSummary> RunStore::summary(std::string_view run)
{
    LUTHIER_TRY(idOf(run));
    LUTHIER_TRY_ASSIGN(auto found, summaries("r.folder = ?1", run));
    return std::move(found.front());
}

Expected<Json> RunStore::runJson(std::string_view run)
{
    LUTHIER_TRY_ASSIGN(const std::int64_t id, idOf(run));
    LUTHIER_TRY_ASSIGN(auto row, m_database.prepare("SELECT run_json FROM run WHERE id = ?1"));
    row.bindAll(id);
    LUTHIER_TRY(row.step());
    return parseJson(row.text(0), run);
}

Expected<std::vector<std::string>> RunStore::metricKeys(std::string_view run)
{
    LUTHIER_TRY_ASSIGN(const std::int64_t id, idOf(run));
    LUTHIER_TRY_ASSIGN(auto rows, m_database.prepare("SELECT name FROM metric_key k WHERE EXISTS "
                                                     "(SELECT 1 FROM metric m WHERE m.run = ?1 AND m.key = k.id) ORDER BY name"));
    rows.bindAll(id);
    std::vector<std::string> keys;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return keys;
        keys.emplace_back(rows.text(0));
    }
}

Expected<std::vector<MetricPoint>> RunStore::series(std::string_view run, std::string_view key)
{
    LUTHIER_TRY_ASSIGN(const std::int64_t id, idOf(run));
    LUTHIER_TRY_ASSIGN(auto rows,
                       m_database.prepare("SELECT step, value FROM metric WHERE run = ?1 AND key = (SELECT id FROM metric_key WHERE "
                                          "name = ?2) ORDER BY step"));
    rows.bindAll(id, key);
    std::vector<MetricPoint> points;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return points;
        points.push_back({rows.integer(0), realOrNan(rows, 1)});
    }
}

Expected<std::vector<run::Event>> RunStore::marks(std::string_view run, std::string_view kind)
{
    LUTHIER_TRY_ASSIGN(const std::int64_t id, idOf(run));
    LUTHIER_TRY_ASSIGN(auto rows, m_database.prepare("SELECT json FROM mark WHERE run = ?1 AND (?2 = '' OR kind = ?2) ORDER BY id"));
    rows.bindAll(id, kind);
    std::vector<run::Event> events;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return events;
        LUTHIER_TRY_ASSIGN(const Json json, parseJson(rows.text(0), run));
        LUTHIER_TRY_ASSIGN(auto event, run::eventFromJson(json));
        events.push_back(std::move(event));
    }
}

Expected<std::vector<run::RowLoss>> RunStore::losses(std::string_view run, std::string_view condition, std::int64_t parameter)
{
    LUTHIER_TRY_ASSIGN(const std::int64_t id, idOf(run));
    LUTHIER_TRY_ASSIGN(auto rows,
                       m_database.prepare(fmt::format("SELECT step, row_id, nll, tokens FROM row_loss WHERE run = ?1 AND {}", condition)));
    rows.bindAll(id, parameter);
    std::vector<run::RowLoss> found;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return found;
        found.push_back({rows.integer(0), rows.integer(1), realOrNan(rows, 2), rows.integer(3)});
    }
}

Expected<std::vector<run::RowLoss>> RunStore::lossesOfRow(std::string_view run, std::int64_t row)
{
    return losses(run, "row_id = ?2 ORDER BY record", row);
}

Expected<std::vector<run::RowLoss>> RunStore::lossesOfStep(std::string_view run, std::int64_t step)
{
    return losses(run, "step = ?2 ORDER BY record", step);
}

Expected<std::vector<run::RowLoss>> RunStore::latestRowLosses(std::string_view run)
{
    return losses(run, "?2 = 0 AND record IN (SELECT max(record) FROM row_loss WHERE run = ?1 GROUP BY row_id) ORDER BY row_id", 0);
}

Expected<void> RunStore::setNotes(std::string_view run, const run::RunNotes &notes)
{
    LUTHIER_TRY_ASSIGN(const std::int64_t id, idOf(run));
    LUTHIER_TRY(run::writeNotes(run::runsFolder(m_workspace) / run, notes));
    return m_database.run("UPDATE run SET notes_json = ?2 WHERE id = ?1", id, std::string_view(dumpJson(run::toJson(notes))));
}

} // namespace luthier::store
