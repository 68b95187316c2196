#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/data/formats/format.h"

namespace luthier::data {

// All formats, in the order in which a row is tried: the first that fits is the row's.
std::span<const Format> formats();
const Format *formatByName(std::string_view name); // null if there is none; takes a few usual other names as well
std::vector<std::string> formatNames();

// The format of one row by its fields; null if it has none of any. `fits` says whether it has all it needs.
struct RowFormat {
    const Format *format = nullptr;
    bool fits = false;
};
RowFormat formatOf(const RowFields &row);

} // namespace luthier::data
