#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace luthier::store {

// What went wrong with the last call on `database`: DiskFull, Busy, BadFile for a damaged file, OutOfMemory, Io, or
// Internal for a mistake in our SQL. `database` may be null (out of memory while opening).
Error sqliteError(sqlite3 *database, int code);

} // namespace luthier::store
