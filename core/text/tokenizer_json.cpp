#include "core/text/tokenizer_json.h"

#include "core/text/component.h"
#include "core/text/tokenizer_pipeline.h"

namespace luthier::text {

namespace {

Json part(const TokenizerFile &file, std::string_view key)
{
    const auto found = file.parts.find(key);
    return found == file.parts.end() ? Json() : *found;
}

// BPE can be given bytes instead of their spelling, unless characters of the spelling matter to it.
bool canTakeBytes(const ModelSource &model)
{
    return modelType(model) == "BPE" && !boolOr(model.settings, "byte_fallback", false) &&
           textOr(model.settings, "continuing_subword_prefix", "").empty() && textOr(model.settings, "end_of_word_suffix", "").empty();
}

} // namespace

Expected<std::shared_ptr<const Tokenizer>> makeTokenizer(TokenizerFile file, std::string_view where)
{
    PipelineParts parts;
    LUTHIER_TRY_ASSIGN(parts.normalizer, parseNormalizer(part(file, "normalizer"), where));
    LUTHIER_TRY_ASSIGN(ParsedPreTokenizer pre, parsePreTokenizer(part(file, "pre_tokenizer"), canTakeBytes(file.model), where));
    parts.preTokenizer = std::move(pre.preTokenizer);
    LUTHIER_TRY_ASSIGN(parts.model, makeModel(std::move(file.model), pre.leavesBytes, where));
    LUTHIER_TRY_ASSIGN(parts.added,
                       AddedTokens::parse(part(file, "added_tokens"), parts.model->vocabulary(), parts.normalizer.get(), where));
    LUTHIER_TRY_ASSIGN(parts.postProcessing, parsePostProcessor(part(file, "post_processor"), where));
    LUTHIER_TRY_ASSIGN(parts.decoder, parseDecoder(part(file, "decoder"), where));
    parts.json = std::move(file.parts);
    return std::shared_ptr<const Tokenizer>(makePipeline(std::move(parts)));
}

Expected<std::shared_ptr<const Tokenizer>> parseTokenizerJson(std::string_view text, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(TokenizerFile file, parseTokenizerFile(text, where));
    return makeTokenizer(std::move(file), where);
}

} // namespace luthier::text
