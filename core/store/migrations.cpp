#include "core/store/migrations.h"

#include <string>

#include <fmt/format.h>

#include "core/base/log.h"
#include "core/base/translate.h"

namespace luthier::store {
namespace {

Expected<Database> openAndMigrate(const fs::path &path, std::span<const Migration> migrations)
{
    LUTHIER_TRY_ASSIGN(auto database,
                       Database::open(path, {Durability::Normal, LUTHIER_TR("It is only an index: delete it and it is built again.")}));
    LUTHIER_TRY(migrate(database, migrations));
    return database;
}

} // namespace

Expected<void> migrate(Database &database, std::span<const Migration> migrations)
{
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    LUTHIER_TRY_ASSIGN(std::optional<std::int64_t> present, database.integer("PRAGMA user_version"));
    if (present == newest)
        return {};
    LUTHIER_TRY_ASSIGN(Transaction transaction, Transaction::begin(database));
    LUTHIER_TRY_ASSIGN(present, database.integer("PRAGMA user_version")); // another program may have been faster
    if (present.value_or(0) > newest)
        return fail(ErrorCode::Unsupported,
                    fmt::format(LUTHIER_TR("This file was written by a newer version of Luthier (schema {}; this one knows {})."), *present,
                                newest),
                    database.path().string(), LUTHIER_TR("Update Luthier to open this workspace."));
    for (const Migration &migration : migrations)
        if (migration.version > present.value_or(0)) {
            LUTHIER_TRY(database.execute(migration.sql));
            LUTHIER_TRY(database.execute("PRAGMA user_version=" + std::to_string(migration.version)));
        }
    return transaction.commit();
}

Expected<Database> openIndex(const fs::path &path, std::span<const Migration> migrations)
{
    auto database = openAndMigrate(path, migrations);
    if (database || database.error().code != ErrorCode::BadFile)
        return database;
    logMessage(LogLevel::Warning, "This index was damaged and is built again: " + path.string());
    for (const char *suffix : {"", "-wal", "-shm"}) {
        std::error_code code; // what cannot be removed is met again by opening
        fs::remove(path.string() + suffix, code);
    }
    return openAndMigrate(path, migrations);
}

} // namespace luthier::store
