#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/arch/model_config.h"
#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/config/run_spec.h"
#include "core/tensor/mat.h"

namespace luthier::nn {

using arch::LinearRole;
using tensor::Mat;

// LoRA (Hu et al., 2021): y = W x + scale * B (A x), A [rank, in], B [out, rank]. Names and files are PEFT's.
struct LoraModule {
    std::int64_t layer = 0;
    LinearRole role = LinearRole::Query;
    std::int64_t rank = 0;
    std::int64_t in = 0;
    std::int64_t out = 0;
    double scale = 1;            // alpha / rank, or alpha / sqrt(rank) when rank-stabilised
    std::string path;            // "model.layers.0.self_attn.q_proj"
    std::int64_t aOffset = 0;    // of A in the flat parameters
    std::int64_t bOffset = 0;
    std::string nameA() const;   // "base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight"
    std::string nameB() const;
};

// Which linear layers get an adapter and how large. Torch-free description; also PEFT's adapter_config.json.
struct LoraLayout {
    std::vector<LoraModule> modules; // by layer, then role; the A of one input (q,k,v; gate,up) lie behind each other
    std::int64_t parameters = 0;
    std::int64_t rank = 0;       // as configured; single modules may differ
    double alpha = 0;
    double dropout = 0;
    bool rankStabilised = false; // rsLoRA (Kalajdzievski, 2023)

    static Expected<LoraLayout> fromSpec(const arch::ModelConfig &config, const config::MethodSpec &spec);
    // From adapter_config.json (scales, with alpha_pattern and use_rslora) and the tensors of adapter_model.safetensors
    // (which layers, their ranks). Refuses what is not plain LoRA, naming the key.
    static Expected<LoraLayout> fromPeft(const arch::ModelConfig &config, const fs::path &folder);
};

// The numbers of an adapter: flat parameters and, while training, as many gradients. T = float; double in gradient checks.
template <class T>
struct LoraWeights {
    LoraLayout layout;
    std::vector<T> values;
    std::vector<T> gradients; // empty when not training

    Mat<const T> a(const LoraModule &module) const { return {values.data() + module.aOffset, module.rank, module.in, module.in}; }
    Mat<const T> b(const LoraModule &module) const { return {values.data() + module.bOffset, module.out, module.rank, module.rank}; }
    Mat<T> gradientA(const LoraModule &module) { return {gradients.data() + module.aOffset, module.rank, module.in, module.in}; }
    Mat<T> gradientB(const LoraModule &module) { return {gradients.data() + module.bOffset, module.out, module.rank, module.rank}; }
};

// PEFT's initial values: A uniform(-1/sqrt(in), 1/sqrt(in)) (kaiming_uniform with a = sqrt(5)), B zero; a function of the seed.
LoraWeights<float> initialLora(LoraLayout layout, std::uint64_t seed);
Expected<LoraWeights<float>> loadLora(const arch::ModelConfig &config, const fs::path &folder);
// adapter_config.json and adapter_model.safetensors, each written atomically; `baseModel` goes into the config.
Expected<void> saveLora(const LoraWeights<float> &weights, const fs::path &folder, const std::string &baseModel);

} // namespace luthier::nn
