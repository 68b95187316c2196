#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/models/decoder.h"
#include "core/run/engine.h"

namespace luthier::exporting {

using run::TokenId;

// Rows on which two forms of a model are compared: seeded random tokens, which reach corners of the vocabulary, and short
// texts where the model has a tokenizer, on which its answers are sharp.
std::vector<std::vector<TokenId>> checkRows(const fs::path &model, const arch::ModelConfig &config);

// Logits of every position of every row.
struct CheckLogits {
    std::vector<std::vector<float>> rows;
    std::int64_t tokens = 0;
};
Expected<CheckLogits> checkLogits(const models::DecoderWeights<float> &weights, nn::LoraWeights<float> *adapter,
                                  const std::vector<std::vector<TokenId>> &rows, const std::function<bool()> &cancelled = {});

struct LogitDifference {
    double largest = 0;
    double relativeL2 = 0; // |a - b| / |reference|, over all rows; not a number if one of them is not
};
LogitDifference compareLogits(const CheckLogits &logits, const CheckLogits &reference);

} // namespace luthier::exporting
