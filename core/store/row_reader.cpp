#include "core/store/row_reader.h"

#include <fmt/format.h>
#include <set>

#include "core/base/translate.h"
#include "core/store/dataset_schema.h"

namespace luthier::store {

namespace {

// Columns of readRow, for row_state s and content c.
constexpr const char *kColumns = "s.row_id, s.position, s.status, s.tags, s.note, s.origin, s.content_hash, c.json";

StoredRow readRow(const Statement &row)
{
    return {row.integer(0),
            row.integer(1),
            {static_cast<RowStatus>(row.integer(2)), splitTags(row.text(3)), std::string(row.text(4)), std::string(row.text(5))},
            row.hash(6),
            std::string(row.text(7))};
}

struct Version {
    std::int64_t number;
    bool newest;
};

Expected<Version> resolve(DatasetStore &store, DatasetId dataset, std::int64_t version)
{
    LUTHIER_TRY_ASSIGN(const DatasetInfo info, store.info(dataset));
    if (version == kNewestVersion)
        return Version{info.version, true};
    if (version < 0 || version > info.version)
        return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("The dataset \"{}\" has no version {}."), info.name, version), {},
                    fmt::format(LUTHIER_TR("Its newest version is {}."), info.version));
    return Version{version, version == info.version};
}

// Of the states s of dataset ?1 in version ?2. The newest version is the common case and has its order in an index.
std::string condition(bool newest, const RowFilter &filter)
{
    std::string text = newest ? fmt::format("s.dataset = ?1 AND s.removed_in = {} AND ?2 = ?2", kNever)
                              : "s.dataset = ?1 AND s.removed_in > ?2 AND s.added_in <= ?2";
    if (filter.status)
        text += " AND s.status = ?3";
    if (!filter.tag.empty())
        text += " AND instr(s.tags, ?4) > 0";
    return text;
}

void bind(Statement &statement, DatasetId dataset, std::int64_t version, const RowFilter &filter)
{
    statement.bind(1, dataset);
    statement.bind(2, version);
    if (filter.status)
        statement.bind(3, static_cast<std::int64_t>(*filter.status));
    if (!filter.tag.empty())
        statement.bind(4, std::string_view("\n" + filter.tag + "\n"));
}

} // namespace

Expected<RowReader> RowReader::open(DatasetStore &store, DatasetId dataset, std::int64_t version)
{
    LUTHIER_TRY_ASSIGN(const Version resolved, resolve(store, dataset, version));
    LUTHIER_TRY_ASSIGN(auto byId,
                       store.database().prepare(fmt::format("SELECT {} FROM row_state s JOIN content c ON c.hash = s.content_hash "
                                                            "WHERE s.row_id = ?1 AND s.dataset = ?2 AND s.added_in <= ?3 AND "
                                                            "s.removed_in > ?3",
                                                            kColumns)));
    return RowReader(store.database(), dataset, resolved.number, resolved.newest, std::move(byId));
}

Expected<std::vector<RowId>> RowReader::ids(const RowFilter &filter)
{
    LUTHIER_TRY_ASSIGN(auto found,
                       m_database->prepare(fmt::format("SELECT s.row_id FROM row_state s WHERE {} ORDER BY s.position, s.row_id",
                                                       condition(m_newest, filter))));
    bind(found, m_dataset, m_version, filter);
    std::vector<RowId> ids;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, found.step());
        if (!more)
            return ids;
        ids.push_back(found.integer(0));
    }
}

Expected<std::vector<StoredRow>> RowReader::rows(std::span<const RowId> ids)
{
    std::vector<StoredRow> rows;
    rows.reserve(ids.size());
    for (const RowId id : ids) {
        m_byId.bindAll(id, m_dataset, m_version);
        LUTHIER_TRY_ASSIGN(const bool found, m_byId.step());
        if (found)
            rows.push_back(readRow(m_byId));
        m_byId.reset();
        if (!found)
            return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("The row {} is not in version {} of this dataset."), id, m_version));
    }
    return rows;
}

Expected<StatusCounts> RowReader::counts()
{
    LUTHIER_TRY_ASSIGN(auto found, m_database->prepare(fmt::format("SELECT s.status, count(*) FROM row_state s WHERE {} GROUP BY 1",
                                                                   condition(m_newest, {}))));
    bind(found, m_dataset, m_version, {});
    StatusCounts counts;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, found.step());
        if (!more)
            return counts;
        switch (static_cast<RowStatus>(found.integer(0))) {
        case RowStatus::Todo: counts.todo = found.integer(1); break;
        case RowStatus::Draft: counts.draft = found.integer(1); break;
        case RowStatus::Done: counts.done = found.integer(1); break;
        case RowStatus::Rejected: counts.rejected = found.integer(1); break;
        }
    }
}

Expected<std::vector<std::string>> RowReader::tags()
{
    LUTHIER_TRY_ASSIGN(auto found, m_database->prepare(fmt::format("SELECT DISTINCT s.tags FROM row_state s WHERE {} AND s.tags <> ''",
                                                                   condition(m_newest, {}))));
    bind(found, m_dataset, m_version, {});
    std::set<std::string> tags;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, found.step());
        if (!more)
            return std::vector<std::string>(tags.begin(), tags.end());
        tags.merge([&] {
            const auto some = splitTags(found.text(0));
            return std::set<std::string>(some.begin(), some.end());
        }());
    }
}

Expected<RowCursor> RowCursor::open(DatasetStore &store, DatasetId dataset, std::int64_t version, const RowFilter &filter)
{
    LUTHIER_TRY_ASSIGN(const Version resolved, resolve(store, dataset, version));
    // CROSS JOIN keeps the order of the loops: rows in their order, and for each its content.
    LUTHIER_TRY_ASSIGN(auto rows,
                       store.database().prepare(fmt::format("SELECT {} FROM row_state s CROSS JOIN content c ON c.hash = s.content_hash "
                                                            "WHERE {} ORDER BY s.position, s.row_id",
                                                            kColumns, condition(resolved.newest, filter))));
    bind(rows, dataset, resolved.number, filter);
    return RowCursor(std::move(rows));
}

Expected<bool> RowCursor::next(StoredRow &row)
{
    LUTHIER_TRY_ASSIGN(const bool more, m_rows.step());
    if (more)
        row = readRow(m_rows);
    return more;
}

} // namespace luthier::store
