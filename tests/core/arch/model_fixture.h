#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/arch/architecture.h"
#include "core/weights/safetensors.h"
#include "tests/core/weights/gguf_builder.h"
#include "tests/core/weights/test_files.h"

namespace luthier::arch {

inline const char *const kLlama = "parity/llama/model";
inline const char *const kLlama3 = "parity/llama3_rope/model";
inline const char *const kSharded = "parity/llama_bf16_sharded/model";

// A model's folder that a test can change before it is opened.
class ModelFolder : public weights::InFolder {
protected:
    fs::path copyOf(const char *fixture) const
    {
        fs::path copy = folder() / "model";
        fs::copy(test::fixture(fixture), copy);
        return copy;
    }
    // Writes `config` over the copy's config.json.
    void setConfig(const Json &config) const { write("model/config.json", dumpJson(config)); }
    static Json configOf(const char *fixture) { return *readJsonFile(test::fixture(fixture) / "config.json"); }
};

// Row r of a head as llama.cpp's converter stores it, by its definition: a head's rows seen as [2, headDim/2] are transposed.
inline std::vector<float> permutedRows(const std::vector<float> &weight, std::int64_t headDim, std::int64_t rowLength)
{
    std::vector<float> result;
    const auto rows = std::ssize(weight) / rowLength;
    for (std::int64_t head = 0; head < rows / headDim; ++head)
        for (std::int64_t pair = 0; pair < headDim / 2; ++pair)
            for (std::int64_t side = 0; side < 2; ++side) {
                const auto row = weight.begin() + (head * headDim + side * headDim / 2 + pair) * rowLength;
                result.insert(result.end(), row, row + rowLength);
            }
    return result;
}

// A HF model of the fixtures as the GGUF file that llama.cpp's converter would make, all weights float32.
inline weights::GgufBuilder ggufOf(const ModelFiles &model)
{
    const ModelConfig &config = model.config;
    weights::GgufBuilder builder;
    const auto number = [&](const char *key, std::int64_t value) { builder.number(key, static_cast<std::uint32_t>(value)); };
    builder.text("general.architecture", "llama").text("general.name", "Test");
    number("llama.block_count", config.layers);
    number("llama.context_length", config.context);
    number("llama.embedding_length", config.hidden);
    number("llama.feed_forward_length", config.intermediate);
    number("llama.attention.head_count", config.heads);
    number("llama.attention.head_count_kv", config.kvHeads);
    number("llama.attention.key_length", config.headDim);
    number("llama.attention.value_length", config.headDim);
    number("llama.rope.dimension_count", config.headDim);
    number("llama.vocab_size", config.vocabulary);
    number("tokenizer.ggml.bos_token_id", config.bosId);
    number("tokenizer.ggml.eos_token_id", config.eosIds.front());
    builder.number("llama.rope.freq_base", static_cast<float>(config.rope.theta));
    builder.number("llama.attention.layer_norm_rms_epsilon", static_cast<float>(config.normEpsilon));

    const std::vector<ParameterInfo> hf = parameterList(config, model.names);
    const std::vector<ParameterInfo> gguf = parameterList(config, model.architecture->ggufNamesOf(config));
    for (std::size_t i = 0; i < hf.size(); ++i) {
        std::vector<float> values = weights::allFloats(*model.tensors, hf[i].name);
        if (hf[i].name.find("q_proj") != std::string::npos || hf[i].name.find("k_proj") != std::string::npos)
            values = permutedRows(values, config.headDim, hf[i].shape[1]);
        builder.tensor(gguf[i].name, 0, gguf[i].shape, weights::GgufBuilder::floats(values));
    }
    return builder;
}

} // namespace luthier::arch
