#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/arch/model_config.h"

namespace luthier::arch {

struct DTypeCount {
    std::int64_t tensors = 0;
    std::int64_t values = 0;
    std::uint64_t bytes = 0;
    bool operator==(const DTypeCount &) const = default;
};

struct MethodVerdict {
    std::string key;    // "sft-lora"
    std::string label;  // marked for translation
    std::string reason; // why it cannot train this model, a whole sentence; empty if it can
    bool canTrain() const { return reason.empty(); }
};

// What can be said about a model on disk from its headers and its small files, without reading weights.
struct ModelSummary {
    fs::path path;
    std::string container;                    // "safetensors" or "gguf"
    std::string architecture;                 // registry key, or what the file calls it where Luthier does not have it
    std::string title;                        // "Llama 1 to 3, SmolLM, SmolLM2"; empty where Luthier does not have it
    std::string name;                         // as its authors call it; may be empty
    std::optional<ModelConfig> config;        // of a model that can be opened
    std::int64_t parameters = 0;              // a tied head counted once
    std::uint64_t fileBytes = 0;              // of the tensors
    std::map<std::string, DTypeCount> dtypes; // by name, "Q4_1"
    std::string tokenizer;                    // "tokenizer.json", "tokenizer.model", "gguf gpt2 (smollm)"; empty if there is none
    bool hasChatTemplate = false;
    std::optional<Error> problem; // why the model cannot be opened, though its files can
    std::vector<MethodVerdict> methods;
};

// An error only where the files themselves cannot be read; a model that Luthier cannot train has a `problem`.
Expected<ModelSummary> inspectModel(const fs::path &path);
Json toJson(const ModelSummary &summary);

} // namespace luthier::arch
