#include "core/store/backup.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/store/database.h"
#include "core/store/dataset_store.h"
#include "core/store/search_index.h"

namespace luthier::store {

namespace {

constexpr std::string_view kPrefix = "datasets-";
constexpr std::string_view kSuffix = ".sqlite";
constexpr std::size_t kDayDigits = 8;
constexpr const char *kDatabaseFiles[] = {"", "-wal", "-shm"}; // the log belongs to the file: it may hold its last commits

fs::path backupFolder(const fs::path &workspace)
{
    return workspace / "backups";
}

bool isThere(const fs::path &path)
{
    std::error_code code;
    return fs::exists(path, code);
}

Expected<void> renameFile(const fs::path &from, const fs::path &to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return fail(errnoError(errno, LUTHIER_TR("rename the file"), from));
    return {};
}

void removeFile(const fs::path &path)
{
    std::error_code code; // a surplus file that cannot be removed now is met again next time
    fs::remove(path, code);
}

Expected<void> syncFile(const fs::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(errnoError(errno, LUTHIER_TR("open the file"), path));
    const bool good = ::fsync(descriptor) == 0;
    const int number = errno;
    ::close(descriptor);
    if (!good)
        return fail(errnoError(number, LUTHIER_TR("write the file to disk"), path));
    return {};
}

// A whole copy under `target`, made beside it and renamed.
Expected<void> copyDatabase(Database &database, const fs::path &target)
{
    const fs::path part = target.string() + ".part";
    removeFile(part);
    const auto attempt = [&]() -> Expected<void> {
        LUTHIER_TRY(database.run("VACUUM INTO ?1", std::string_view(part.native())));
        LUTHIER_TRY(syncFile(part));
        return renameFile(part, target);
    };
    if (auto done = attempt(); !done) {
        removeFile(part);
        return done;
    }
    syncFolder(target.parent_path());
    return {};
}

Expected<void> checkWhole(Database &database)
{
    const auto damaged = [&](const std::string &detail) {
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("This backup is damaged ({})."), detail), database.path().string(),
                    LUTHIER_TR("Choose an older one."));
    };
    LUTHIER_TRY_ASSIGN(auto check, database.prepare("PRAGMA quick_check(1)"));
    const auto stepped = check.step();
    if (!stepped)
        return damaged(stepped.error().what);
    if (check.text(0) != "ok")
        return damaged(std::string(check.text(0)));
    LUTHIER_TRY_ASSIGN(const auto tables,
                       database.integer("SELECT count(*) FROM sqlite_schema WHERE name IN ('dataset', 'row_state', 'content')"));
    if (tables != 3)
        return damaged(LUTHIER_TR("it holds no datasets"));
    return {};
}

} // namespace

Expected<std::vector<Backup>> listBackups(const fs::path &workspace)
{
    std::vector<Backup> backups;
    std::error_code code;
    for (auto entry = fs::directory_iterator(backupFolder(workspace), code); !code && entry != fs::directory_iterator();
         entry.increment(code)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix) || name.size() != kPrefix.size() + kDayDigits + kSuffix.size())
            continue;
        const std::string day = name.substr(kPrefix.size(), kDayDigits);
        if (std::all_of(day.begin(), day.end(), [](char c) { return c >= '0' && c <= '9'; }))
            backups.push_back({entry->path(), day, entry->file_size(code)});
    }
    std::sort(backups.begin(), backups.end(), [](const Backup &a, const Backup &b) { return a.day > b.day; });
    return backups;
}

Expected<bool> backupOnceADay(const fs::path &workspace, const Clock &clock)
{
    if (!isThere(datasetsFile(workspace)))
        return false;
    const std::string today = compactTime(clock.unixMilliseconds()).substr(0, kDayDigits);
    const fs::path target = backupFolder(workspace) / (std::string(kPrefix) + today + std::string(kSuffix));
    if (isThere(target))
        return false;
    LUTHIER_TRY_ASSIGN(auto database, Database::open(datasetsFile(workspace)));
    LUTHIER_TRY_ASSIGN(const auto hasTable, database.integer("SELECT 1 FROM sqlite_schema WHERE name = 'dataset'"));
    if (!hasTable)
        return false;
    LUTHIER_TRY_ASSIGN(const auto datasets, database.integer("SELECT count(*) FROM dataset"));
    if (datasets == 0)
        return false;
    LUTHIER_TRY(createFolders(backupFolder(workspace)));
    LUTHIER_TRY(copyDatabase(database, target));
    LUTHIER_TRY_ASSIGN(const auto backups, listBackups(workspace));
    for (std::size_t i = kBackupsKept; i < backups.size(); ++i)
        removeFile(backups[i].file);
    return true;
}

Expected<fs::path> restoreBackup(const fs::path &workspace, const fs::path &backup, const Clock &clock)
{
    if (!isThere(backup))
        return fail(ErrorCode::NotFound, LUTHIER_TR("There is no such backup."), backup.string(),
                    LUTHIER_TR("`luthier datasets restore` lists the backups there are."));
    const fs::path file = datasetsFile(workspace);
    const fs::path fresh = file.string() + ".restored";
    {
        LUTHIER_TRY_ASSIGN(auto database, Database::open(backup));
        LUTHIER_TRY(checkWhole(database));
        LUTHIER_TRY(copyDatabase(database, fresh));
    }
    const fs::path kept = workspace / ("datasets-before-" + compactTime(clock.unixMilliseconds()) + ".sqlite");
    for (const char *suffix : kDatabaseFiles)
        if (isThere(file.string() + suffix))
            LUTHIER_TRY(renameFile(file.string() + suffix, kept.string() + suffix));
    LUTHIER_TRY(renameFile(fresh, file));
    syncFolder(workspace);
    for (const char *suffix : kDatabaseFiles) // it describes rows that may not be there any more, and is built again
        removeFile(searchFile(workspace).string() + suffix);
    return kept;
}

} // namespace luthier::store
