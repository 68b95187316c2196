#include "core/store/sqlite_error.h"

#include <cerrno>

#include <sqlite3.h>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::store {
namespace {

// SQLite calls a full disk an I/O error where it happens in the index of the write-ahead log.
bool isFullDisk(sqlite3 *database, int code)
{
    if ((code & 0xFF) == SQLITE_FULL || code == SQLITE_IOERR_SHMSIZE)
        return true;
    if ((code & 0xFF) != SQLITE_IOERR || database == nullptr)
        return false;
    const int systemError = sqlite3_system_errno(database);
    return sqlite3_extended_errcode(database) == SQLITE_IOERR_SHMSIZE || systemError == ENOSPC || systemError == EDQUOT;
}

} // namespace

Error sqliteError(sqlite3 *database, int code)
{
    const char *path = database != nullptr ? sqlite3_db_filename(database, "main") : nullptr;
    const std::string detail = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
    Error error{ErrorCode::Internal, fmt::format(LUTHIER_TR("The database reports: {}."), detail), path != nullptr ? path : "", {}};
    if (isFullDisk(database, code)) {
        error.code = ErrorCode::DiskFull;
        error.what = LUTHIER_TR("The disk is full, so the change was not saved.");
        error.advice = LUTHIER_TR("Free some space there, then try again. What was saved before is safe.");
        return error;
    }
    switch (code & 0xFF) { // the primary code of an extended one
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        error.code = ErrorCode::Busy;
        error.what = LUTHIER_TR("Another program is writing to this workspace right now.");
        error.advice = LUTHIER_TR("Wait a moment and try again.");
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.code = ErrorCode::BadFile;
        error.what = fmt::format(LUTHIER_TR("This database file is damaged ({})."), detail);
        break;
    case SQLITE_NOMEM: error.code = ErrorCode::OutOfMemory; break;
    case SQLITE_TOOBIG:
        error.code = ErrorCode::BadData;
        error.what = LUTHIER_TR("A text is too large to be stored.");
        error.advice = LUTHIER_TR("Split it into several rows.");
        break;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        error.code = ErrorCode::Io;
        error.advice = LUTHIER_TR("Check that the folder exists and that you are allowed to write there.");
        break;
    case SQLITE_IOERR: error.code = ErrorCode::Io; break;
    default: break;
    }
    return error;
}

} // namespace luthier::store
