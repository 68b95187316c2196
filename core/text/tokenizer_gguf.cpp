// The keys are those of the GGUF specification (tokenizer.ggml.*); what they mean for each model follows the converters
// that write them, seen from the side of the tokenizer.json they were made from.

#include "core/text/tokenizer_gguf.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/base/utf8.h"
#include "core/text/component.h"
#include "core/text/tokenizer_gguf_models.h"

namespace luthier::text {

namespace {

Unexpected<Error> damaged(std::string_view key, std::string_view where)
{
    return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The value of \"{}\" in this file is not usable."), key), std::string(where),
                LUTHIER_TR("Download the model again."));
}

Expected<std::optional<TokenId>> readId(const weights::GgufFile &file, std::string_view key, std::size_t tokens, std::string_view where)
{
    const auto id = file.integer(key);
    if (!id)
        return std::optional<TokenId>();
    if (*id < 0 || static_cast<std::uint64_t>(*id) >= tokens)
        return damaged(key, where);
    return std::optional(static_cast<TokenId>(*id));
}

Expected<void> readIds(const weights::GgufFile &file, std::string_view where, GgufVocabulary &vocabulary)
{
    struct Key {
        std::string_view name;
        std::optional<TokenId> GgufVocabulary::*member;
    };
    constexpr Key kKeys[] = {{"tokenizer.ggml.bos_token_id", &GgufVocabulary::bos},
                             {"tokenizer.ggml.eos_token_id", &GgufVocabulary::eos},
                             {"tokenizer.ggml.unknown_token_id", &GgufVocabulary::unknown},
                             {"tokenizer.ggml.padding_token_id", &GgufVocabulary::padding},
                             {"tokenizer.ggml.seperator_token_id", &GgufVocabulary::separator}, // spelled so in the specification
                             {"tokenizer.ggml.cls_token_id", &GgufVocabulary::classifier}};
    for (const Key &key : kKeys) {
        LUTHIER_TRY_ASSIGN(vocabulary.*key.member, readId(file, key.name, vocabulary.tokens.size(), where));
    }
    for (const std::string_view key : {"tokenizer.ggml.eot_token_id", "tokenizer.ggml.eom_token_id"}) {
        LUTHIER_TRY_ASSIGN(const auto id, readId(file, key, vocabulary.tokens.size(), where));
        if (id)
            vocabulary.endOfTurn.push_back(*id);
    }
    return {};
}

Expected<void> readLists(const weights::GgufFile &file, std::string_view where, GgufVocabulary &vocabulary)
{
    const std::vector<std::string> *tokens = file.texts("tokenizer.ggml.tokens");
    if (tokens == nullptr || tokens->empty())
        return damaged("tokenizer.ggml.tokens", where);
    vocabulary.tokens = *tokens;
    vocabulary.types.assign(tokens->size(), GgufVocabulary::Type::Normal);
    if (const auto *types = file.integers("tokenizer.ggml.token_type")) {
        if (types->size() != tokens->size())
            return damaged("tokenizer.ggml.token_type", where);
        for (std::size_t i = 0; i < types->size(); ++i)
            if ((*types)[i] >= 1 && (*types)[i] <= 6)
                vocabulary.types[i] = static_cast<GgufVocabulary::Type>((*types)[i]);
    }
    for (std::size_t i = 0; i < tokens->size(); ++i) {
        if (!firstInvalidUtf8(vocabulary.tokens[i]))
            continue;
        vocabulary.tokens[i] = replaceInvalidUtf8(vocabulary.tokens[i]);
        vocabulary.types[i] = GgufVocabulary::Type::Unused;
    }
    if (const auto *scores = file.numbers("tokenizer.ggml.scores")) {
        if (scores->size() != tokens->size())
            return damaged("tokenizer.ggml.scores", where);
        vocabulary.scores = *scores;
    }
    if (const auto *merges = file.texts("tokenizer.ggml.merges"))
        vocabulary.merges = *merges;
    if (const auto *map = file.integers("tokenizer.ggml.precompiled_charsmap"))
        for (const std::int64_t byte : *map)
            vocabulary.characterMap.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    return {};
}

struct Kind {
    std::string_view type;
    Expected<TokenizerFile> (*make)(const GgufVocabulary &vocabulary, std::string_view where);
};

constexpr Kind kKinds[] = {
    {"gpt2", fileOfByteLevelBpe},
    {"llama", fileOfSentencePieceBpe},
    {"t5", fileOfUnigram},
    {"bert", fileOfWordPiece},
};

} // namespace

Expected<std::optional<GgufVocabulary>> readGgufVocabulary(const weights::GgufFile &file, std::string_view where)
{
    const std::string *model = file.text("tokenizer.ggml.model");
    if (model == nullptr || *model == "none" || *model == "no_vocab")
        return std::optional<GgufVocabulary>();
    const auto textOf = [&](std::string_view key) {
        const std::string *text = file.text(key);
        return text != nullptr ? *text : std::string();
    };
    GgufVocabulary vocabulary;
    vocabulary.model = *model;
    vocabulary.pre = textOf("tokenizer.ggml.pre");
    vocabulary.chatTemplate = textOf("tokenizer.chat_template");
    LUTHIER_TRY(readLists(file, where, vocabulary));
    LUTHIER_TRY(readIds(file, where, vocabulary));
    vocabulary.addsBos = file.boolean("tokenizer.ggml.add_bos_token");
    vocabulary.addsEos = file.boolean("tokenizer.ggml.add_eos_token");
    vocabulary.addsSpacePrefix = file.boolean("tokenizer.ggml.add_space_prefix");
    vocabulary.removesExtraSpaces = file.boolean("tokenizer.ggml.remove_extra_whitespaces").value_or(false);
    return std::optional(std::move(vocabulary));
}

Expected<TokenizerFile> tokenizerFileOf(GgufVocabulary vocabulary, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(const auto make, findComponent(kKinds, LUTHIER_TR("vocabulary model"), vocabulary.model, where));
    return make(vocabulary, where);
}

} // namespace luthier::text
