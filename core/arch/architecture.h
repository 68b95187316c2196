#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/arch/model_config.h"
#include "core/weights/gguf.h"

namespace luthier::arch {

// One architecture: how to read its configuration and how its weights are called. An architecture file fits a screen.
struct Architecture {
    std::string_view key;                           // "llama"
    std::string_view title;                         // "Llama 1 to 3, SmolLM, SmolLM2"
    std::span<const std::string_view> hfModelTypes; // config.json "model_type"
    std::span<const std::string_view> ggufNames;    // metadata "general.architecture"
    Expected<ModelConfig> (*fromHf)(const Json &config);
    Expected<ModelConfig> (*fromGguf)(const weights::GgufFile &file);
    WeightNames (*hfNames)(const ModelConfig &config);
    WeightNames (*ggufNamesOf)(const ModelConfig &config);
    Json (*toHf)(const ModelConfig &config); // a config.json that transformers loads; the caller sets "dtype" to that of the weights
    bool ggufPermutesQueryKey;               // llama.cpp's converter stores q and k rows with each head's halves interleaved
};

// All architectures there are (architectures.cpp).
std::span<const Architecture> architectures();
const Architecture *findArchitecture(std::string_view key);
const Architecture *findArchitectureOfHf(std::string_view modelType);
const Architecture *findArchitectureOfGguf(std::string_view name);
std::string architectureTitles(); // "Llama 1 to 3, SmolLM, SmolLM2": all of them, for messages

// A model on disk, opened: what it is and where its tensors are. Refuses what no architecture can read, with the reason.
struct ModelFiles {
    fs::path path;
    bool isGguf = false;
    const Architecture *architecture = nullptr;
    ModelConfig config;
    Json hfConfig; // config.json as it was read, null for a GGUF
    std::shared_ptr<const weights::TensorSource> tensors;
    WeightNames names; // in this file
};
// `path` is a folder with config.json and safetensors weights, or a GGUF file. Checks that every weight is there with the
// right shape and a type that is trained or dequantised; tensors that the model does not use are ignored, except those of
// an adapter, which would silently change nothing. End-of-text ids of generation_config.json are added to config.eosIds.
Expected<ModelFiles> openModel(const fs::path &path);

// Reads a whole weight by its name in the file as float32, row-major, rows in HF order: the q/k permutation of GGUF files is
// undone, for which `role` says which linear layer it is (nothing for embedding, head and norms). `target` has as many
// values as the weight. Thread-safe.
Expected<void> readWeight(const ModelFiles &model, std::string_view fileName, std::optional<LinearRole> role, std::span<float> target);
// The same for the rows firstRow … of a matrix: as many as fill `target`, whose size is a multiple of the row's length.
Expected<void> readWeightRows(const ModelFiles &model, std::string_view fileName, std::optional<LinearRole> role, std::int64_t firstRow,
                              std::span<float> target);

} // namespace luthier::arch
