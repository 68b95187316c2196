// WordPiece as BERT uses it: from the left, always the longest piece of the vocabulary; pieces after the first carry a
// prefix ("##"). A word that cannot be cut wholly, or is too long, is the unknown token.

#include "core/text/word_piece.h"

#include "core/base/translate.h"
#include "core/base/utf8.h"
#include "core/text/component.h"
#include "core/text/unicode.h"

namespace luthier::text {

namespace {

class WordPiece final : public TokenizerModel {
public:
    WordPiece(Vocabulary vocabulary, TokenId unknown, Json settings)
        : m_vocabulary(std::move(vocabulary)), m_unknown(unknown), m_settings(std::move(settings)),
          m_prefix(textOr(m_settings, "continuing_subword_prefix", "##")), m_longest(sizeOr(m_settings, "max_input_chars_per_word", 100))
    {
    }

    void tokenize(std::string_view word, std::vector<ModelToken> &tokens) const override
    {
        const std::size_t before = tokens.size();
        const auto size = static_cast<std::uint32_t>(word.size());
        bool isWhole = countCodePoints(word) <= m_longest;
        for (std::size_t begin = 0; isWhole && begin < word.size();) {
            const ModelToken piece = longestPiece(word, begin);
            isWhole = piece.end > begin;
            if (isWhole)
                tokens.push_back(piece);
            begin = piece.end;
        }
        if (isWhole)
            return;
        tokens.resize(before);
        tokens.push_back({m_unknown, 0, size});
    }

    const Vocabulary &vocabulary() const override { return m_vocabulary; }
    std::string_view kind() const override { return "WordPiece"; }
    Json toJson() const override
    {
        Json json = m_settings;
        json["type"] = "WordPiece";
        json["vocab"] = m_vocabulary.toJson();
        return json;
    }

private:
    // Empty if there is none.
    ModelToken longestPiece(std::string_view word, std::size_t begin) const
    {
        std::string candidate = begin > 0 ? m_prefix : "";
        const std::size_t prefix = candidate.size();
        candidate += word.substr(begin);
        for (std::size_t end = word.size(); end > begin; end = previousCodePoint(word, end)) {
            candidate.resize(prefix + end - begin);
            if (const auto id = m_vocabulary.find(candidate))
                return {*id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        }
        return {m_unknown, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin)};
    }

    Vocabulary m_vocabulary;
    TokenId m_unknown;
    Json m_settings;
    std::string m_prefix;
    std::size_t m_longest;
};

} // namespace

Expected<std::unique_ptr<TokenizerModel>> makeWordPiece(ModelSource source, bool /*takesBytes*/, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(Vocabulary vocabulary, Vocabulary::make(std::move(source.vocabulary), where));
    const auto unknown = vocabulary.find(textOr(source.settings, "unk_token", "[UNK]"));
    if (!unknown)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The vocabulary of this tokenizer lacks its unknown token."), std::string(where));
    return std::make_unique<WordPiece>(std::move(vocabulary), *unknown, std::move(source.settings));
}

} // namespace luthier::text
