#pragma once

#include <functional>
#include <string>

#include "core/data/export_rows.h"
#include "core/store/dataset_store.h"

namespace luthier::store {

struct DatasetExport {
    DatasetId dataset = 0;
    std::int64_t version = kNewestVersion;
    std::string format;                                            // a name of core/data/formats
    fs::path target;                                               // what is there is replaced
    std::function<bool(std::int64_t done, std::int64_t of)> onRow; // false stops it; may be empty
};

// Writes the rows of a version into a file, as a whole or not at all; the container goes by the file's name. The number of
// rows. BadData where the format cannot hold a row, Cancelled.
Expected<std::int64_t> exportDataset(DatasetStore &datasets, const DatasetExport &request);

// By the ending of the name; JSON Lines where it does not tell.
data::ExportContainer exportContainerOf(const fs::path &file);

} // namespace luthier::store
