// The unigram language model (Kudo 2018): of all ways to cut a word into known pieces the one with the best sum of scores,
// by dynamic programming over the places where a piece may end; among equals the one found first. A character that is no
// piece by itself counts as unknown, at the worst score less 10; unknown neighbours are one token, or are spelled by their
// bytes ("<0xE4>") if the vocabulary has those and `byte_fallback` is set.

#include "core/text/unigram.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/translate.h"
#include "core/text/byte_trie.h"
#include "core/text/component.h"
#include "core/text/unicode.h"

namespace luthier::text {

namespace {

constexpr double kUnknownPenalty = 10.0;
constexpr TokenId kNone = -1;

class Unigram final : public TokenizerModel {
public:
    Unigram(Vocabulary vocabulary, std::vector<double> scores, TokenId unknown, Json settings)
        : m_vocabulary(std::move(vocabulary)), m_scores(std::move(scores)), m_unknown(unknown), m_settings(std::move(settings))
    {
        for (std::size_t i = 0; i < m_vocabulary.size(); ++i) {
            const std::string_view text = m_vocabulary.text(static_cast<TokenId>(i));
            if (!text.empty())
                m_trie.insert(text, static_cast<TokenId>(i));
        }
        m_unknownScore = *std::ranges::min_element(m_scores) - kUnknownPenalty;
        m_bytes.fill(kNone);
        if (!boolOr(m_settings, "byte_fallback", false))
            return;
        constexpr std::string_view kHex = "0123456789ABCDEF";
        for (std::size_t byte = 0; byte < 256; ++byte)
            m_bytes[byte] = m_vocabulary.find(std::string{'<', '0', 'x', kHex[byte / 16], kHex[byte % 16], '>'}).value_or(kNone);
    }

    void tokenize(std::string_view word, std::vector<ModelToken> &tokens) const override
    {
        const std::vector<ModelToken> path = bestPath(word);
        for (std::size_t i = 0; i < path.size();) {
            ModelToken token = path[i];
            const bool isUnknown = token.id == m_unknown;
            for (++i; isUnknown && i < path.size() && path[i].id == m_unknown; ++i)
                token.end = path[i].end;
            if (isUnknown)
                addUnknown(word, token, tokens);
            else
                tokens.push_back(token);
        }
    }

    const Vocabulary &vocabulary() const override { return m_vocabulary; }
    std::string_view kind() const override { return "unigram"; }

    Json toJson() const override
    {
        Json json = m_settings;
        json["type"] = "Unigram";
        Json entries = Json::array();
        for (std::size_t i = 0; i < m_scores.size(); ++i)
            entries.push_back(Json::array({m_vocabulary.text(static_cast<TokenId>(i)), m_scores[i]}));
        json["vocab"] = std::move(entries);
        return json;
    }

private:
    static constexpr std::uint32_t kUnreached = UINT32_MAX;
    struct Arrival { // the best way to get to a place
        double score = 0;
        std::uint32_t begin = kUnreached;
        TokenId id = kNone;
    };

    std::vector<ModelToken> bestPath(std::string_view word) const
    {
        std::vector<Arrival> arrivals(word.size() + 1);
        for (std::size_t begin = 0; begin < word.size();) {
            std::size_t next = begin;
            nextCodePoint(word, next);
            const double score = arrivals[begin].score;
            const auto offer = [&](std::size_t end, double gain, TokenId id) {
                Arrival &arrival = arrivals[end];
                if (arrival.begin == kUnreached || score + gain > arrival.score)
                    arrival = {score + gain, static_cast<std::uint32_t>(begin), id};
            };
            bool isKnown = false;
            m_trie.prefixesOf(word.substr(begin), [&](std::size_t length, std::int32_t id) {
                offer(begin + length, m_scores[static_cast<std::size_t>(id)], id);
                isKnown = isKnown || begin + length == next;
            });
            if (!isKnown)
                offer(next, m_unknownScore, m_unknown);
            begin = next;
        }
        std::vector<ModelToken> path;
        for (auto end = static_cast<std::uint32_t>(word.size()); end > 0; end = arrivals[end].begin)
            path.push_back({arrivals[end].id, arrivals[end].begin, end});
        std::ranges::reverse(path);
        return path;
    }

    void addUnknown(std::string_view word, ModelToken token, std::vector<ModelToken> &tokens) const
    {
        const std::string_view text = word.substr(token.begin, token.end - token.begin);
        if (const auto known = m_vocabulary.find(text)) {
            token.id = *known;
        } else if (std::ranges::all_of(text, [&](char byte) { return byteId(byte) != kNone; })) {
            for (const char byte : text)
                tokens.push_back({byteId(byte), token.begin, token.end});
            return;
        }
        if (token.id != kNone)
            tokens.push_back(token);
    }

    TokenId byteId(char byte) const { return m_bytes[static_cast<unsigned char>(byte)]; }

    Vocabulary m_vocabulary;
    std::vector<double> m_scores; // by id
    TokenId m_unknown;
    Json m_settings;
    ByteTrie m_trie;
    double m_unknownScore = 0;
    std::array<TokenId, 256> m_bytes{};
};

} // namespace

Expected<std::unique_ptr<TokenizerModel>> makeUnigram(ModelSource source, bool /*takesBytes*/, std::string_view where)
{
    if (source.vocabulary.empty() || source.scores.size() != source.vocabulary.size())
        return fail(ErrorCode::BadFile, LUTHIER_TR("The unigram vocabulary of this tokenizer has no scores."), std::string(where));
    for (std::size_t i = 0; i < source.vocabulary.size(); ++i)
        source.vocabulary[i].second = static_cast<TokenId>(i);
    LUTHIER_TRY_ASSIGN(Vocabulary vocabulary, Vocabulary::make(std::move(source.vocabulary), where));
    TokenId unknown = kNone;
    if (const std::size_t id = sizeOr(source.settings, "unk_id", SIZE_MAX); id != SIZE_MAX) {
        if (id >= vocabulary.size())
            return fail(ErrorCode::BadFile, LUTHIER_TR("The unknown token of this tokenizer is not in its vocabulary."),
                        std::string(where));
        unknown = static_cast<TokenId>(id);
    }
    return std::make_unique<Unigram>(std::move(vocabulary), std::move(source.scores), unknown, std::move(source.settings));
}

} // namespace luthier::text
