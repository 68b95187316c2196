#include "core/store/dataset_store.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/base/utf8.h"
#include "core/store/dataset_schema.h"

namespace luthier::store {

namespace {

constexpr const char *kRestoreAdvice =
    LUTHIER_TR("Restore a backup (`luthier datasets restore`); the last seven days are in the folder backups.");

// The effective versions that the newest one of ?1 was made from, itself included.
constexpr const char *kLineage = R"sql(
WITH RECURSIVE lineage(number) AS (
    SELECT v.effective FROM dataset d JOIN version v ON v.dataset = d.id AND v.number = d.version WHERE d.id = ?1
    UNION
    SELECT v.parent FROM lineage l JOIN version v ON v.dataset = ?1 AND v.number = l.number WHERE v.parent IS NOT NULL
)
)sql";

Expected<void> checkName(std::string_view name)
{
    if (trimmed(name).empty() || name.find('\n') != std::string_view::npos || firstInvalidUtf8(name))
        return fail(ErrorCode::BadSetting, LUTHIER_TR("A dataset needs a name of one line."), {},
                    LUTHIER_TR("Give it a name that says what is in it."));
    return {};
}

DatasetInfo readInfo(const Statement &row)
{
    DatasetInfo info;
    info.id = row.integer(0);
    info.name = row.text(1);
    info.kind = row.text(2);
    info.created = row.integer(3);
    info.version = row.integer(4);
    info.rows = row.integer(5);
    if (!row.isNull(6))
        info.removedAt = row.integer(6);
    return info;
}

data::Problem readProblem(std::string_view json)
{
    const auto parsed = parseJson(json, "datasets.sqlite");
    if (parsed)
        if (auto problem = data::problemFromJson(*parsed))
            return std::move(*problem);
    data::Problem unreadable; // of a newer version, perhaps: its text is still worth showing
    unreadable.what = json;
    return unreadable;
}

} // namespace

fs::path datasetsFile(const fs::path &workspace)
{
    return workspace / "datasets.sqlite";
}

Expected<DatasetStore> DatasetStore::open(const fs::path &workspace, const Clock &clock)
{
    LUTHIER_TRY(createFolders(workspace));
    LUTHIER_TRY_ASSIGN(auto opened, Database::open(datasetsFile(workspace), {Durability::Full, kRestoreAdvice}));
    auto database = std::make_unique<Database>(std::move(opened));
    if (auto migrated = migrate(*database, datasetMigrations()); !migrated) {
        Error error = migrated.error();
        if (error.code == ErrorCode::BadFile)
            error.advice = kRestoreAdvice;
        return fail(std::move(error));
    }
    return DatasetStore(std::move(database), clock);
}

Expected<std::vector<DatasetInfo>> DatasetStore::query(std::string_view condition, std::int64_t parameter)
{
    LUTHIER_TRY_ASSIGN(auto rows, m_database->prepare(fmt::format(
                                      "SELECT d.id, d.name, d.kind, d.created, d.version, coalesce(v.rows, 0), d.removed_at FROM dataset d "
                                      "LEFT JOIN version v ON v.dataset = d.id AND v.number = d.version WHERE {}",
                                      condition)));
    rows.bind(1, parameter);
    std::vector<DatasetInfo> found;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return found;
        found.push_back(readInfo(rows));
    }
}

Expected<std::vector<DatasetInfo>> DatasetStore::list()
{
    return query("d.removed_at IS NULL AND ?1 = 0 ORDER BY d.name COLLATE NOCASE", 0);
}

Expected<std::vector<DatasetInfo>> DatasetStore::removed()
{
    return query("d.removed_at IS NOT NULL AND ?1 = 0 ORDER BY d.removed_at DESC, d.id DESC", 0);
}

Expected<DatasetInfo> DatasetStore::info(DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(auto found, query("d.id = ?1", dataset));
    if (found.empty())
        return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("There is no dataset number {}."), dataset), m_database->path().string());
    return std::move(found.front());
}

Expected<DatasetInfo> DatasetStore::find(std::string_view name)
{
    LUTHIER_TRY_ASSIGN(auto all, list());
    std::vector<std::string> names;
    for (DatasetInfo &info : all) {
        if (info.name == name)
            return std::move(info);
        names.push_back(info.name);
    }
    const std::string nearest = nearestName(name, names);
    return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("There is no dataset called \"{}\"."), name), m_database->path().string(),
                nearest.empty() ? std::string(LUTHIER_TR("`luthier datasets` lists the datasets there are."))
                                : fmt::format(LUTHIER_TR("Did you mean \"{}\"?"), nearest));
}

Expected<std::vector<VersionInfo>> DatasetStore::versions(DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(auto rows, m_database->prepare(
                                      "SELECT number, message, time, rows FROM version WHERE dataset = ?1 AND number > 0 ORDER BY number"));
    rows.bind(1, dataset);
    std::vector<VersionInfo> found;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return found;
        found.push_back({rows.integer(0), std::string(rows.text(1)), rows.integer(2), rows.integer(3)});
    }
}

