#pragma once

#include <cstdint>

#include "core/arch/model_config.h"
#include "core/weights/gguf.h"

namespace luthier::arch {

// RoPE of a config.json, in the spelling of transformers 5 ("rope_parameters") or 4 ("rope_theta", "rope_scaling"). Types
// default, linear and llama3; longrope where it is a plain list of factors. `context` is max_position_embeddings.
Expected<RopeConfig> ropeFromHf(const Json &config, std::int64_t headDim, std::int64_t context);

// RoPE of GGUF metadata "PREFIX.rope.…" and of the tensor rope_freqs.weight, which holds one divisor per frequency.
Expected<RopeConfig> ropeFromGguf(const weights::GgufFile &file, const std::string &prefix, std::int64_t headDim);

// "rope_parameters" for transformers 5. Factors that follow from the scaling of Llama 3.1 are written as that, others as a
// longrope whose short and long factors are the same.
Json ropeToHf(const RopeConfig &rope, std::int64_t headDim, std::int64_t context);

// The divisors of the frequencies that a llama3 scaling stands for, [headDim / 2].
std::vector<double> llama3Factors(const RopeLlama3 &scaling, double theta, std::int64_t headDim);

} // namespace luthier::arch
