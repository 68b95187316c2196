#include "core/text/tokenizer_model.h"

#include "core/text/bpe.h"
#include "core/text/component.h"
#include "core/text/unigram.h"
#include "core/text/word_level.h"
#include "core/text/word_piece.h"

namespace luthier::text {

namespace {

struct Kind {
    std::string_view type;
    Expected<std::unique_ptr<TokenizerModel>> (*make)(ModelSource source, bool takesBytes, std::string_view where);
};

constexpr Kind kKinds[] = {
    {"BPE", makeBpe},
    {"Unigram", makeUnigram},
    {"WordPiece", makeWordPiece},
    {"WordLevel", makeWordLevel},
};

} // namespace

std::string modelType(const ModelSource &source)
{
    if (source.settings.contains("type"))
        return textOr(source.settings, "type", "");
    if (!source.merges.empty())
        return "BPE";
    if (!source.scores.empty())
        return "Unigram";
    return source.settings.contains("max_input_chars_per_word") ? "WordPiece" : "WordLevel";
}

Expected<std::unique_ptr<TokenizerModel>> makeModel(ModelSource source, bool takesBytes, std::string_view where)
{
    const std::string type = modelType(source);
    LUTHIER_TRY_ASSIGN(const auto make, findComponent(kKinds, "model", type, where));
    return make(std::move(source), takesBytes, where);
}

} // namespace luthier::text
