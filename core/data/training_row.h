#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/expected.h"
#include "core/text/tokenizer.h"

namespace luthier::data {

using text::TokenId;

// One sequence of tokens. weights[t] is the weight of predicting ids[t] from ids[0..t-1]; 0 = not trained; weights[0] is always 0.
struct Sequence {
    std::vector<TokenId> ids;
    std::vector<float> weights; // same length
    bool operator==(const Sequence &) const = default;
};

// A dataset row as training sees it: one sequence (SFT, text), or chosen and rejected (preferences), in this order.
struct TrainingRow {
    std::int64_t rowId = 0;
    std::vector<Sequence> sequences;

    std::int64_t tokens() const;        // over all sequences
    std::int64_t trainedTokens() const; // with weight > 0
    bool operator==(const TrainingRow &) const = default;
};

} // namespace luthier::data
