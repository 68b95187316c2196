#pragma once

#include <span>

#include "core/base/expected.h"
#include "core/store/database.h"

namespace luthier::store {

// One step of a schema. A released step is never changed; a change of the schema is a new step at the end.
struct Migration {
    int version; // of the schema after it; 1, 2, 3, …
    const char *sql;
};

// Brings the database to the newest schema, all or nothing; its version is kept in user_version. Unsupported for a file
// that a newer program wrote.
Expected<void> migrate(Database &database, std::span<const Migration> migrations);

// A database that holds only what can be found again elsewhere, at the newest schema; a damaged file is replaced by an empty one.
Expected<Database> openIndex(const fs::path &path, std::span<const Migration> migrations);

} // namespace luthier::store
