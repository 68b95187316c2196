#pragma once

#include <string>
#include <string_view>

#include "core/store/dataset_store.h"

namespace luthier::store {

// Rows that an import set aside, taken care of; each call is one new version and can be undone like any change.

// Adds the row to the dataset after all: `text` is what should have been in the file, such as SetAsideRow::mended or its raw
// bytes as a person corrected them. BadData if that is still no record. The id of the new row.
Expected<RowId> mendSetAside(DatasetStore &store, DatasetId dataset, std::int64_t id, std::string_view text);
Expected<void> discardSetAside(DatasetStore &store, DatasetId dataset, std::int64_t id);

} // namespace luthier::store
