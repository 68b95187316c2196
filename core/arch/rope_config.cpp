#include "core/arch/rope_config.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

#include <fmt/format.h>

#include "core/arch/config_reader.h"
#include "core/base/translate.h"

namespace luthier::arch {

namespace {

constexpr std::array<std::string_view, 11> kKnownKeys = {"rope_type",        "type",
                                                         "rope_theta",       "partial_rotary_factor",
                                                         "factor",           "low_freq_factor",
                                                         "high_freq_factor", "original_max_position_embeddings",
                                                         "attention_factor", "short_factor",
                                                         "long_factor"};

Expected<void> checkPositive(double value, const std::string &key)
{
    if (!std::isfinite(value) || value <= 0)
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("\"{}\" should be above zero."), key), "config.json",
                    LUTHIER_TR("The file is damaged or was edited by hand: get another copy."));
    return {};
}

Expected<RopeLlama3> llama3FromHf(const ConfigReader &config, const ConfigReader &rope, std::int64_t context)
{
    RopeLlama3 scaling;
    LUTHIER_TRY_ASSIGN(scaling.factor, rope.number("factor"));
    LUTHIER_TRY_ASSIGN(scaling.lowFrequencyFactor, rope.number("low_freq_factor"));
    LUTHIER_TRY_ASSIGN(scaling.highFrequencyFactor, rope.number("high_freq_factor"));
    // transformers lets a value beside the RoPE settings win over one among them.
    LUTHIER_TRY_ASSIGN(const std::int64_t inner, rope.integer("original_max_position_embeddings", context));
    LUTHIER_TRY_ASSIGN(scaling.originalContext, config.integer("original_max_position_embeddings", inner));
    LUTHIER_TRY(checkPositive(scaling.factor, rope.pathOf("factor")));
    LUTHIER_TRY(checkPositive(scaling.lowFrequencyFactor, rope.pathOf("low_freq_factor")));
    LUTHIER_TRY(
        checkPositive(scaling.highFrequencyFactor - scaling.lowFrequencyFactor, rope.pathOf("high_freq_factor") + " - low_freq_factor"));
    LUTHIER_TRY(checkPositive(static_cast<double>(scaling.originalContext), rope.pathOf("original_max_position_embeddings")));
    return scaling;
}

// longrope has one list of factors for short texts and one for long ones; with equal lists and no further scaling of the
// attention it is a plain list of divisors.
Expected<RopeFactors> factorsFromHf(const ConfigReader &rope, std::int64_t headDim)
{
    LUTHIER_TRY_ASSIGN(auto shortFactors, rope.numbers("short_factor"));
    LUTHIER_TRY_ASSIGN(const auto longFactors, rope.numbers("long_factor"));
    LUTHIER_TRY_ASSIGN(const double attention, rope.number("attention_factor", 0));
    if (shortFactors != longFactors || attention != 1)
        return unsupportedSetting(
            fmt::format(LUTHIER_TR("\"{}\" is longrope with factors that depend on the length of the text, which Luthier does not have."),
                        rope.pathOf("rope_type")));
    if (std::ssize(shortFactors) != headDim / 2)
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("\"{}\" should have {} numbers."), rope.pathOf("short_factor"), headDim / 2),
                    "config.json");
    for (const double factor : shortFactors)
        LUTHIER_TRY(checkPositive(factor, rope.pathOf("short_factor")));
    return RopeFactors{std::move(shortFactors)};
}

Expected<void> refuseUnknownKeys(const Json &rope, const ConfigReader &reader)
{
    for (const auto &[key, value] : rope.items())
        if (!value.is_null() && std::ranges::find(kKnownKeys, key) == kKnownKeys.end())
            return unsupportedSetting(fmt::format(LUTHIER_TR("Luthier does not know the RoPE setting \"{}\"."), reader.pathOf(key)));
    return {};
}

} // namespace

