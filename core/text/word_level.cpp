#include "core/text/word_level.h"

#include "core/base/translate.h"
#include "core/text/component.h"

namespace luthier::text {

namespace {

class WordLevel final : public TokenizerModel {
public:
    WordLevel(Vocabulary vocabulary, TokenId unknown, Json settings)
        : m_vocabulary(std::move(vocabulary)), m_unknown(unknown), m_settings(std::move(settings))
    {
    }

    void tokenize(std::string_view word, std::vector<ModelToken> &tokens) const override
    {
        tokens.push_back({m_vocabulary.find(word).value_or(m_unknown), 0, static_cast<std::uint32_t>(word.size())});
    }

    const Vocabulary &vocabulary() const override { return m_vocabulary; }
    std::string_view kind() const override { return "whole words"; }
    Json toJson() const override
    {
        Json json = m_settings;
        json["type"] = "WordLevel";
        json["vocab"] = m_vocabulary.toJson();
        return json;
    }

private:
    Vocabulary m_vocabulary;
    TokenId m_unknown;
    Json m_settings;
};

} // namespace

Expected<std::unique_ptr<TokenizerModel>> makeWordLevel(ModelSource source, bool /*takesBytes*/, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(Vocabulary vocabulary, Vocabulary::make(std::move(source.vocabulary), where));
    const auto unknown = vocabulary.find(textOr(source.settings, "unk_token", "<unk>"));
    if (!unknown)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The vocabulary of this tokenizer lacks its unknown token."), std::string(where));
    return std::make_unique<WordLevel>(std::move(vocabulary), *unknown, std::move(source.settings));
}

} // namespace luthier::text
