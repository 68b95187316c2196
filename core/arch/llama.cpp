#include "core/arch/llama.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/arch/config_reader.h"
#include "core/arch/rope_config.h"
#include "core/base/translate.h"

namespace luthier::arch {

namespace {

constexpr std::array<std::string_view, 1> kHfModelTypes = {"llama"};
constexpr std::array<std::string_view, 1> kGgufNames = {"llama"};

// ---- config.json ----

// The same block with other parts in it computes something else, so each such setting is refused by name.
Expected<void> refuseVariants(const ConfigReader &config)
{
    for (const char *key : {"attention_bias", "mlp_bias"}) {
        LUTHIER_TRY_ASSIGN(const bool on, config.boolean(key, false));
        if (on)
            return unsupportedSetting(fmt::format(LUTHIER_TR("\"{}\" is true: Luthier has no biases in Llama blocks."), key));
    }
    LUTHIER_TRY_ASSIGN(const std::string activation, config.text("hidden_act", "silu"));
    if (activation != "silu")
        return unsupportedSetting(fmt::format(LUTHIER_TR("\"hidden_act\" is \"{}\"; Luthier has silu."), activation));
    const Json *classes = config.find("architectures");
    const auto generates = [](const Json &name) { return name.is_string() && name.get<std::string>().ends_with("ForCausalLM"); };
    if (classes != nullptr && classes->is_array() && !classes->empty() && std::ranges::none_of(*classes, generates))
        return unsupportedSetting(
            fmt::format(LUTHIER_TR("\"architectures\" is {}, which is not a model that writes text."), dumpJson(*classes)));
    if (config.has("quantization_config"))
        return unsupportedSetting(LUTHIER_TR("\"quantization_config\" is set: the weights are quantised in a way Luthier does not read."));
    return {};
}

// transformers gives Llama the ids 1 and 2 where the keys are missing, and none where they are null.
Expected<void> readSpecialIds(const Json &json, ModelConfig &model)
{
    const ConfigReader config(json);
    LUTHIER_TRY_ASSIGN(const auto bos, config.ids("bos_token_id"));
    LUTHIER_TRY_ASSIGN(model.eosIds, config.ids("eos_token_id"));
    model.bosId = bos.empty() ? -1 : bos.front();
    if (!json.contains("bos_token_id"))
        model.bosId = 1;
    if (!json.contains("eos_token_id"))
        model.eosIds = {2};
    return {};
}

Expected<ModelConfig> fromHf(const Json &json)
{
    const ConfigReader config(json);
    LUTHIER_TRY(refuseVariants(config));
    ModelConfig model;
    model.architecture = "llama";
    LUTHIER_TRY_ASSIGN(model.vocabulary, config.integer("vocab_size"));
    LUTHIER_TRY_ASSIGN(model.hidden, config.integer("hidden_size"));
    LUTHIER_TRY_ASSIGN(model.intermediate, config.integer("intermediate_size"));
    LUTHIER_TRY_ASSIGN(model.layers, config.integer("num_hidden_layers"));
    LUTHIER_TRY_ASSIGN(model.heads, config.integer("num_attention_heads"));
    LUTHIER_TRY_ASSIGN(model.kvHeads, config.integer("num_key_value_heads", model.heads));
    LUTHIER_TRY_ASSIGN(model.headDim, config.integer("head_dim", model.heads > 0 ? model.hidden / model.heads : 0));
    LUTHIER_TRY_ASSIGN(model.context, config.integer("max_position_embeddings", 2048));
    LUTHIER_TRY_ASSIGN(model.normEpsilon, config.number("rms_norm_eps", 1e-6));
    LUTHIER_TRY_ASSIGN(model.tiedHead, config.boolean("tie_word_embeddings", false));
    LUTHIER_TRY(readSpecialIds(json, model));
    LUTHIER_TRY_ASSIGN(model.rope, ropeFromHf(json, model.headDim, model.context));
    LUTHIER_TRY(checkModelConfig(model, "config.json"));
    return model;
}

WeightNames hfNames(const ModelConfig &config)
{
    WeightNames names{"model.embed_tokens.weight", "model.norm.weight", "lm_head.weight", {}};
    for (std::int64_t i = 0; i < config.layers; ++i) {
        const std::string layer = "model.layers." + std::to_string(i) + ".";
        WeightNames::Layer &entry = names.layers.emplace_back();
        entry.attentionNorm = layer + "input_layernorm.weight";
        entry.mlpNorm = layer + "post_attention_layernorm.weight";
        for (int role = 0; role < kLinearRoles; ++role) {
            const auto linear = static_cast<LinearRole>(role);
            entry.linear[role] =
                layer + (linear <= LinearRole::Output ? "self_attn." : "mlp.") + std::string(linearRoleName(linear)) + ".weight";
        }
    }
    return names;
}

Json idsToHf(const std::vector<std::int32_t> &ids)
{
    if (ids.empty())
        return nullptr;
    return ids.size() == 1 ? Json(ids.front()) : Json(ids);
}

Json toHf(const ModelConfig &config)
{
    return {{"architectures", {"LlamaForCausalLM"}},
            {"attention_bias", false},
            {"bos_token_id", config.bosId < 0 ? Json(nullptr) : Json(config.bosId)},
            {"eos_token_id", idsToHf(config.eosIds)},
            {"head_dim", config.headDim},
            {"hidden_act", "silu"},
            {"hidden_size", config.hidden},
            {"intermediate_size", config.intermediate},
            {"max_position_embeddings", config.context},
            {"mlp_bias", false},
            {"model_type", "llama"},
            {"num_attention_heads", config.heads},
            {"num_hidden_layers", config.layers},
            {"num_key_value_heads", config.kvHeads},
            {"rms_norm_eps", config.normEpsilon},
            {"rope_parameters", ropeToHf(config.rope, config.headDim, config.context)},
            {"tie_word_embeddings", config.tiedHead},
            {"vocab_size", config.vocabulary}};
}

// ---- GGUF metadata ----

Expected<std::int64_t> required(const weights::GgufFile &file, const std::string &key)
{
    if (const auto value = file.integer(key))
        return *value;
    if (file.metadata().contains(key))
        return fail(ErrorCode::Unsupported,
                    fmt::format(LUTHIER_TR("{} is not one whole number: layers of different shapes are not something Luthier has."), key),
                    file.path().string());
    return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The file's metadata lacks {}."), key), file.path().string(),
                LUTHIER_TR("Get another conversion of the model."));
}

Expected<void> refuseGgufVariants(const weights::GgufFile &file)
{
    if (file.integer("llama.expert_count").value_or(0) > 0)
        return fail(ErrorCode::Unsupported,
                    LUTHIER_TR("llama.expert_count is set: this is a mixture of experts, which Luthier does not have."),
                    file.path().string());
    for (const weights::TensorInfo &tensor : file.tensors())
        if (tensor.name.starts_with("blk.") && tensor.name.ends_with(".bias"))
            return fail(ErrorCode::Unsupported,
                        fmt::format(LUTHIER_TR("The tensor {} is a bias: Luthier has no biases in Llama blocks."), tensor.name),
                        file.describePlace(tensor));
    return {};
}

std::int32_t tokenId(const weights::GgufFile &file, std::string_view key)
{
    const std::int64_t id = file.integer(key).value_or(-1);
    return std::in_range<std::int32_t>(id) ? static_cast<std::int32_t>(id) : -1;
}

std::vector<std::int32_t> eosOf(const weights::GgufFile &file)
{
    std::vector<std::int32_t> ids;
    for (const char *key : {"tokenizer.ggml.eos_token_id", "tokenizer.ggml.eot_token_id"}) {
        const std::int32_t id = tokenId(file, key);
        if (id >= 0 && std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
    }
    return ids;
}

Expected<ModelConfig> fromGguf(const weights::GgufFile &file)
{
    LUTHIER_TRY(refuseGgufVariants(file));
    ModelConfig model;
    model.architecture = "llama";
    LUTHIER_TRY_ASSIGN(model.hidden, required(file, "llama.embedding_length"));
    LUTHIER_TRY_ASSIGN(model.intermediate, required(file, "llama.feed_forward_length"));
    LUTHIER_TRY_ASSIGN(model.layers, required(file, "llama.block_count"));
    LUTHIER_TRY_ASSIGN(model.heads, required(file, "llama.attention.head_count"));
    LUTHIER_TRY_ASSIGN(model.context, required(file, "llama.context_length"));
    model.kvHeads = model.heads;
    if (file.metadata().contains("llama.attention.head_count_kv")) {
        LUTHIER_TRY_ASSIGN(model.kvHeads, required(file, "llama.attention.head_count_kv"));
    }
    model.headDim = file.integer("llama.attention.key_length").value_or(model.heads > 0 ? model.hidden / model.heads : 0);
    if (file.integer("llama.attention.value_length").value_or(model.headDim) != model.headDim)
        return fail(ErrorCode::Unsupported, LUTHIER_TR("llama.attention.value_length differs from the size of a key."),
                    file.path().string());
    if (const auto *tokens = file.texts("tokenizer.ggml.tokens")) {
        model.vocabulary = std::ssize(*tokens);
    } else {
        LUTHIER_TRY_ASSIGN(model.vocabulary, required(file, "llama.vocab_size"));
    }
    model.normEpsilon = file.number("llama.attention.layer_norm_rms_epsilon").value_or(model.normEpsilon);
    LUTHIER_TRY_ASSIGN(model.rope, ropeFromGguf(file, "llama", model.headDim));
    model.tiedHead = file.find("output.weight") == nullptr;
    model.bosId = std::max(tokenId(file, "tokenizer.ggml.bos_token_id"), -1);
    model.eosIds = eosOf(file);
    LUTHIER_TRY(checkModelConfig(model, file.path().string()));
    return model;
}

WeightNames ggufNames(const ModelConfig &config)
{
    constexpr std::array<std::string_view, kLinearRoles> kLinears = {"attn_q",   "attn_k", "attn_v",  "attn_output",
                                                                     "ffn_gate", "ffn_up", "ffn_down"};
    WeightNames names{"token_embd.weight", "output_norm.weight", "output.weight", {}};
    for (std::int64_t i = 0; i < config.layers; ++i) {
        const std::string layer = "blk." + std::to_string(i) + ".";
        WeightNames::Layer &entry = names.layers.emplace_back();
        entry.attentionNorm = layer + "attn_norm.weight";
        entry.mlpNorm = layer + "ffn_norm.weight";
        for (std::size_t role = 0; role < kLinears.size(); ++role)
            entry.linear[role] = layer + std::string(kLinears[role]) + ".weight";
    }
    return names;
}

} // namespace

Architecture llamaArchitecture()
{
    return {.key = "llama",
            .title = "Llama 1 to 3, SmolLM, SmolLM2",
            .hfModelTypes = kHfModelTypes,
            .ggufNames = kGgufNames,
            .fromHf = fromHf,
            .fromGguf = fromGguf,
            .hfNames = hfNames,
            .ggufNamesOf = ggufNames,
            .toHf = toHf,
            .ggufPermutesQueryKey = true};
}

} // namespace luthier::arch
