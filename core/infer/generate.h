#pragma once

#include <functional>
#include <span>

#include "core/infer/decoder_session.h"
#include "core/run/engine.h"

namespace luthier::infer {

// Continues `request.prompt` with base + adapter (null: the base alone); the model of the request is not looked at. Each new
// token goes to `onToken` before the next one is computed; false ends the generation. `cancelled` is asked between layers,
// true makes it Cancelled. A prompt that is empty, has an id outside the vocabulary, or fills the context is BadData.
Expected<run::GenerateResult> generate(const models::DecoderWeights<float> &weights, nn::LoraWeights<float> *adapter,
                                       const run::GenerateRequest &request, const run::TokenCallback &onToken = {},
                                       const std::function<bool()> &cancelled = {});

// BadData if an id lies outside [0, vocabulary); `where` names the sequence in the error.
Expected<void> checkIds(std::span<const TokenId> ids, std::int64_t vocabulary, const std::string &where);

} // namespace luthier::infer
