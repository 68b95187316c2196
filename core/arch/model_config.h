#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace luthier::arch {

// Rotary position embedding (Su et al., 2021): the pair (i, i + rotaryDim/2) of a head turns by position x frequency_i.
struct RopeLlama3 { // Llama 3.1: frequencies divided by `factor` above a wavelength, blended between the two bounds
    double factor = 8;
    double lowFrequencyFactor = 1;
    double highFrequencyFactor = 4;
    std::int64_t originalContext = 8192;
    bool operator==(const RopeLlama3 &) const = default;
};
struct RopeLinear { // positions divided by `factor`
    double factor = 1;
    bool operator==(const RopeLinear &) const = default;
};
struct RopeFactors { // frequency i divided by factors[i]; headDim / 2 of them, as GGUF files store the Llama 3.1 scaling
    std::vector<double> factors;
    bool operator==(const RopeFactors &) const = default;
};
struct RopeConfig {
    double theta = 10000;
    std::variant<std::monostate, RopeLinear, RopeLlama3, RopeFactors> scaling; // monostate: none
    bool operator==(const RopeConfig &) const = default;
};

// A decoder-only transformer as data: the block is configuration, not code. Sizes are counts of numbers.
struct ModelConfig {
    std::string architecture; // registry key, "llama"
    std::int64_t vocabulary = 0;
    std::int64_t hidden = 0;       // D
    std::int64_t intermediate = 0; // F, of the gated MLP
    std::int64_t layers = 0;       // L
    std::int64_t heads = 0;        // query heads
    std::int64_t kvHeads = 0;      // key and value heads; divides heads
    std::int64_t headDim = 0;      // may differ from hidden / heads
    std::int64_t context = 0;      // longest position trained by the authors
    double normEpsilon = 1e-5;
    RopeConfig rope;
    bool tiedHead = false;   // the output head is the embedding
    std::int32_t bosId = -1; // -1: none
    std::vector<std::int32_t> eosIds;

    std::int64_t queryWidth() const { return heads * headDim; }
    std::int64_t kvWidth() const { return kvHeads * headDim; }
    bool operator==(const ModelConfig &) const = default;
};

// Refuses sizes that contradict each other or are out of all proportion; `where` names the file they come from.
Expected<void> checkModelConfig(const ModelConfig &config, const std::string &where);

// Which linear layers of a block there are, in the order of the computation. The names are those of transformers.
enum class LinearRole { Query, Key, Value, Output, Gate, Up, Down };
inline constexpr int kLinearRoles = 7;
std::string_view linearRoleName(LinearRole role); // "q_proj" … "down_proj"

// Where every weight of the model is found: names of HF files, and of GGUF files.
struct WeightNames {
    std::string embedding; // "model.embed_tokens.weight"
    std::string finalNorm;
    std::string head; // not in the file when tied
    struct Layer {
        std::string attentionNorm;
        std::string mlpNorm;
        std::string linear[kLinearRoles]; // with ".weight", indexed by LinearRole
    };
    std::vector<Layer> layers;
};

struct ParameterInfo {
    std::string name; // HF name
    std::vector<std::int64_t> shape;
    std::int64_t values() const;
};

// [out, in] of a linear layer.
std::pair<std::int64_t, std::int64_t> linearShape(const ModelConfig &config, LinearRole role);
// Every tensor of the model under its name in `names`, with its shape, a tied head left out.
std::vector<ParameterInfo> parameterList(const ModelConfig &config, const WeightNames &names);
// The same under HF names.
std::vector<ParameterInfo> parameterList(const ModelConfig &config);
std::int64_t parameterCount(const ModelConfig &config);

} // namespace luthier::arch
