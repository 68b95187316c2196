#pragma once

#include <vector>

#include "core/store/dataset_store.h"

namespace luthier::store {

// How one row differs between two versions.
struct RowDifference {
    RowId row = 0;
    bool added = false;   // only in the later-named version
    bool removed = false; // only in the first-named version
    bool content = false; // in both, and this differs
    bool status = false;
    bool tags = false;
    bool note = false;
    bool moved = false;
    Hash128 hashBefore; // zero where the row was added
    Hash128 hashAfter;  // zero where it was removed
    bool operator==(const RowDifference &) const = default;
};

// The rows that differ between two versions of a dataset, by id. Costs what changed between them, not what they hold.
Expected<std::vector<RowDifference>> difference(DatasetStore &store, DatasetId dataset, std::int64_t before, std::int64_t after);

} // namespace luthier::store
