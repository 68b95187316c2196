#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/files.h"

namespace luthier::store {

// Copies of datasets.sqlite, one a day: <workspace>/backups/datasets-YYYYMMDD.sqlite (UTC). The newest seven are kept.
inline constexpr std::size_t kBackupsKept = 7;

struct Backup {
    fs::path file;
    std::string day; // "20261124"
    std::uint64_t bytes = 0;
};

Expected<std::vector<Backup>> listBackups(const fs::path &workspace); // the newest first

// Makes today's backup if there is none and there is something to back up; whether it made one. A whole copy or none.
// May run beside readers and writers.
Expected<bool> backupOnceADay(const fs::path &workspace, const Clock &clock);

// Puts a backup in the place of datasets.sqlite; no store may be open. What was there is kept beside it under the
// returned name. A damaged backup is refused and changes nothing.
Expected<fs::path> restoreBackup(const fs::path &workspace, const fs::path &backup, const Clock &clock);

} // namespace luthier::store
