#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/data/record.h"

namespace luthier::data {

// How alike two records are: the Jaccard similarity of the sets of their shingles, runs of 5 characters (3 where the text
// is mostly Chinese) of all their texts in normal form. Broder, "On the resemblance and containment of documents" (1997).

using ShingleSet = std::vector<std::uint64_t>; // hashes, sorted, each once

ShingleSet shinglesOf(const Record &record);
ShingleSet shinglesOfText(std::string_view normalised);
double jaccard(const ShingleSet &first, const ShingleSet &second); // 0 if both are empty

// MinHash in bands (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", chapter 3): sets that share a key of the
// same band are candidates. With 20 bands of 4 rows two sets with a similarity of 0.7 share one with a probability of 0.996, of 0.3 of
// 0.15.
inline constexpr std::size_t kBands = 20;
inline constexpr std::size_t kRowsPerBand = 4;

struct Sketch {
    std::array<std::uint32_t, kBands> keys = {};
    std::array<std::uint8_t, kBands *kRowsPerBand> smallest = {}; // the low byte of every minimum
};
Sketch sketchOf(const ShingleSet &shingles); // of a set that is not empty

// The similarity as two sketches show it, with a standard deviation of about 0.05.
double estimatedSimilarity(const Sketch &first, const Sketch &second);

} // namespace luthier::data
