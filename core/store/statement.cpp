#include "core/store/statement.h"

#include <array>
#include <sqlite3.h>

#include "core/store/sqlite_error.h"

namespace luthier::store {

namespace {

std::array<unsigned char, 16> hashBlob(const Hash128 &hash)
{
    std::array<unsigned char, 16> blob{};
    for (std::size_t i = 0; i < 8; ++i) {
        blob[i] = static_cast<unsigned char>(hash.high >> (56 - 8 * i));
        blob[8 + i] = static_cast<unsigned char>(hash.low >> (56 - 8 * i));
    }
    return blob;
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement); // its result repeats the last step's, which was reported then
}

void Statement::keep(int code)
{
    if (code != SQLITE_OK)
        m_bindError = code;
}

void Statement::bind(int index, std::int64_t value)
{
    keep(sqlite3_bind_int64(m_statement.get(), index, value));
}

void Statement::bind(int index, double value)
{
    keep(sqlite3_bind_double(m_statement.get(), index, value));
}

void Statement::bind(int index, std::string_view text)
{
    const char *bytes = text.data() != nullptr ? text.data() : ""; // a null pointer would bind NULL
    keep(sqlite3_bind_text64(m_statement.get(), index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int index, const Hash128 &hash)
{
    const auto blob = hashBlob(hash);
    keep(sqlite3_bind_blob64(m_statement.get(), index, blob.data(), blob.size(), SQLITE_TRANSIENT));
}

void Statement::bind(int index, std::nullptr_t)
{
    keep(sqlite3_bind_null(m_statement.get(), index));
}

void Statement::bindBlob(int index, std::string_view bytes)
{
    const char *data = bytes.data() != nullptr ? bytes.data() : "";
    keep(sqlite3_bind_blob64(m_statement.get(), index, data, bytes.size(), SQLITE_TRANSIENT));
}

Expected<bool> Statement::step()
{
    sqlite3 *database = sqlite3_db_handle(m_statement.get());
    if (m_bindError != SQLITE_OK)
        return fail(sqliteError(database, std::exchange(m_bindError, SQLITE_OK)));
    switch (const int code = sqlite3_step(m_statement.get())) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: {
        Error error = sqliteError(database, code);
        sqlite3_reset(m_statement.get());
        return fail(std::move(error));
    }
    }
}

Expected<void> Statement::finish()
{
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, step());
        if (!more)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get()); // its result repeats the last step's, which was reported then
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string_view Statement::text(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char *>(bytes), size);
}

Hash128 Statement::hash(int column) const
{
    Hash128 hash;
    const std::string_view blob = text(column);
    for (std::size_t i = 0; i < 16 && i < blob.size(); ++i) {
        std::uint64_t &half = i < 8 ? hash.high : hash.low;
        half = half << 8 | static_cast<unsigned char>(blob[i]);
    }
    return hash;
}

} // namespace luthier::store
