#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/store/statement.h"

struct sqlite3;

namespace luthier::store {

enum class Durability {
    Full,   // a commit survives a power cut (synchronous=FULL)
    Normal, // the file stays whole, the last commits may be lost: for what can be rebuilt
};

struct DatabaseOptions {
    Durability durability = Durability::Full;
    std::string adviceWhenDamaged; // what to do when the file cannot be read
    int busySeconds = 10;          // how long a write waits for another program's
};

// One SQLite connection (write-ahead log). Not thread-safe: every thread that needs one opens its own; readers do not
// wait for a writer, and two writers wait for each other.
class Database {
public:
    static Expected<Database> open(const fs::path &path, const DatabaseOptions &options = {});
    Database(Database &&) noexcept = default;
    Database &operator=(Database &&) noexcept = default;

    const fs::path &path() const { return m_path; }

    Expected<void> execute(const std::string &sql); // one or more statements, results ignored
    Expected<Statement> prepare(std::string_view sql);

    template <class... Values>
    Expected<void> run(std::string_view sql, const Values &...values)
    {
        LUTHIER_TRY_ASSIGN(Statement statement, prepare(sql));
        return statement.run(values...);
    }
    // The first column of the first row, or nothing where there is no row or it is NULL.
    template <class... Values>
    Expected<std::optional<std::int64_t>> integer(std::string_view sql, const Values &...values)
    {
        LUTHIER_TRY_ASSIGN(Statement statement, prepare(sql));
        statement.bindAll(values...);
        LUTHIER_TRY_ASSIGN(const bool found, statement.step());
        if (!found || statement.isNull(0))
            return std::optional<std::int64_t>();
        return std::optional<std::int64_t>(statement.integer(0));
    }

    std::int64_t changedRows() const; // by the last statement
    std::int64_t lastInsertedId() const;

private:
    friend class Transaction;
    struct Close {
        void operator()(sqlite3 *database) const;
    };
    Database(fs::path path, sqlite3 *handle) : m_path(std::move(path)), m_handle(handle) {}

    fs::path m_path;
    std::unique_ptr<sqlite3, Close> m_handle;
};

// All or nothing: what is not committed is undone when this object dies, also by the death of the process. Takes the
// right to write at once, so that a transaction never fails half-way because somebody else writes.
class Transaction {
public:
    static Expected<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    Expected<void> commit();
    bool isActive() const; // false once committed, and after a full disk, where SQLite undoes everything by itself

private:
    explicit Transaction(sqlite3 *handle) : m_handle(handle) {}
    sqlite3 *m_handle; // null once it is over
};

} // namespace luthier::store
