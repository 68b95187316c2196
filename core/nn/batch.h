#pragma once

#include <cstdint>
#include <vector>

namespace luthier::nn {

// A packed batch: sequences behind each other without padding. Attention stays inside a segment and positions start at 0
// in each, so that a sequence's numbers do not depend on its neighbours.
struct Segment {
    std::int64_t start = 0;
    std::int64_t length = 0;
};
struct Batch {
    std::vector<std::int32_t> ids;
    std::vector<Segment> segments; // cover `ids` in order

    std::int64_t tokens() const { return static_cast<std::int64_t>(ids.size()); }
    void append(const std::vector<std::int32_t> &sequence)
    {
        segments.push_back({tokens(), static_cast<std::int64_t>(sequence.size())});
        ids.insert(ids.end(), sequence.begin(), sequence.end());
    }
};

// A position whose next token is scored: `row` is the index into the batch, `target` the token that follows there.
struct Target {
    std::int64_t row = 0;
    std::int32_t token = 0;
};

} // namespace luthier::nn
