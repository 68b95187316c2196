#include "core/nn/rope.h"

#include <cmath>
#include <numbers>
#include <variant>

namespace luthier::nn {

namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

// Llama 3.1: long wavelengths are divided by the factor, short ones kept, those between blended.
double scaleLlama3(const arch::RopeLlama3 &scaling, double frequency)
{
    const auto context = static_cast<double>(scaling.originalContext);
    const double wavelength = 2 * std::numbers::pi / frequency;
    if (wavelength < context / scaling.highFrequencyFactor)
        return frequency;
    if (wavelength > context / scaling.lowFrequencyFactor)
        return frequency / scaling.factor;
    const double smooth =
        (context / wavelength - scaling.lowFrequencyFactor) / (scaling.highFrequencyFactor - scaling.lowFrequencyFactor);
    return (1 - smooth) * frequency / scaling.factor + smooth * frequency;
}

} // namespace

std::vector<double> ropeFrequencies(const arch::ModelConfig &config)
{
    const std::int64_t half = config.headDim / 2;
    std::vector<double> frequencies;
    for (std::int64_t i = 0; i < half; ++i) {
        const double exponent = static_cast<double>(2 * i) / static_cast<double>(config.headDim);
        const double plain = 1.0 / std::pow(config.rope.theta, exponent);
        frequencies.push_back(std::visit(
            Overloaded{[&](std::monostate) { return plain; },
                       [&](const arch::RopeLinear &scaling) { return plain / scaling.factor; },
                       [&](const arch::RopeLlama3 &scaling) { return scaleLlama3(scaling, plain); },
                       [&](const arch::RopeFactors &scaling) { return plain / scaling.factors[static_cast<std::size_t>(i)]; }},
            config.rope.scaling));
    }
    return frequencies;
}

template <class T>
void RopeTable<T>::extend(const arch::ModelConfig &config, std::int64_t wanted)
{
    if (positions() >= wanted)
        return;
    half = config.headDim / 2;
    cosine.clear();
    sine.clear();
    const std::vector<double> frequencies = ropeFrequencies(config);
    for (std::int64_t position = 0; position < wanted; ++position)
        for (const double frequency : frequencies) {
            const double angle = static_cast<double>(position) * frequency;
            cosine.push_back(static_cast<T>(std::cos(angle)));
            sine.push_back(static_cast<T>(std::sin(angle)));
        }
}

template struct RopeTable<float>;
template struct RopeTable<double>;

} // namespace luthier::nn
