#include "core/store/version_writer.h"

#include <algorithm>
#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/store/dataset_schema.h"

// Positions order the rows of a dataset. Neighbours are kPositionGap apart at first, so that rows can be put between them
// without touching the others; where a place has become too narrow, as few following rows as are needed are spread out.

namespace luthier::store {

namespace {

constexpr std::int64_t kPositionGap = std::int64_t{1} << 32;
constexpr std::int64_t kComfortableGap = std::int64_t{1} << 20; // after neighbours were spread

struct Placed {
    RowId row;
    std::int64_t position;
};

Expected<std::int64_t> positionOf(Database &database, DatasetId dataset, RowId row)
{
    LUTHIER_TRY_ASSIGN(
        const auto position,
        database.integer(fmt::format("SELECT position FROM row_state WHERE row_id = ?1 AND dataset = ?2 AND removed_in = {}", kNever), row,
                         dataset));
    if (!position)
        return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("The row {} is not in this dataset."), row));
    return *position;
}

// Evenly spaced positions in the open interval (begin, begin + gap x (count + 1)).
std::vector<std::int64_t> spaced(std::int64_t begin, std::int64_t gap, std::size_t count)
{
    std::vector<std::int64_t> positions(count);
    for (std::int64_t &position : positions)
        position = begin += gap;
    return positions;
}

} // namespace

Expected<VersionWriter> VersionWriter::begin(DatasetStore &store, DatasetId dataset)
{
    Database &database = store.database();
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(database));
    LUTHIER_TRY_ASSIGN(const DatasetInfo info, store.info(dataset));
    LUTHIER_TRY_ASSIGN(auto addContent, database.prepare("INSERT INTO content(hash, json) VALUES(?1, ?2) ON CONFLICT(hash) DO NOTHING"));
    LUTHIER_TRY_ASSIGN(auto addState,
                       database.prepare(fmt::format("INSERT INTO row_state(row_id, added_in, removed_in, dataset, content_hash, "
                                                    "position, status, tags, note, origin) "
                                                    "VALUES(?1, ?2, {}, {}, ?3, ?4, ?5, ?6, ?7, ?8)",
                                                    kNever, dataset)));
    LUTHIER_TRY_ASSIGN(auto readState,
                       database.prepare(fmt::format("SELECT added_in, content_hash, position, status, tags, note, origin FROM row_state "
                                                    "WHERE row_id = ?1 AND removed_in = {} AND dataset = {}",
                                                    kNever, dataset)));
    LUTHIER_TRY_ASSIGN(auto closeState, database.prepare("UPDATE row_state SET removed_in = ?3 WHERE row_id = ?1 AND added_in = ?2"));
    LUTHIER_TRY_ASSIGN(auto updateState, database.prepare("UPDATE row_state SET content_hash = ?3, position = ?4, status = ?5, tags = ?6, "
                                                          "note = ?7, origin = ?8 WHERE row_id = ?1 AND added_in = ?2"));
    LUTHIER_TRY_ASSIGN(auto deleteState, database.prepare("DELETE FROM row_state WHERE row_id = ?1 AND added_in = ?2"));
    VersionWriter writer(store, std::move(transaction), info,
                         {std::move(addContent), std::move(addState), std::move(readState), std::move(closeState), std::move(updateState),
                          std::move(deleteState)});
    LUTHIER_TRY_ASSIGN(const auto nextRow, database.integer("SELECT value FROM counter WHERE name = 'row_id'"));
    LUTHIER_TRY_ASSIGN(
        const auto last,
        database.integer(fmt::format("SELECT max(position) FROM row_state WHERE dataset = ?1 AND removed_in = {}", kNever), dataset));
    writer.m_nextRow = nextRow.value_or(1);
    writer.m_lastPosition = last.value_or(0);
    return writer;
}

VersionWriter::VersionWriter(DatasetStore &store, Transaction transaction, const DatasetInfo &dataset, Statements statements)
    : m_store(&store), m_transaction(std::move(transaction)), m_dataset(dataset.id), m_version(dataset.version + 1),
      m_statements(std::move(statements)), m_rows(dataset.rows)
{
}

