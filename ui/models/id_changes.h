#pragma once

#include <span>
#include <vector>

#include "core/store/dataset_types.h"

namespace luthier::ui {

// How a list of ids became another, in steps that a view can follow and keep its place and selection.
struct IdRange {
    int first = 0;
    int last = 0; // inclusive
    bool operator==(const IdRange &) const = default;
};
struct IdChanges {
    std::vector<IdRange> removed;  // of the old list, the last first: taken away in this order
    bool reordered = false;        // what is left stands in another order in the new list
    std::vector<IdRange> inserted; // of the new list, the first first
};
IdChanges idChanges(std::span<const store::RowId> before, std::span<const store::RowId> after);

} // namespace luthier::ui
