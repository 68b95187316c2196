#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/expected.h"
#include "core/base/random.h"
#include "core/run/engine.h"

namespace luthier::infer {

using run::SamplingOptions;
using run::TokenId;

// temperature >= 0, topK >= 0, 0 < topP <= 1; BadSetting else.
Expected<void> checkSampling(const SamplingOptions &options);

// The index of the largest logit, the first of equals. `logits` must not be empty.
TokenId mostProbable(std::span<const float> logits);

struct WeightedToken {
    TokenId token = 0;
    double probability = 0;
};
// The distribution that transformers samples from: logits / temperature, then the topK largest, then the smallest set of the
// most probable tokens whose probabilities reach topP, normalised. Where topK or topP leaves tokens out, the most probable come
// first, equal ones by id; else all are there by id, since sorting them would take as long as the model. temperature > 0.
std::vector<WeightedToken> samplingDistribution(std::span<const float> logits, const SamplingOptions &options);

// The token of that distribution in which `draw`, uniform in [0, 1), falls; with temperature 0 the most probable one.
TokenId sampleToken(std::span<const float> logits, const SamplingOptions &options, double draw);

// Draws one token after the other; the sequence is a function of the seed and the logits.
class Sampler {
public:
    explicit Sampler(const SamplingOptions &options) : m_options(options), m_random(options.seed) {}
    TokenId next(std::span<const float> logits);

private:
    SamplingOptions m_options;
    Random m_random;
};

} // namespace luthier::infer
