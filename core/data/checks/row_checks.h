#pragma once

#include <vector>

#include "core/data/problem.h"
#include "core/data/record.h"

namespace luthier::data {

// What is questionable about a record by itself: the order of roles, nothing to train, empty or cut-off texts, broken
// encodings, personal data, equal sides. The row is kept; the problems carry kind, subtype and sentence, no place.
std::vector<Problem> checkRow(const Record &record);

} // namespace luthier::data
