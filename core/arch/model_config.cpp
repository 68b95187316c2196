#include "core/arch/model_config.h"

#include <cassert>
#include <cmath>
#include <numeric>

#include "core/arch/architecture.h"

namespace luthier::arch {

namespace {

constexpr std::int64_t kMaxSize = std::int64_t{1} << 28; // far above any model; keeps products of two sizes inside 64 bits
constexpr std::int64_t kMaxLayers = 10'000;

struct NamedSize {
    const char *name;
    std::int64_t value;
    std::int64_t most;
};

} // namespace

Expected<void> checkModelConfig(const ModelConfig &config, const std::string &where)
{
    constexpr const char *kAdvice = "The file is damaged or was edited by hand: get another copy.";
    const NamedSize sizes[] = {
        {"vocabulary size", config.vocabulary, kMaxSize},        {"hidden size", config.hidden, kMaxSize},
        {"intermediate size", config.intermediate, kMaxSize},    {"number of layers", config.layers, kMaxLayers},
        {"number of attention heads", config.heads, kMaxSize},   {"number of key and value heads", config.kvHeads, kMaxSize},
        {"size of an attention head", config.headDim, kMaxSize}, {"context length", config.context, std::int64_t{1} << 40},
    };
    for (const NamedSize &size : sizes)
        if (size.value < 1 || size.value > size.most)
            return fail(ErrorCode::BadFile,
                        "The model's " + std::string(size.name) + " of " + std::to_string(size.value) + " is not possible.", where,
                        kAdvice);
    if (config.heads % config.kvHeads != 0)
        return fail(ErrorCode::BadFile,
                    "The model's " + std::to_string(config.heads) + " attention heads cannot share " + std::to_string(config.kvHeads) +
                        " key and value heads evenly.",
                    where, kAdvice);
    if (config.headDim % 2 != 0)
        return fail(ErrorCode::BadFile,
                    "The size of an attention head, " + std::to_string(config.headDim) + ", is odd, so it cannot be rotated.", where,
                    kAdvice);
    if (config.heads > kMaxSize / config.headDim)
        return fail(ErrorCode::BadFile, "The model's attention heads are impossibly large.", where, kAdvice);
    if (!std::isfinite(config.normEpsilon) || config.normEpsilon < 0)
        return fail(ErrorCode::BadFile, "The model's norm epsilon is not a positive number.", where, kAdvice);
    if (!std::isfinite(config.rope.theta) || config.rope.theta <= 0)
        return fail(ErrorCode::BadFile, "The model's RoPE base is not a positive number.", where, kAdvice);
    return {};
}

std::string_view linearRoleName(LinearRole role)
{
    switch (role) {
    case LinearRole::Query: return "q_proj";
    case LinearRole::Key: return "k_proj";
    case LinearRole::Value: return "v_proj";
    case LinearRole::Output: return "o_proj";
    case LinearRole::Gate: return "gate_proj";
    case LinearRole::Up: return "up_proj";
    case LinearRole::Down: return "down_proj";
    }
    return {};
}

std::pair<std::int64_t, std::int64_t> linearShape(const ModelConfig &config, LinearRole role)
{
    switch (role) {
    case LinearRole::Query: return {config.queryWidth(), config.hidden};
    case LinearRole::Key:
    case LinearRole::Value: return {config.kvWidth(), config.hidden};
    case LinearRole::Output: return {config.hidden, config.queryWidth()};
    case LinearRole::Gate:
    case LinearRole::Up: return {config.intermediate, config.hidden};
    case LinearRole::Down: return {config.hidden, config.intermediate};
    }
    return {};
}

std::int64_t ParameterInfo::values() const
{
    return std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
}

std::vector<ParameterInfo> parameterList(const ModelConfig &config, const WeightNames &names)
{
    std::vector<ParameterInfo> list;
    list.push_back({names.embedding, {config.vocabulary, config.hidden}});
    for (const WeightNames::Layer &layer : names.layers) {
        list.push_back({layer.attentionNorm, {config.hidden}});
        for (int role = 0; role < kLinearRoles; ++role) {
            const auto [rows, columns] = linearShape(config, static_cast<LinearRole>(role));
            list.push_back({layer.linear[role], {rows, columns}});
        }
        list.push_back({layer.mlpNorm, {config.hidden}});
    }
    list.push_back({names.finalNorm, {config.hidden}});
    if (!config.tiedHead)
        list.push_back({names.head, {config.vocabulary, config.hidden}});
    return list;
}

std::vector<ParameterInfo> parameterList(const ModelConfig &config)
{
    const Architecture *architecture = findArchitecture(config.architecture);
    assert(architecture != nullptr); // a ModelConfig comes from an architecture
    return parameterList(config, architecture->hfNames(config));
}

std::int64_t parameterCount(const ModelConfig &config)
{
    std::int64_t inLayer = 2 * config.hidden; // the two norms
    for (int role = 0; role < kLinearRoles; ++role) {
        const auto [rows, columns] = linearShape(config, static_cast<LinearRole>(role));
        inLayer += rows * columns;
    }
    const std::int64_t embeddings = (config.tiedHead ? 1 : 2) * config.vocabulary * config.hidden;
    return embeddings + config.layers * inLayer + config.hidden;
}

} // namespace luthier::arch
