#include "core/store/search_index.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/store/dataset_schema.h"
#include "core/store/row_reader.h"
#include "core/store/search_text.h"

namespace luthier::store {

namespace {

constexpr std::array kMigrations = {Migration{1, R"sql(
CREATE TABLE indexed(dataset INTEGER PRIMARY KEY, version INTEGER NOT NULL);
CREATE TABLE entry(row_id INTEGER PRIMARY KEY, dataset INTEGER NOT NULL, hash BLOB NOT NULL);
CREATE TABLE pending(dataset INTEGER NOT NULL, row_id INTEGER NOT NULL, PRIMARY KEY(dataset, row_id)) WITHOUT ROWID;
)sql"}};

std::string textTable(DatasetId dataset)
{
    return "text_" + std::to_string(dataset);
}

// Brings single rows of one dataset up to date.
class RowIndexer {
public:
    static Expected<RowIndexer> open(DatasetStore &store, Database &index, DatasetId dataset)
    {
        Database &rows = store.database();
        const std::string table = textTable(dataset);
        LUTHIER_TRY_ASSIGN(auto live, rows.prepare(fmt::format("SELECT s.content_hash, c.json FROM row_state s JOIN content c ON "
                                                               "c.hash = s.content_hash WHERE s.row_id = ?1 AND s.removed_in = {}",
                                                               kNever)));
        LUTHIER_TRY_ASSIGN(auto content, rows.prepare("SELECT json FROM content WHERE hash = ?1"));
        LUTHIER_TRY_ASSIGN(auto entry, index.prepare("SELECT hash FROM entry WHERE row_id = ?1"));
        LUTHIER_TRY_ASSIGN(auto addEntry, index.prepare(fmt::format("INSERT INTO entry VALUES(?1, {}, ?2)", dataset)));
        LUTHIER_TRY_ASSIGN(auto removeEntry, index.prepare("DELETE FROM entry WHERE row_id = ?1"));
        LUTHIER_TRY_ASSIGN(auto addTerms, index.prepare(fmt::format("INSERT INTO {}(rowid, terms) VALUES(?1, ?2)", table)));
        LUTHIER_TRY_ASSIGN(auto removeTerms,
                           index.prepare(fmt::format("INSERT INTO {0}({0}, rowid, terms) VALUES('delete', ?1, ?2)", table)));
        return RowIndexer({std::move(live), std::move(content), std::move(entry), std::move(addEntry), std::move(removeEntry),
                           std::move(addTerms), std::move(removeTerms)},
                          rows.path());
    }

    // Takes the row's old terms out and puts its present ones in, where the content differs.
    Expected<void> update(RowId row)
    {
        LUTHIER_TRY_ASSIGN(const auto indexed, hashOf(m_statements.entry, row));
        LUTHIER_TRY_ASSIGN(const auto present, hashOf(m_statements.live, row));
        if (indexed == present)
            return {};
        if (indexed)
            LUTHIER_TRY(remove(row, *indexed));
        return present ? add(row, *present) : Expected<void>();
    }

private:
    struct Statements {
        Statement live;
        Statement content;
        Statement entry;
        Statement addEntry;
        Statement removeEntry;
        Statement addTerms;
        Statement removeTerms;
    };
    RowIndexer(Statements statements, fs::path rowsPath) : m_statements(std::move(statements)), m_rowsPath(std::move(rowsPath)) {}

    static Expected<std::optional<Hash128>> hashOf(Statement &statement, RowId row)
    {
        statement.bindAll(row);
        LUTHIER_TRY_ASSIGN(const bool found, statement.step());
        const auto hash = found ? std::optional(statement.hash(0)) : std::nullopt;
        statement.reset();
        return hash;
    }

    Expected<std::string> termsOf(const Hash128 &hash)
    {
        m_statements.content.bindAll(hash);
        LUTHIER_TRY_ASSIGN(const bool found, m_statements.content.step());
        std::string terms = found ? searchTermsOfRecord(m_statements.content.text(0)) : std::string();
        m_statements.content.reset();
        if (!found)
            return fail(ErrorCode::BadFile, LUTHIER_TR("The search index knows a row that is not in the workspace any more."),
                        m_rowsPath.string(), LUTHIER_TR("Delete search.sqlite: it is built again."));
        return terms;
    }

    Expected<void> remove(RowId row, const Hash128 &hash)
    {
        LUTHIER_TRY_ASSIGN(const std::string terms, termsOf(hash));
        LUTHIER_TRY(m_statements.removeTerms.run(row, std::string_view(terms)));
        return m_statements.removeEntry.run(row);
    }

    Expected<void> add(RowId row, const Hash128 &hash)
    {
        LUTHIER_TRY_ASSIGN(const std::string terms, termsOf(hash));
        LUTHIER_TRY(m_statements.addTerms.run(row, std::string_view(terms)));
        return m_statements.addEntry.run(row, hash);
    }

    Statements m_statements;
    fs::path m_rowsPath;
};

} // namespace

fs::path searchFile(const fs::path &workspace)
{
    return workspace / "search.sqlite";
}

Expected<SearchIndex> SearchIndex::open(const fs::path &workspace)
{
    LUTHIER_TRY_ASSIGN(Database database, openIndex(searchFile(workspace), kMigrations));
    return SearchIndex(std::move(database));
}

Expected<std::int64_t> SearchIndex::update(DatasetStore &store, DatasetId dataset, std::int64_t limit)
{
    LUTHIER_TRY_ASSIGN(const DatasetInfo info, store.info(dataset));
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(m_database));
    LUTHIER_TRY(collectPending(store, dataset, info.version));
    LUTHIER_TRY_ASSIGN(const auto rows, nextPending(dataset, limit));
    LUTHIER_TRY_ASSIGN(auto indexer, RowIndexer::open(store, m_database, dataset));
    for (const RowId row : rows)
        LUTHIER_TRY(indexer.update(row));
    if (!rows.empty())
        LUTHIER_TRY(m_database.run("DELETE FROM pending WHERE dataset = ?1 AND row_id <= ?2", dataset, rows.back()));
    LUTHIER_TRY_ASSIGN(const auto left, m_database.integer("SELECT count(*) FROM pending WHERE dataset = ?1", dataset));
    LUTHIER_TRY(transaction.commit());
    return left.value_or(0);
}

// Lists the rows whose states began or ended since the version that was indexed last.
Expected<void> SearchIndex::collectPending(DatasetStore &store, DatasetId dataset, std::int64_t newest)
{
    LUTHIER_TRY(m_database.execute(
        fmt::format("CREATE VIRTUAL TABLE IF NOT EXISTS {} USING fts5(terms, content='', tokenize='ascii')", textTable(dataset))));
    LUTHIER_TRY_ASSIGN(const auto known, m_database.integer("SELECT version FROM indexed WHERE dataset = ?1", dataset));
    if (known == newest)
        return {};
    // Fewer versions than were indexed: the file is an older one, put back from a backup, so every row is looked at.
    const std::int64_t since = known.value_or(0) > newest ? 0 : known.value_or(0);
    if (since == 0)
        LUTHIER_TRY(m_database.run("INSERT OR IGNORE INTO pending SELECT dataset, row_id FROM entry WHERE dataset = ?1", dataset));
    LUTHIER_TRY_ASSIGN(
        auto changed, store.database().prepare("SELECT row_id FROM row_state WHERE dataset = ?1 AND added_in > ?2 UNION "
                                               "SELECT row_id FROM row_state WHERE dataset = ?1 AND removed_in > ?2 AND removed_in <= ?3"));
    changed.bindAll(dataset, since, newest);
    LUTHIER_TRY_ASSIGN(auto insert, m_database.prepare("INSERT OR IGNORE INTO pending VALUES(?1, ?2)"));
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, changed.step());
        if (!more)
            break;
        LUTHIER_TRY(insert.run(dataset, changed.integer(0)));
    }
    return m_database.run("INSERT INTO indexed VALUES(?1, ?2) ON CONFLICT(dataset) DO UPDATE SET version = excluded.version", dataset,
                          newest);
}

