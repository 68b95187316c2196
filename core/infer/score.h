#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/models/decoder.h"
#include "core/run/engine.h"

namespace luthier::infer {

using run::ScoredRow;
using run::TokenId;

// Log-probabilities of every token of every row given those before it, float32, and the logits of every position where
// `wantLogits`. Rows are packed into micro-batches of about kScoreTokens tokens (a longer row is alone); a row's numbers do
// not depend on its neighbours. `adapter` null: the base model. `cancelled` is asked between layers. BadData for an empty row
// or an id outside the vocabulary; OutOfMemory where the buffers do not fit.
inline constexpr std::int64_t kScoreTokens = 1024;
Expected<std::vector<ScoredRow>> scoreRows(const models::DecoderWeights<float> &weights, nn::LoraWeights<float> *adapter,
                                           const std::vector<std::vector<TokenId>> &rows, bool wantLogits,
                                           const std::function<bool()> &cancelled = {});

} // namespace luthier::infer
