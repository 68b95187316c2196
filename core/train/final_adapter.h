#pragma once

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/nn/adapters.h"

namespace luthier::train {

// Writes a PEFT folder beside `folder` and renames it into its place, replacing what an earlier end of the run left there.
Expected<void> writeFinalAdapter(const nn::LoraWeights<float> &weights, const fs::path &folder, const std::string &baseModel);

} // namespace luthier::train
