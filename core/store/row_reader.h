#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/store/dataset_store.h"

namespace luthier::store {

// The rows of one version of a dataset. A view keeps the ids (8 bytes a row) and asks for the pages it shows. The store
// must outlive the reader.
class RowReader {
public:
    static Expected<RowReader> open(DatasetStore &store, DatasetId dataset, std::int64_t version = kNewestVersion);

    std::int64_t version() const { return m_version; }

    Expected<std::vector<RowId>> ids(const RowFilter &filter = {});    // in the dataset's order
    Expected<std::vector<StoredRow>> rows(std::span<const RowId> ids); // in the order asked for; NotFound if one is not in this version
    Expected<StatusCounts> counts();
    Expected<std::vector<std::string>> tags(); // all that occur, sorted

private:
    RowReader(Database &database, DatasetId dataset, std::int64_t version, bool newest, Statement byId)
        : m_database(&database), m_dataset(dataset), m_version(version), m_newest(newest), m_byId(std::move(byId))
    {
    }

    Database *m_database;
    DatasetId m_dataset;
    std::int64_t m_version;
    bool m_newest;
    Statement m_byId;
};

// One row after the other in the dataset's order, without holding more than one.
class RowCursor {
public:
    static Expected<RowCursor> open(DatasetStore &store, DatasetId dataset, std::int64_t version = kNewestVersion,
                                    const RowFilter &filter = {});
    Expected<bool> next(StoredRow &row); // false: there are no more

private:
    explicit RowCursor(Statement rows) : m_rows(std::move(rows)) {}
    Statement m_rows;
};

} // namespace luthier::store
