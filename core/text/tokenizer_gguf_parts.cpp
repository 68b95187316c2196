#include "core/text/tokenizer_gguf_models.h"

namespace luthier::text {

namespace {

Json specialPiece(const std::string &text)
{
    return {{"SpecialToken", {{"id", text}, {"type_id", 0}}}};
}

Json sequencePiece(std::string_view name, int type)
{
    return {{"Sequence", {{"id", name}, {"type_id", type}}}};
}

} // namespace

Json newTokenizerParts(const GgufVocabulary &vocabulary)
{
    using Type = GgufVocabulary::Type;
    Json added = Json::array();
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id) {
        const Type type = vocabulary.types[id];
        if (type != Type::Control && type != Type::UserDefined && type != Type::Unknown)
            continue;
        added.push_back({{"id", id},
                         {"content", vocabulary.tokens[id]},
                         {"single_word", false},
                         {"lstrip", false},
                         {"rstrip", false},
                         {"normalized", false},
                         {"special", type != Type::UserDefined}});
    }
    return {{"version", "1.0"},      {"truncation", nullptr},    {"padding", nullptr},        {"added_tokens", std::move(added)},
            {"normalizer", nullptr}, {"pre_tokenizer", nullptr}, {"post_processor", nullptr}, {"decoder", nullptr}};
}

std::vector<Vocabulary::Entry> textTokens(const GgufVocabulary &vocabulary)
{
    std::vector<Vocabulary::Entry> entries;
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id)
        if (vocabulary.types[id] != GgufVocabulary::Type::Unused)
            entries.emplace_back(vocabulary.tokens[id], static_cast<TokenId>(id));
    return entries;
}

Json templateAround(const GgufVocabulary &vocabulary, std::optional<TokenId> before, std::optional<TokenId> after)
{
    if (!before && !after)
        return nullptr;
    Json single = Json::array();
    Json second = Json::array();
    Json special = Json::object();
    const auto add = [&](TokenId id) {
        const std::string &text = vocabulary.tokens[static_cast<std::size_t>(id)];
        single.push_back(specialPiece(text));
        second.push_back({{"SpecialToken", {{"id", text}, {"type_id", 1}}}});
        special[text] = {{"id", text}, {"ids", Json::array({id})}, {"tokens", Json::array({text})}};
    };
    if (before)
        add(*before);
    single.push_back(sequencePiece("A", 0));
    second.push_back(sequencePiece("B", 1));
    if (after)
        add(*after);
    Json pair = single;
    for (const Json &piece : second)
        pair.push_back(piece);
    return {
        {"type", "TemplateProcessing"}, {"single", std::move(single)}, {"pair", std::move(pair)}, {"special_tokens", std::move(special)}};
}

} // namespace luthier::text
