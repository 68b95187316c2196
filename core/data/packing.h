#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace luthier::data {

// A run of neighbouring rows of a step that are computed together.
struct MicroBatch {
    std::size_t first = 0; // index into the step's rows
    std::size_t last = 0;  // exclusive
    std::int64_t tokens = 0;
    bool operator==(const MicroBatch &) const = default;
};

// Packs the rows of a step, in order and greedily, into micro-batches of at most `maxTokens` tokens. The sequences of a row
// stay together; a row that is longer by itself is a micro-batch of its own. `rowTokens`: tokens of each row over its sequences.
std::vector<MicroBatch> packStep(std::span<const std::int64_t> rowTokens, std::int64_t maxTokens);

} // namespace luthier::data
