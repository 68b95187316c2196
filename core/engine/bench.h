#pragma once

#include <cstdint>

#include "core/arch/model_config.h"
#include "core/run/engine.h"
#include "core/train/trainer.h"

namespace luthier::engine {

// Trains the first steps of a prepared run in a temporary copy (the run itself is not touched), without evaluation, and
// measures them. The warm-up steps are not counted.
Expected<run::BenchReport> bench(const run::BenchRequest &request, run::RunControl &control, const train::TrainEnvironment &environment);

// What a step of LoRA training is counted as, in floating point operations: 4 for each weight of the blocks and token (two
// in the forward pass, two for the gradient of the input), 6 for each adapter weight and token, 4 for each weight of the
// head and trained token, and 7 x query width x layers for each pair of a token and a token of its sequence (the scores and
// their gradients, of which causality leaves a half).
struct StepWork {
    double tokens = 0;
    double trainedTokens = 0;
    double meanSequence = 0; // tokens of the sequence that a token is in, on average over tokens
};
double loraFlops(const arch::ModelConfig &config, std::int64_t adapterParameters, const StepWork &work);

} // namespace luthier::engine
