#pragma once

#include <cstdint>

#include "core/arch/architecture.h"
#include "core/export/progress.h"
#include "core/nn/adapters.h"
#include "core/weights/dtype.h"

namespace luthier::exporting {

// The size of model.safetensors, without its header.
std::uint64_t mergedBytes(const arch::ModelConfig &config, weights::DType dtype);

// Writes every weight of the model with the adapter (null: none) merged in as a safetensors file with the names of
// transformers, dtype F32 or BF16. Weights go through in pieces of rows, so memory does not grow with the model. What was
// one tensor for both, a tied head, is written once.
Expected<void> writeMergedWeights(const arch::ModelFiles &model, const nn::LoraWeights<float> *adapter, weights::DType dtype,
                                  const fs::path &file, const Progress &progress);

// Rounds to nearest even; NaN stays NaN.
std::uint16_t toBfloat16(float value);

} // namespace luthier::exporting
