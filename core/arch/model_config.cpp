#include "core/arch/model_config.h"

#include <cassert>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "core/arch/architecture.h"
#include "core/base/translate.h"

namespace luthier::arch {

namespace {

constexpr std::int64_t kMaxSize = std::int64_t{1} << 28; // far above any model; keeps products of two sizes inside 64 bits
constexpr std::int64_t kMaxLayers = 10'000;

struct NamedSize {
    const char *problem; // a sentence with a place for the value
    std::int64_t value;
    std::int64_t most;
};

} // namespace

Expected<void> checkModelConfig(const ModelConfig &config, const std::string &where)
{
    constexpr const char *kAdvice = LUTHIER_TR("The file is damaged or was edited by hand: get another copy.");
    const NamedSize sizes[] = {
        {LUTHIER_TR("The model's vocabulary size of {} is not possible."), config.vocabulary, kMaxSize},
        {LUTHIER_TR("The model's hidden size of {} is not possible."), config.hidden, kMaxSize},
        {LUTHIER_TR("The model's intermediate size of {} is not possible."), config.intermediate, kMaxSize},
        {LUTHIER_TR("The model's number of layers of {} is not possible."), config.layers, kMaxLayers},
        {LUTHIER_TR("The model's number of attention heads of {} is not possible."), config.heads, kMaxSize},
        {LUTHIER_TR("The model's number of key and value heads of {} is not possible."), config.kvHeads, kMaxSize},
        {LUTHIER_TR("The model's size of an attention head of {} is not possible."), config.headDim, kMaxSize},
        {LUTHIER_TR("The model's context length of {} is not possible."), config.context, std::int64_t{1} << 40},
    };
    for (const NamedSize &size : sizes)
        if (size.value < 1 || size.value > size.most)
            return fail(ErrorCode::BadFile, fmt::format(fmt::runtime(size.problem), size.value), where, kAdvice);
    if (config.heads % config.kvHeads != 0)
        return fail(ErrorCode::BadFile,
                    fmt::format(LUTHIER_TR("The model's {} attention heads cannot share {} key and value heads evenly."), config.heads,
                                config.kvHeads),
                    where, kAdvice);
    if (config.headDim % 2 != 0)
        return fail(ErrorCode::BadFile,
                    fmt::format(LUTHIER_TR("The size of an attention head, {}, is odd, so it cannot be rotated."), config.headDim), where,
                    kAdvice);
    if (config.heads > kMaxSize / config.headDim)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The model's attention heads are impossibly large."), where, kAdvice);
    if (!std::isfinite(config.normEpsilon) || config.normEpsilon < 0)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The model's norm epsilon is not a positive number."), where, kAdvice);
    if (!std::isfinite(config.rope.theta) || config.rope.theta <= 0)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The model's RoPE base is not a positive number."), where, kAdvice);
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
