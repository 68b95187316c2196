#pragma once

#include <cstdint>
#include <vector>

#include "core/base/expected.h"
#include "core/data/training_row.h"
#include "core/nn/batch.h"

namespace luthier::train {

// The rows of one micro-batch as the model sees them: their sequences behind each other, and the positions that are scored. The last token
// of a sequence predicts nothing, and tokens behind the last trained one change no loss: they are left out.
struct PackedRows {
    nn::Batch batch;
    std::vector<nn::Target> targets; // by row, then sequence, then position
    std::vector<float> weights;      // of each target
    std::vector<std::size_t> counts; // targets of each sequence; 0 where nothing is trained

    // BadData if a token is not in the vocabulary, naming the row.
    Expected<void> add(const data::TrainingRow &row, std::int64_t vocabulary);
};

// Tokens of a row that add() puts into the batch.
std::int64_t tokensToRun(const data::TrainingRow &row);

} // namespace luthier::train
