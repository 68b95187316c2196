#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/hash.h"

namespace luthier::data {

// Which rows are held back for evaluation: true for about `fraction` of them, chosen by `seed` alone. Rows with equal content
// hashes land on the same side, so that no evaluation row has been trained on; groups are taken whole while they fit, so
// the number is never exceeded. With a fraction above 0 and two different rows or more, both sides have a row.
std::vector<bool> evaluationSplit(std::span<const Hash128> contentHashes, double fraction, std::uint64_t seed);

} // namespace luthier::data
