// tokenizer.ggml.model "bert": WordPiece. GGUF stores the start of a word as "▁word" and what continues it bare, where
// tokenizer.json has "word" and "##piece".

#include "core/base/translate.h"
#include "core/text/component.h"
#include "core/text/tokenizer_gguf_models.h"

namespace luthier::text {

Expected<TokenizerFile> fileOfWordPiece(const GgufVocabulary &vocabulary, std::string_view where)
{
    constexpr std::string_view kMark = "\u2581";
    if (!vocabulary.unknown)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The vocabulary of this file names no unknown token."), std::string(where));
    TokenizerFile file;
    file.parts = newTokenizerParts(vocabulary);
    file.parts["normalizer"] = {
        {"type", "BertNormalizer"}, {"clean_text", true}, {"handle_chinese_chars", true}, {"strip_accents", nullptr}, {"lowercase", true}};
    file.parts["pre_tokenizer"] = {{"type", "BertPreTokenizer"}};
    file.parts["decoder"] = {{"type", "WordPiece"}, {"prefix", "##"}, {"cleanup", true}};
    const auto first = vocabulary.classifier ? vocabulary.classifier : vocabulary.bos;
    const auto last = vocabulary.separator ? vocabulary.separator : vocabulary.eos;
    file.parts["post_processor"] = templateAround(vocabulary, first, last);
    file.model.settings = {{"type", "WordPiece"},
                           {"unk_token", vocabulary.tokens[static_cast<std::size_t>(*vocabulary.unknown)]},
                           {"continuing_subword_prefix", "##"},
                           {"max_input_chars_per_word", 100}};
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id) {
        std::string text = vocabulary.tokens[id];
        if (vocabulary.types[id] == GgufVocabulary::Type::Normal)
            text = text.starts_with(kMark) ? text.substr(kMark.size()) : "##" + text;
        if (vocabulary.types[id] != GgufVocabulary::Type::Unused)
            file.model.vocabulary.emplace_back(std::move(text), static_cast<TokenId>(id));
    }
    return file;
}

} // namespace luthier::text
