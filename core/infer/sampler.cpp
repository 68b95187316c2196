#include "core/infer/sampler.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/base/translate.h"

namespace luthier::infer {

namespace {

bool moreProbable(const WeightedToken &a, const WeightedToken &b)
{
    return a.probability != b.probability ? a.probability > b.probability : a.token < b.token;
}

// exp((logit - largest) / temperature) of every token: in proportion to the probabilities.
std::vector<WeightedToken> unnormalised(std::span<const float> logits, double temperature)
{
    const double largest = *std::max_element(logits.begin(), logits.end());
    std::vector<WeightedToken> tokens(logits.size());
    for (std::size_t i = 0; i < logits.size(); ++i)
        tokens[i] = {static_cast<TokenId>(i), std::exp((static_cast<double>(logits[i]) - largest) / temperature)};
    return tokens;
}

double total(const std::vector<WeightedToken> &tokens)
{
    double sum = 0;
    for (const WeightedToken &token : tokens)
        sum += token.probability;
    return sum;
}

// Puts the `count` most probable tokens in front, in order.
void sortFirst(std::vector<WeightedToken> &tokens, std::size_t count)
{
    const auto middle = tokens.begin() + static_cast<std::ptrdiff_t>(count);
    if (count < tokens.size())
        std::nth_element(tokens.begin(), middle, tokens.end(), moreProbable);
    std::sort(tokens.begin(), middle, moreProbable);
}

// The smallest set of the most probable tokens that has this share of all. Usually a few dozen of a hundred thousand, so
// they are looked for among more and more of the largest.
void keepShare(std::vector<WeightedToken> &tokens, double share)
{
    const double enough = share * total(tokens);
    for (std::size_t looked = std::min<std::size_t>(64, tokens.size());; looked = std::min(looked * 8, tokens.size())) {
        sortFirst(tokens, looked);
        double sum = 0;
        std::size_t kept = 0;
        while (kept < looked && sum < enough)
            sum += tokens[kept++].probability;
        if (sum < enough && looked < tokens.size())
            continue;
        tokens.resize(std::max<std::size_t>(kept, 1));
        return;
    }
}

} // namespace

Expected<void> checkSampling(const SamplingOptions &options)
{
    if (!(options.temperature >= 0) || !std::isfinite(options.temperature))
        return fail(ErrorCode::BadSetting, LUTHIER_TR("The temperature must be 0 or a positive number."), "temperature",
                    LUTHIER_TR("Use 0 for the most probable token, or about 0.7 for varied text."));
    if (options.topK < 0)
        return fail(ErrorCode::BadSetting, LUTHIER_TR("top_k must not be negative."), "top_k", LUTHIER_TR("Use 0 to switch it off."));
    if (!(options.topP > 0 && options.topP <= 1))
        return fail(ErrorCode::BadSetting, LUTHIER_TR("top_p must be above 0 and at most 1."), "top_p",
                    LUTHIER_TR("Use 1 to switch it off."));
    return {};
}

TokenId mostProbable(std::span<const float> logits)
{
    assert(!logits.empty());
    return static_cast<TokenId>(std::max_element(logits.begin(), logits.end()) - logits.begin());
}

std::vector<WeightedToken> samplingDistribution(std::span<const float> logits, const SamplingOptions &options)
{
    assert(!logits.empty() && options.temperature > 0);
    std::vector<WeightedToken> tokens = unnormalised(logits, options.temperature);
    const auto k = static_cast<std::size_t>(options.topK);
    if (k > 0 && k < tokens.size()) {
        sortFirst(tokens, k);
        tokens.resize(k);
    }
    if (options.topP < 1)
        keepShare(tokens, options.topP);
    const double sum = total(tokens);
    for (WeightedToken &token : tokens)
        token.probability /= sum;
    return tokens;
}

TokenId sampleToken(std::span<const float> logits, const SamplingOptions &options, double draw)
{
    if (options.temperature == 0)
        return mostProbable(logits);
    const std::vector<WeightedToken> tokens = samplingDistribution(logits, options);
    double below = 0;
    for (const WeightedToken &token : tokens) {
        below += token.probability;
        if (draw < below)
            return token.token;
    }
    return tokens.back().token; // the probabilities add up to a little less than 1
}

TokenId Sampler::next(std::span<const float> logits)
{
    return sampleToken(logits, m_options, m_options.temperature == 0 ? 0.0 : m_random.uniform());
}

} // namespace luthier::infer