Expected<RopeConfig> ropeFromHf(const Json &config, std::int64_t headDim, std::int64_t context)
{
    const ConfigReader top(config);
    // transformers 5 reads either name and prefers the older one where both say something.
    const Json *old = top.find("rope_scaling");
    const char *name = old != nullptr && !old->empty() ? "rope_scaling" : "rope_parameters";
    const Json nothing = Json::object();
    const Json *settings = top.find(name);
    if (settings != nullptr && !settings->is_object())
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("\"{}\" should be an object."), name), "config.json");
    const ConfigReader rope(settings == nullptr ? nothing : *settings, std::string(name) + ".");
    if (settings != nullptr)
        LUTHIER_TRY(refuseUnknownKeys(*settings, rope));

    RopeConfig result;
    LUTHIER_TRY_ASSIGN(const double topTheta, top.number("rope_theta", result.theta));
    LUTHIER_TRY_ASSIGN(result.theta, rope.number("rope_theta", topTheta));
    LUTHIER_TRY_ASSIGN(const double topPartial, top.number("partial_rotary_factor", 1));
    LUTHIER_TRY_ASSIGN(const double partial, rope.number("partial_rotary_factor", topPartial));
    if (partial != 1)
        return unsupportedSetting(LUTHIER_TR("\"partial_rotary_factor\" is not 1: Luthier rotates whole heads only."));
    LUTHIER_TRY_ASSIGN(const std::string oldType, rope.text("type", "default"));
    LUTHIER_TRY_ASSIGN(const std::string type, rope.text("rope_type", oldType));
    if (type == "linear") {
        LUTHIER_TRY_ASSIGN(const double factor, rope.number("factor"));
        LUTHIER_TRY(checkPositive(factor, rope.pathOf("factor")));
        result.scaling = RopeLinear{factor};
    } else if (type == "llama3") {
        LUTHIER_TRY_ASSIGN(result.scaling, llama3FromHf(top, rope, context));
    } else if (type == "longrope") {
        LUTHIER_TRY_ASSIGN(result.scaling, factorsFromHf(rope, headDim));
    } else if (type != "default") {
        return unsupportedSetting(
            fmt::format(LUTHIER_TR("\"{}\" is \"{}\"; Luthier has default, linear and llama3."), rope.pathOf("rope_type"), type));
    }
    return result;
}

Expected<RopeConfig> ropeFromGguf(const weights::GgufFile &file, const std::string &prefix, std::int64_t headDim)
{
    const std::string where = file.path().string();
    RopeConfig rope;
    rope.theta = file.number(prefix + ".rope.freq_base").value_or(rope.theta);
    const std::int64_t rotated = file.integer(prefix + ".rope.dimension_count").value_or(headDim);
    if (rotated != headDim)
        return fail(ErrorCode::Unsupported,
                    fmt::format(LUTHIER_TR("{}.rope.dimension_count is not the size of a head: Luthier rotates whole heads only."), prefix),
                    where);

    // A factor without a type means linear, as in llama.cpp, and rope.scale_linear is its older name.
    const std::string *type = file.text(prefix + ".rope.scaling.type");
    const double factor = file.number(prefix + ".rope.scaling.factor").value_or(file.number(prefix + ".rope.scale_linear").value_or(0));
    if (type != nullptr && *type != "none" && *type != "linear")
        return fail(ErrorCode::Unsupported,
                    fmt::format(LUTHIER_TR("{}.rope.scaling.type is \"{}\"; Luthier has none, linear, and factors in rope_freqs.weight."),
                                prefix, *type),
                    where);
    if (!std::isfinite(factor) || factor < 0)
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("{}.rope.scaling.factor should be above zero."), prefix), where);
    if (factor != 0 && factor != 1 && (type == nullptr || *type == "linear"))
        rope.scaling = RopeLinear{factor};

    const weights::TensorInfo *tensor = file.find("rope_freqs.weight");
    if (tensor == nullptr)
        return rope;
    if (std::holds_alternative<RopeLinear>(rope.scaling))
        return fail(ErrorCode::Unsupported,
                    fmt::format(LUTHIER_TR("The file scales RoPE twice, by {}.rope.scaling.factor and by rope_freqs.weight."), prefix),
                    where);
    if (tensor->values() != headDim / 2)
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("rope_freqs.weight should have {} numbers."), headDim / 2),
                    file.describePlace(*tensor));
    std::vector<float> factors(static_cast<std::size_t>(headDim / 2));
    LUTHIER_TRY(file.readFloats(*tensor, 0, factors));
    if (!std::ranges::all_of(factors, [](float value) { return std::isfinite(value) && value > 0; }))
        return fail(ErrorCode::BadFile, LUTHIER_TR("rope_freqs.weight should hold numbers above zero."), file.describePlace(*tensor));
    rope.scaling = RopeFactors{std::vector<double>(factors.begin(), factors.end())};
    return rope;
}