// After a failed write SQLite may have ended the transaction; what came after would be saved on its own.
Expected<void> VersionWriter::checkActive() const
{
    if (m_transaction.isActive())
        return {};
    return fail(ErrorCode::Io, LUTHIER_TR("The change of this dataset has failed or is saved already."),
                m_store->database().path().string(), LUTHIER_TR("Begin the change again."));
}

Expected<Hash128> VersionWriter::storeContent(const data::Record &record)
{
    LUTHIER_TRY(checkActive());
    const Hash128 hash = data::contentHash(record);
    const std::string json = dumpJson(data::toJson(record));
    LUTHIER_TRY(m_statements.addContent.run(hash, std::string_view(json)));
    return hash;
}

Expected<RowId> VersionWriter::add(const data::Record &record, const RowMeta &meta, std::int64_t position)
{
    LUTHIER_TRY_ASSIGN(const Hash128 hash, storeContent(record));
    const RowId row = m_nextRow++;
    LUTHIER_TRY(m_statements.addState.run(row, m_version, hash, position, static_cast<std::int64_t>(meta.status),
                                          std::string_view(joinTags(meta.tags)), std::string_view(meta.note),
                                          std::string_view(meta.origin)));
    m_lastPosition = std::max(m_lastPosition, position);
    ++m_rows;
    m_changed = true;
    return row;
}

Expected<RowId> VersionWriter::append(const data::Record &record, const RowMeta &meta)
{
    return add(record, meta, m_lastPosition + kPositionGap);
}

Expected<std::vector<RowId>> VersionWriter::insert(std::span<const data::Record> records, RowId after, const RowMeta &meta)
{
    LUTHIER_TRY_ASSIGN(const auto positions, makeRoom(after, records.size(), {}));
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < records.size(); ++i) {
        LUTHIER_TRY_ASSIGN(const RowId row, add(records[i], meta, positions[i]));
        rows.push_back(row);
    }
    return rows;
}

Expected<VersionWriter::State> VersionWriter::live(RowId row)
{
    LUTHIER_TRY(checkActive());
    Statement &read = m_statements.readState;
    read.bindAll(row);
    LUTHIER_TRY_ASSIGN(const bool found, read.step());
    if (!found) {
        read.reset();
        return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("The row {} is not in this dataset."), row));
    }
    State state{
        read.integer(0),          read.hash(1), read.integer(2), read.integer(3), std::string(read.text(4)), std::string(read.text(5)),
        std::string(read.text(6))};
    read.reset();
    return state;
}

Expected<void> VersionWriter::rewrite(RowId row, const std::function<void(State &)> &modify)
{
    LUTHIER_TRY_ASSIGN(const State before, live(row));
    State after = before;
    modify(after);
    if (after == before)
        return {};
    m_changed = true;
    m_lastPosition = std::max(m_lastPosition, after.position);
    if (before.addedIn < m_version)
        LUTHIER_TRY(m_statements.closeState.run(row, before.addedIn, m_version));
    Statement &write = before.addedIn < m_version ? m_statements.addState : m_statements.updateState; // once a version
    return write.run(row, m_version, after.hash, after.position, after.status, std::string_view(after.tags), std::string_view(after.note),
                     std::string_view(after.origin));
}

Expected<void> VersionWriter::change(RowId row, const RowChange &change)
{
    std::optional<Hash128> hash;
    if (change.content) {
        LUTHIER_TRY_ASSIGN(hash, storeContent(*change.content));
    }
    return rewrite(row, [&](State &state) {
        state.hash = hash.value_or(state.hash);
        if (change.status)
            state.status = static_cast<std::int64_t>(*change.status);
        if (change.tags)
            state.tags = joinTags(*change.tags);
        if (change.note)
            state.note = *change.note;
    });
}

Expected<void> VersionWriter::remove(RowId row)
{
    LUTHIER_TRY_ASSIGN(const State state, live(row));
    --m_rows;
    m_changed = true;
    if (state.addedIn == m_version)
        return m_statements.deleteState.run(row, m_version);
    return m_statements.closeState.run(row, state.addedIn, m_version);
}

Expected<void> VersionWriter::move(std::span<const RowId> rows, RowId after)
{
    const std::unordered_set<RowId> moved(rows.begin(), rows.end());
    if (moved.contains(after))
        return fail(ErrorCode::Usage, LUTHIER_TR("Rows cannot be moved behind one of themselves."));
    LUTHIER_TRY_ASSIGN(const auto positions, makeRoom(after, rows.size(), moved));
    for (std::size_t i = 0; i < rows.size(); ++i)
        LUTHIER_TRY(rewrite(rows[i], [&](State &state) { state.position = positions[i]; }));
    return {};
}