Expected<std::vector<RowId>> SearchIndex::nextPending(DatasetId dataset, std::int64_t limit)
{
    LUTHIER_TRY_ASSIGN(auto pending, m_database.prepare("SELECT row_id FROM pending WHERE dataset = ?1 ORDER BY row_id LIMIT ?2"));
    pending.bindAll(dataset, limit);
    std::vector<RowId> rows;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, pending.step());
        if (!more)
            return rows;
        rows.push_back(pending.integer(0));
    }
}

Expected<std::vector<RowId>> SearchIndex::search(DatasetId dataset, std::string_view query)
{
    LUTHIER_TRY_ASSIGN(const std::string expression, searchExpression(query));
    std::vector<RowId> found;
    LUTHIER_TRY_ASSIGN(const auto exists,
                       m_database.integer("SELECT 1 FROM sqlite_schema WHERE name = ?1", std::string_view(textTable(dataset))));
    if (!exists)
        return found;
    LUTHIER_TRY_ASSIGN(auto rows, m_database.prepare(fmt::format("SELECT rowid FROM {0} WHERE {0} MATCH ?1", textTable(dataset))));
    rows.bindAll(std::string_view(expression));
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.step());
        if (!more)
            return found;
        found.push_back(rows.integer(0));
    }
}

Expected<void> SearchIndex::forget(DatasetId dataset)
{
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(m_database));
    LUTHIER_TRY(m_database.execute("DROP TABLE IF EXISTS " + textTable(dataset)));
    for (const char *table : {"indexed", "entry", "pending"})
        LUTHIER_TRY(m_database.run(fmt::format("DELETE FROM {} WHERE dataset = ?1", table), dataset));
    return transaction.commit();
}

Expected<std::vector<RowId>> searchInOrder(DatasetStore &store, SearchIndex &index, DatasetId dataset, std::string_view query)
{
    LUTHIER_TRY_ASSIGN(const auto found, index.search(dataset, query)); // ascending
    LUTHIER_TRY_ASSIGN(auto reader, RowReader::open(store, dataset));
    LUTHIER_TRY_ASSIGN(auto ordered, reader.ids());
    std::erase_if(ordered, [&](RowId row) { return !std::binary_search(found.begin(), found.end(), row); });
    return ordered;
}

} // namespace luthier::store