std::vector<double> llama3Factors(const RopeLlama3 &scaling, double theta, std::int64_t headDim)
{
    const auto context = static_cast<double>(scaling.originalContext);
    std::vector<double> factors;
    for (std::int64_t i = 0; i < headDim / 2; ++i) {
        const double wavelength = 2 * std::numbers::pi * std::pow(theta, 2.0 * static_cast<double>(i) / static_cast<double>(headDim));
        const double smooth =
            (context / wavelength - scaling.lowFrequencyFactor) / (scaling.highFrequencyFactor - scaling.lowFrequencyFactor);
        if (wavelength < context / scaling.highFrequencyFactor)
            factors.push_back(1);
        else if (wavelength > context / scaling.lowFrequencyFactor)
            factors.push_back(scaling.factor);
        else
            factors.push_back(1 / ((1 - smooth) / scaling.factor + smooth));
    }
    return factors;
}

namespace {

// The settings that Llama 3.1 to 3.3 were published with, if they explain the factors to float32's accuracy.
std::optional<RopeLlama3> asLlama3(const RopeFactors &scaling, double theta, std::int64_t headDim)
{
    RopeLlama3 guess; // factor 8 or 32, bounds 1 and 4, 8192 positions
    guess.factor = *std::ranges::max_element(scaling.factors);
    if (guess.factor == 1)
        return std::nullopt;
    const bool same = std::ranges::equal(scaling.factors, llama3Factors(guess, theta, headDim),
                                         [](double a, double b) { return std::abs(a - b) <= 2e-5 * b; });
    return same ? std::optional(guess) : std::nullopt;
}

Json llama3ToHf(const RopeLlama3 &scaling)
{
    return {{"factor", scaling.factor},
            {"high_freq_factor", scaling.highFrequencyFactor},
            {"low_freq_factor", scaling.lowFrequencyFactor},
            {"original_max_position_embeddings", scaling.originalContext},
            {"rope_type", "llama3"}};
}

} // namespace

Json ropeToHf(const RopeConfig &rope, std::int64_t headDim, std::int64_t context)
{
    Json json = Json::object();
    if (const auto *linear = std::get_if<RopeLinear>(&rope.scaling)) {
        json = {{"factor", linear->factor}, {"rope_type", "linear"}};
    } else if (const auto *llama3 = std::get_if<RopeLlama3>(&rope.scaling)) {
        json = llama3ToHf(*llama3);
    } else if (const auto *factors = std::get_if<RopeFactors>(&rope.scaling)) {
        if (const auto known = asLlama3(*factors, rope.theta, headDim))
            json = llama3ToHf(*known);
        else
            json = {{"attention_factor", 1.0},         {"factor", 1.0},
                    {"long_factor", factors->factors}, {"original_max_position_embeddings", context},
                    {"rope_type", "longrope"},         {"short_factor", factors->factors}};
    } else {
        json["rope_type"] = "default";
    }
    json["rope_theta"] = rope.theta;
    return json;
}

} // namespace luthier::arch
