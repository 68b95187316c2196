#include "core/store/database.h"

#include <sqlite3.h>
#include <utility>

#include "core/store/sqlite_error.h"

namespace luthier::store {

namespace {

Expected<void> executeOn(sqlite3 *handle, const char *sql)
{
    if (const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        return fail(sqliteError(handle, code));
    return {};
}

std::string settings(const DatabaseOptions &options)
{
    const std::string synchronous = options.durability == Durability::Full ? "FULL" : "NORMAL";
    return "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=" + synchronous +
           "; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA secure_delete=OFF; PRAGMA trusted_schema=OFF;";
}

} // namespace

void Database::Close::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

Expected<Database> Database::open(const fs::path &path, const DatabaseOptions &options)
{
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(path, handle);
    if (code != SQLITE_OK) {
        Error error = sqliteError(handle, code);
        error.where = path.string();
        return fail(std::move(error));
    }
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, options.busySeconds * 1000);
    if (auto set = database.execute(settings(options)); !set) { // the first statement reads the header
        Error error = set.error();
        if (error.code == ErrorCode::BadFile)
            error.advice = options.adviceWhenDamaged;
        return fail(std::move(error));
    }
    return database;
}

Expected<void> Database::execute(const std::string &sql)
{
    return executeOn(m_handle.get(), sql.c_str());
}

Expected<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql.data(), static_cast<int>(sql.size()), 0, &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(sqliteError(m_handle.get(), code));
    return Statement(statement);
}

std::int64_t Database::changedRows() const
{
    return sqlite3_changes64(m_handle.get());
}

std::int64_t Database::lastInsertedId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

Expected<Transaction> Transaction::begin(Database &database)
{
    sqlite3 *handle = database.m_handle.get();
    LUTHIER_TRY(executeOn(handle, "BEGIN IMMEDIATE"));
    return Transaction(handle);
}

Transaction::Transaction(Transaction &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}

Transaction::~Transaction()
{
    // After a full disk SQLite may have rolled back already; rolling back again is then an error without meaning.
    if (m_handle != nullptr)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Expected<void> Transaction::commit()
{
    LUTHIER_TRY(executeOn(m_handle, "COMMIT"));
    m_handle = nullptr;
    return {};
}

bool Transaction::isActive() const
{
    return m_handle != nullptr && sqlite3_get_autocommit(m_handle) == 0;
}

} // namespace luthier::store
