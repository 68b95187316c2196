#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/store/database.h"
#include "core/store/dataset_types.h"

namespace luthier::store {

fs::path datasetsFile(const fs::path &workspace); // <workspace>/datasets.sqlite

// The datasets of a workspace: their names and histories. Rows are read through row_reader.h, changed through
// version_writer.h, and undone through version_history.h. One connection, so one thread; any number of stores may be open.
class DatasetStore {
public:
    // Makes the file and the folder where there are none. BadFile (restore a backup) for a damaged file. The clock must
    // outlive the store.
    static Expected<DatasetStore> open(const fs::path &workspace, const Clock &clock);

    Expected<std::vector<DatasetInfo>> list();    // by name
    Expected<std::vector<DatasetInfo>> removed(); // in the bin, the newest first
    Expected<DatasetInfo> info(DatasetId dataset);
    Expected<DatasetInfo> find(std::string_view name);              // NotFound names the nearest name
    Expected<std::vector<VersionInfo>> versions(DatasetId dataset); // the oldest first

    Expected<DatasetId> create(std::string_view name, std::string_view kind); // Exists if there is one of this name
    Expected<void> setKind(DatasetId dataset, std::string_view kind);
    Expected<void> rename(DatasetId dataset, std::string_view name); // undone by renaming back
    Expected<void> remove(DatasetId dataset);                        // into the bin
    Expected<void> putBack(DatasetId dataset);                       // out of the bin; Exists if its name was given away
    Expected<void> purge(DatasetId dataset);                         // for ever, with all versions; only out of the bin

    // Rows that could not be imported and are neither mended nor discarded, and the problems of the imports: those of the
    // versions that the newest one was made from, so that an undone import takes its own along.
    Expected<std::vector<SetAsideRow>> setAside(DatasetId dataset);
    Expected<std::vector<ImportProblem>> problems(DatasetId dataset);

    Database &database() { return *m_database; } // for the other parts of this folder
    const Clock &clock() const { return *m_clock; }

private:
    DatasetStore(std::unique_ptr<Database> database, const Clock &clock) : m_database(std::move(database)), m_clock(&clock) {}
    Expected<std::vector<DatasetInfo>> query(std::string_view condition, std::int64_t parameter);

    std::unique_ptr<Database> m_database; // a fixed address: writers point to it
    const Clock *m_clock;
};

} // namespace luthier::store
