#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "core/base/error.h"
#include "core/base/expected.h"
#include "core/base/hash.h"

struct sqlite3_stmt;

namespace luthier::store {

// A prepared SQL statement. Parameters count from 1, columns from 0. Not thread-safe; the Database must outlive it.
class Statement {
public:
    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) noexcept = default;

    // Texts and blobs are copied. A value that cannot be bound (too large) fails the next step.
    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    void bind(int index, std::string_view text);
    void bind(int index, const Hash128 &hash); // 16 bytes, high half first
    void bind(int index, std::nullptr_t);
    void bindBlob(int index, std::string_view bytes);
    template <class T>
    void bind(int index, const std::optional<T> &value)
    {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }
    template <class... Values>
    void bindAll(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
    }

    Expected<bool> step();   // true: there is a row
    Expected<void> finish(); // runs to the end and resets, so that it can be bound and run again
    void reset();
    template <class... Values>
    Expected<void> run(const Values &...values)
    {
        bindAll(values...);
        return finish();
    }

    // Of the present row. NULL reads as 0 and "". Texts live until the next step, reset or bind.
    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; // of blobs too
    Hash128 hash(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    explicit Statement(sqlite3_stmt *statement) : m_statement(statement) {}
    void keep(int code);

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    int m_bindError = 0;
};

} // namespace luthier::store
