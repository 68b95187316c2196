#pragma once

#include <cstdint>
#include <vector>

#include "core/arch/model_config.h"

namespace luthier::nn {

// cos and sin of position x frequency for every position and every pair (i, i + headDim/2) of a head, [positions, headDim/2]
// row-major, computed in double. The scaling variants are those of RopeConfig.
template <class T>
struct RopeTable {
    std::int64_t half = 0; // headDim / 2
    std::vector<T> cosine;
    std::vector<T> sine;

    void extend(const arch::ModelConfig &config, std::int64_t positions); // does nothing if it has as many
    std::int64_t positions() const { return half == 0 ? 0 : static_cast<std::int64_t>(cosine.size()) / half; }
};

std::vector<double> ropeFrequencies(const arch::ModelConfig &config); // [headDim / 2], radians per position

} // namespace luthier::nn
