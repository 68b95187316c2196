#pragma once

#include "core/run/engine.h"

namespace luthier::exporting {

// Writes a model for other programs: Merged, a HF folder with the adapter in the weights (without an adapter: the base model
// in HF form, so a GGUF becomes a folder); Adapter, a PEFT folder. Float32 unless request.model.dtype asks for bfloat16: the
// sum of a weight and an adapter has more digits than bfloat16 holds, and rounding it would undo part of the training, also
// where the base came in bfloat16.
//
// Before the folder gets its name, it is loaded again and its logits are compared with base + adapter; a result that differs
// by more than rounding is an error and nothing is written. Peak memory: one model in float32 and the logits of a few rows.
// Blocks; engine thread; throws std::bad_alloc.
Expected<run::ExportReport> exportModel(const run::ExportRequest &request, const run::ProgressCallback &progress);

// Largest relative L2 distance of logits that counts as the same model.
inline constexpr double kSameModel = 1e-5;
inline constexpr double kSameModelBfloat16 = 2e-2;

} // namespace luthier::exporting