namespace {

Expected<void> refuseTakenName(Database &database, std::string_view name, DatasetId except)
{
    LUTHIER_TRY_ASSIGN(const auto other,
                       database.integer("SELECT id FROM dataset WHERE name = ?1 AND removed_at IS NULL AND id <> ?2", name, except));
    if (other)
        return fail(ErrorCode::Exists, fmt::format(LUTHIER_TR("There is a dataset called \"{}\" already."), name), database.path().string(),
                    LUTHIER_TR("Choose another name, or rename the other one first."));
    return {};
}

} // namespace

Expected<DatasetId> DatasetStore::create(std::string_view name, std::string_view kind)
{
    LUTHIER_TRY(checkName(name));
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(*m_database));
    LUTHIER_TRY(refuseTakenName(*m_database, name, 0));
    const std::int64_t now = m_clock->unixMilliseconds();
    LUTHIER_TRY(m_database->run("INSERT INTO dataset(name, kind, created) VALUES(?1, ?2, ?3)", name, kind, now));
    const DatasetId id = m_database->lastInsertedId();
    LUTHIER_TRY(
        m_database->run("INSERT INTO version(dataset, number, message, time, rows, effective) VALUES(?1, 0, '', ?2, 0, 0)", id, now));
    LUTHIER_TRY(transaction.commit());
    return id;
}

Expected<void> DatasetStore::setKind(DatasetId dataset, std::string_view kind)
{
    return m_database->run("UPDATE dataset SET kind = ?2 WHERE id = ?1", dataset, kind);
}

Expected<void> DatasetStore::rename(DatasetId dataset, std::string_view name)
{
    LUTHIER_TRY(checkName(name));
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(*m_database));
    LUTHIER_TRY(info(dataset));
    LUTHIER_TRY(refuseTakenName(*m_database, name, dataset));
    LUTHIER_TRY(m_database->run("UPDATE dataset SET name = ?2 WHERE id = ?1", dataset, name));
    return transaction.commit();
}

Expected<void> DatasetStore::remove(DatasetId dataset)
{
    LUTHIER_TRY(info(dataset));
    return m_database->run("UPDATE dataset SET removed_at = ?2 WHERE id = ?1 AND removed_at IS NULL", dataset, m_clock->unixMilliseconds());
}

Expected<void> DatasetStore::putBack(DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(*m_database));
    LUTHIER_TRY_ASSIGN(const DatasetInfo put, info(dataset));
    LUTHIER_TRY(refuseTakenName(*m_database, put.name, dataset));
    LUTHIER_TRY(m_database->run("UPDATE dataset SET removed_at = NULL WHERE id = ?1", dataset));
    return transaction.commit();
}

Expected<void> DatasetStore::purge(DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(*m_database));
    LUTHIER_TRY_ASSIGN(const DatasetInfo purged, info(dataset));
    if (!purged.removedAt)
        return fail(ErrorCode::Usage, fmt::format(LUTHIER_TR("The dataset \"{}\" is in use and is not deleted for ever."), purged.name), {},
                    LUTHIER_TR("Remove it first; then it can be deleted from the bin."));
    for (const char *table : {"row_state", "set_aside", "problem", "version"})
        LUTHIER_TRY(m_database->run(fmt::format("DELETE FROM {} WHERE dataset = ?1", table), dataset));
    LUTHIER_TRY(m_database->run("DELETE FROM dataset WHERE id = ?1", dataset));
    LUTHIER_TRY(m_database->run("DELETE FROM content WHERE hash NOT IN (SELECT content_hash FROM row_state)"));
    return transaction.commit();
}

Expected<std::vector<SetAsideRow>> DatasetStore::setAside(DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(auto rows,
                       m_database->prepare(std::string(kLineage) +
                                           "SELECT id, raw, problem, mended FROM set_aside WHERE dataset = ?1 "
                                           "AND added_in IN (SELECT number FROM lineage) AND "
                                           "(resolved_in IS NULL OR resolved_in NOT IN (SELECT number FROM lineage)) ORDER BY id"));
    rows.bind(1, dataset);
    std::vector<SetAsideRow> found;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return found;
        found.push_back({rows.integer(0), std::string(rows.text(1)), readProblem(rows.text(2)), std::string(rows.text(3))});
    }
}

Expected<std::vector<ImportProblem>> DatasetStore::problems(DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(auto rows, m_database->prepare(std::string(kLineage) + "SELECT row_id, json FROM problem WHERE dataset = ?1 "
                                                                              "AND added_in IN (SELECT number FROM lineage) ORDER BY id"));
    rows.bind(1, dataset);
    std::vector<ImportProblem> found;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return found;
        found.push_back({rows.isNull(0) ? std::nullopt : std::optional(rows.integer(0)), readProblem(rows.text(1))});
    }
}

} // namespace luthier::store