Expected<std::vector<std::int64_t>> VersionWriter::makeRoom(RowId after, std::size_t count, const std::unordered_set<RowId> &ignored)
{
    std::int64_t begin = 0;
    if (after != 0) {
        LUTHIER_TRY_ASSIGN(begin, positionOf(m_store->database(), m_dataset, after));
    }
    LUTHIER_TRY_ASSIGN(auto following,
                       m_store->database().prepare(fmt::format("SELECT row_id, position FROM row_state WHERE dataset = ?1 AND "
                                                               "removed_in = {} AND position > ?2 ORDER BY position",
                                                               kNever)));
    following.bindAll(m_dataset, begin);
    std::vector<Placed> shifted; // following rows that must make room
    std::int64_t gap = kPositionGap;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, following.step());
        if (!more)
            break;
        const Placed next{following.integer(0), following.integer(1)};
        if (ignored.contains(next.row))
            continue;
        gap = (next.position - begin) / static_cast<std::int64_t>(count + shifted.size() + 1);
        if (gap >= (shifted.empty() ? 1 : kComfortableGap))
            break;
        shifted.push_back(next);
        gap = kPositionGap; // if this was the last row there is room without end
    }
    following.reset();
    auto positions = spaced(begin, gap, count + shifted.size());
    for (std::size_t i = shifted.size(); i-- > 0;)
        LUTHIER_TRY(rewrite(shifted[i].row, [&](State &state) { state.position = positions[count + i]; }));
    positions.resize(count);
    return positions;
}

Expected<void> VersionWriter::addSetAside(const SetAsideRow &row)
{
    LUTHIER_TRY(checkActive());
    LUTHIER_TRY_ASSIGN(auto insert, m_store->database().prepare("INSERT INTO set_aside(dataset, added_in, raw, problem, mended) "
                                                                "VALUES(?1, ?2, ?3, ?4, ?5)"));
    insert.bindAll(m_dataset, m_version);
    insert.bindBlob(3, row.raw);
    insert.bind(4, std::string_view(dumpJson(data::toJson(row.problem))));
    insert.bind(5, std::string_view(row.mended));
    m_changed = true;
    return insert.finish();
}

Expected<void> VersionWriter::resolveSetAside(std::int64_t id)
{
    LUTHIER_TRY(checkActive());
    LUTHIER_TRY(m_store->database().run("UPDATE set_aside SET resolved_in = ?3 WHERE id = ?1 AND dataset = ?2", id, m_dataset, m_version));
    if (m_store->database().changedRows() == 0)
        return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("This dataset has no set-aside row {}."), id));
    m_changed = true;
    return {};
}

Expected<void> VersionWriter::addProblem(const ImportProblem &problem)
{
    LUTHIER_TRY(checkActive());
    m_changed = true;
    return m_store->database().run("INSERT INTO problem(dataset, added_in, row_id, json) VALUES(?1, ?2, ?3, ?4)", m_dataset, m_version,
                                   problem.row, std::string_view(dumpJson(data::toJson(problem.problem))));
}

Expected<std::int64_t> VersionWriter::commit(std::string_view message)
{
    LUTHIER_TRY(checkActive());
    if (!m_changed)
        return m_version - 1;
    Database &database = m_store->database();
    LUTHIER_TRY(database.run(
        "INSERT INTO version(dataset, number, message, time, rows, effective, parent) SELECT ?1, ?2, ?3, ?4, ?5, ?2, effective "
        "FROM version WHERE dataset = ?1 AND number = ?2 - 1",
        m_dataset, m_version, message, m_store->clock().unixMilliseconds(), m_rows));
    LUTHIER_TRY(database.run("UPDATE dataset SET version = ?2 WHERE id = ?1", m_dataset, m_version));
    LUTHIER_TRY(database.run("UPDATE counter SET value = ?1 WHERE name = 'row_id'", m_nextRow));
    LUTHIER_TRY(m_transaction.commit());
    return m_version;
}

} // namespace luthier::store
