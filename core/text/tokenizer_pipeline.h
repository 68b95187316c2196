#pragma once

#include <memory>

#include "core/text/added_tokens.h"
#include "core/text/decoder.h"
#include "core/text/normalizer.h"
#include "core/text/post_processor.h"
#include "core/text/pre_tokenizer.h"
#include "core/text/tokenizer_model.h"

namespace luthier::text {

struct PipelineParts {
    std::unique_ptr<Normalizer> normalizer;     // may be null
    std::unique_ptr<PreTokenizer> preTokenizer; // may be null
    std::unique_ptr<TokenizerModel> model;
    AddedTokens added;
    PostProcessing postProcessing;
    std::unique_ptr<Decoder> decoder; // may be null
    Json json;                        // the tokenizer.json they were made from, without "model"
};

// The stages of a tokenizer.json in their order: added tokens of the raw text, normalizer, added tokens of the normalized
// text, pre-tokenizer, model, post-processor.
std::unique_ptr<Tokenizer> makePipeline(PipelineParts parts);

} // namespace luthier::text
