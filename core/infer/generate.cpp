#include "core/infer/generate.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/base/clock.h"
#include "core/base/translate.h"
#include "core/infer/sampler.h"
#include "core/tensor/runtime.h"

namespace luthier::infer {

namespace {

using run::GenerateRequest;
using run::GenerateResult;
using run::GenerationEnd;

Expected<void> checkRequest(const GenerateRequest &request, const arch::ModelConfig &config)
{
    LUTHIER_TRY(checkSampling(request.sampling));
    if (request.prompt.empty())
        return fail(ErrorCode::BadData, LUTHIER_TR("The prompt is empty."), "prompt",
                    LUTHIER_TR("Give at least one token to continue from."));
    LUTHIER_TRY(checkIds(request.prompt, config.vocabulary, "prompt"));
    const auto length = static_cast<std::int64_t>(request.prompt.size());
    if (config.context > 0 && length >= config.context)
        return fail(
            ErrorCode::BadData,
            fmt::format(LUTHIER_TR("The prompt has {} tokens, and this model reads at most {} with the answer."), length, config.context),
            "prompt", LUTHIER_TR("Shorten the prompt, or leave out the oldest messages."));
    return {};
}

// How many tokens fit behind the prompt, and which end that is.
struct Room {
    std::int64_t tokens = 0;
    GenerationEnd end = GenerationEnd::Length;
};

Room roomFor(const GenerateRequest &request, const arch::ModelConfig &config)
{
    const std::int64_t left = config.context - static_cast<std::int64_t>(request.prompt.size());
    if (config.context > 0 && left < request.maxNewTokens)
        return {left, GenerationEnd::Context};
    return {std::max<std::int64_t>(request.maxNewTokens, 0), GenerationEnd::Length};
}

Unexpected<Error> cancelledError()
{
    return fail(ErrorCode::Cancelled, LUTHIER_TR("The generation was stopped."));
}

Expected<TokenId> chooseToken(std::span<const float> logits, Sampler &sampler)
{
    const TokenId token = sampler.next(logits);
    if (!std::isfinite(logits[static_cast<std::size_t>(token)]))
        return fail(ErrorCode::Diverged, LUTHIER_TR("The model's answer is not a number."), {},
                    LUTHIER_TR("Its weights or the adapter are damaged, or the training diverged; use an earlier checkpoint."));
    return token;
}

bool stopsAt(const GenerateRequest &request, TokenId token)
{
    return std::find(request.stopIds.begin(), request.stopIds.end(), token) != request.stopIds.end();
}

// One token after the other until one of the ends is met.
Expected<void> continueFrom(DecoderSession &session, const GenerateRequest &request, const Room &room, const run::TokenCallback &onToken,
                            const models::LayerHook &hook, GenerateResult &result)
{
    Sampler sampler(request.sampling);
    result.end = room.end;
    while (static_cast<std::int64_t>(result.ids.size()) < room.tokens) {
        LUTHIER_TRY_ASSIGN(const TokenId token, chooseToken(session.nextLogits(), sampler));
        result.ids.push_back(token);
        const bool wanted = !onToken || onToken(token);
        if (stopsAt(request, token) || !wanted) {
            result.end = stopsAt(request, token) ? GenerationEnd::StopToken : GenerationEnd::Callback;
            return {};
        }
        if (static_cast<std::int64_t>(result.ids.size()) < room.tokens && !session.read(std::span(&token, 1), hook))
            return cancelledError();
    }
    return {};
}

} // namespace

Expected<void> checkIds(std::span<const TokenId> ids, std::int64_t vocabulary, const std::string &where)
{
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i] < 0 || ids[i] >= vocabulary)
            return fail(ErrorCode::BadData,
                        fmt::format(LUTHIER_TR("Token id {} is outside the model's vocabulary of {}."), ids[i], vocabulary),
                        fmt::format("{}, token {}", where, i), LUTHIER_TR("Make the ids with this model's own tokenizer."));
    return {};
}

Expected<run::GenerateResult> generate(const models::DecoderWeights<float> &weights, nn::LoraWeights<float> *adapter,
                                       const run::GenerateRequest &request, const run::TokenCallback &onToken,
                                       const std::function<bool()> &cancelled)
{
    LUTHIER_TRY(checkRequest(request, weights.config));
    const models::LayerHook hook = cancelled ? models::LayerHook([&] { return !cancelled(); }) : models::LayerHook{};
    const SystemClock clock;
    const double start = clock.seconds();
    DecoderSession session(weights, adapter, tensor::threadCount());
    if (!session.read(request.prompt, hook))
        return cancelledError();
    GenerateResult result;
    result.promptSeconds = clock.seconds() - start;
    LUTHIER_TRY(continueFrom(session, request, roomFor(request, weights.config), onToken, hook, result));
    result.seconds = clock.seconds() - start - result.promptSeconds;
    return result;
}

} // namespace luthier::infer
