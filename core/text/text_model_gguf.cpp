#include "core/text/text_model_parts.h"
#include "core/text/tokenizer_json.h"

namespace luthier::text {

namespace {

struct OpenedVocabulary {
    std::optional<GgufVocabulary> vocabulary;
    std::int64_t contextLength = 0; // 0: the file does not say
};

Expected<OpenedVocabulary> open(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(const auto file, weights::GgufFile::open(path));
    OpenedVocabulary opened;
    LUTHIER_TRY_ASSIGN(opened.vocabulary, readGgufVocabulary(*file, path.string()));
    if (const std::string *architecture = file->text("general.architecture"))
        opened.contextLength = file->integer(*architecture + ".context_length").value_or(0);
    return opened;
}

std::string textOf(const GgufVocabulary &vocabulary, std::optional<TokenId> id)
{
    return id ? vocabulary.tokens[static_cast<std::size_t>(*id)] : std::string();
}

Json tokenizerConfig(const GgufVocabulary &vocabulary, std::int64_t contextLength)
{
    Json config = {{"tokenizer_class", "PreTrainedTokenizerFast"}, {"clean_up_tokenization_spaces", false}};
    if (contextLength > 0)
        config["model_max_length"] = contextLength;
    const auto add = [&](const char *key, std::optional<TokenId> id) {
        if (id)
            config[key] = textOf(vocabulary, id);
    };
    add("bos_token", vocabulary.bos);
    add("eos_token", vocabulary.eos);
    add("unk_token", vocabulary.unknown);
    add("pad_token", vocabulary.padding);
    return config;
}

Json specialTokensMap(const Json &config)
{
    Json map = Json::object();
    for (const char *key : {"bos_token", "eos_token", "unk_token", "pad_token"})
        if (config.contains(key))
            map[key] = config[key];
    return map;
}

} // namespace

Expected<TextModel> loadTextGguf(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(OpenedVocabulary opened, open(path));
    TextModel model;
    if (!opened.vocabulary)
        return model;
    const GgufVocabulary &vocabulary = *opened.vocabulary;
    model.bosToken = textOf(vocabulary, vocabulary.bos);
    model.eosToken = textOf(vocabulary, vocabulary.eos);
    model.padToken = textOf(vocabulary, vocabulary.padding);
    LUTHIER_TRY_ASSIGN(model.chatTemplate, parseChatTemplate(vocabulary.chatTemplate, path));
    LUTHIER_TRY_ASSIGN(TokenizerFile file, tokenizerFileOf(vocabulary, path.string()));
    LUTHIER_TRY_ASSIGN(model.tokenizer, makeTokenizer(std::move(file), path.string()));
    if (vocabulary.eos)
        addStopId(model, *vocabulary.eos);
    for (const TokenId id : vocabulary.endOfTurn)
        addStopId(model, id);
    addNamedEndOfTurn(model);
    return model;
}

Expected<void> generateTextFiles(const fs::path &path, const fs::path &folder)
{
    LUTHIER_TRY_ASSIGN(OpenedVocabulary opened, open(path));
    if (!opened.vocabulary)
        return {};
    const Json config = tokenizerConfig(*opened.vocabulary, opened.contextLength);
    LUTHIER_TRY(writeFileAtomic(folder / "tokenizer_config.json", dumpJsonPretty(config)));
    LUTHIER_TRY(writeFileAtomic(folder / "special_tokens_map.json", dumpJsonPretty(specialTokensMap(config))));
    if (!opened.vocabulary->chatTemplate.empty())
        LUTHIER_TRY(writeFileAtomic(folder / "chat_template.jinja", opened.vocabulary->chatTemplate));
    LUTHIER_TRY_ASSIGN(TokenizerFile file, tokenizerFileOf(std::move(*opened.vocabulary), path.string()));
    LUTHIER_TRY_ASSIGN(const auto tokenizer, makeTokenizer(std::move(file), path.string()));
    return writeFileAtomic(folder / "tokenizer.json", dumpJsonPretty(tokenizer->toTokenizerJson()));
}

} // namespace luthier::text
