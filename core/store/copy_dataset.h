#pragma once

#include <string_view>

#include "core/store/dataset_store.h"

namespace luthier::store {

// A new dataset with the rows that another has now, their status, tags, notes and origins; its history begins with them.
// Exists if there is one of this name. On failure the store is as it was.
Expected<DatasetId> copyDataset(DatasetStore &datasets, DatasetId dataset, std::string_view name);

// "support", or "support 2" where there is one already; names in the bin are free.
Expected<std::string> freeDatasetName(DatasetStore &datasets, std::string_view name);

} // namespace luthier::store
