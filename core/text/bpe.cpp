// Byte-pair encoding (Sennrich et al. 2016) as the reference has it. A word becomes one token per character (for byte-level
// vocabularies: per byte); then neighbours join by rank. A character that the vocabulary lacks is spelled by its bytes
// ("<0xE4>") if `byte_fallback` is set and all of them exist, else it is the unknown token, else nothing.
//
// Most words of a text are single tokens. Those are found by one look-up, in a table of all tokens that merging leads to
// (with `ignore_merges`: of all tokens).

#include "core/text/bpe.h"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/base/utf8.h"
#include "core/text/bpe_merges.h"
#include "core/text/byte_alphabet.h"
#include "core/text/component.h"
#include "core/text/unicode.h"

namespace luthier::text {

namespace {

constexpr TokenId kNone = -1;

struct BpeSettings {
    std::string continuingPrefix;
    std::string endSuffix;
    TokenId unknown = kNone;
    bool fusesUnknown = false;
    bool byteFallback = false;
    bool ignoresMerges = false;
    bool takesBytes = false;
};

class Bpe final : public TokenizerModel {
public:
    Bpe(Vocabulary vocabulary, BpeSettings settings, MergeTable merges, std::vector<std::pair<TokenId, TokenId>> pairs, Json json)
        : m_vocabulary(std::move(vocabulary)), m_settings(std::move(settings)), m_merges(std::move(merges)), m_pairs(std::move(pairs)),
          m_json(std::move(json))
    {
        for (unsigned byte = 0; byte < 256; ++byte) {
            std::string spelled;
            appendUtf8(spelled, characterOfByte(static_cast<unsigned char>(byte)));
            m_byteIds[byte] = m_vocabulary.find(spelled).value_or(kNone);
            constexpr std::string_view kHex = "0123456789ABCDEF";
            const std::string fallback = {'<', '0', 'x', kHex[byte / 16], kHex[byte % 16], '>'};
            m_fallbackIds[byte] = m_vocabulary.find(fallback).value_or(kNone);
        }
        collectWords();
    }

    void tokenize(std::string_view word, std::vector<ModelToken> &tokens) const override
    {
        if (const auto id = m_words.find(word)) {
            tokens.push_back({*id, 0, static_cast<std::uint32_t>(word.size())});
            return;
        }
        spellAndMerge(word, tokens);
    }

    const Vocabulary &vocabulary() const override { return m_vocabulary; }
    std::string_view kind() const override { return m_settings.takesBytes ? "byte-level BPE" : "BPE"; }

    Json toJson() const override
    {
        Json json = m_json;
        json["type"] = "BPE";
        json["vocab"] = m_vocabulary.toJson();
        Json merges = Json::array();
        for (const auto &[left, right] : m_pairs)
            merges.push_back(Json::array({m_vocabulary.text(left), m_vocabulary.text(right)}));
        json["merges"] = std::move(merges);
        return json;
    }

private:
    // The tokens of a word in the order they are written; a token begins where the one before ended.
    class Speller {
    public:
        Speller(const BpeSettings &settings, std::vector<ModelToken> &tokens) : m_settings(settings), m_tokens(tokens) {}
        void add(TokenId id, std::size_t bytes)
        {
            const auto end = static_cast<std::uint32_t>(m_at + bytes);
            m_tokens.push_back({id, m_at, end});
            m_at = end;
        }
        void addKnown(TokenId id, std::size_t bytes)
        {
            flush();
            add(id, bytes);
        }
        void addUnknown(std::size_t bytes)
        {
            if (m_settings.unknown == kNone)
                return;
            if (!m_settings.fusesUnknown)
                flush();
            m_unknownBytes += bytes;
        }
        void flush()
        {
            if (m_unknownBytes > 0)
                add(m_settings.unknown, m_unknownBytes);
            m_unknownBytes = 0;
        }

    private:
        const BpeSettings &m_settings;
        std::vector<ModelToken> &m_tokens;
        std::uint32_t m_at = 0;
        std::size_t m_unknownBytes = 0;
    };

    void spellAndMerge(std::string_view word, std::vector<ModelToken> &tokens) const
    {
        const std::size_t first = tokens.size();
        Speller speller(m_settings, tokens);
        if (m_settings.takesBytes)
            spellBytes(word, speller);
        else
            spellCharacters(word, speller);
        speller.flush();
        mergePairs(m_merges, tokens, first);
        const bool lostBytes = m_settings.takesBytes && (tokens.size() == first || tokens.back().end < word.size());
        if (lostBytes)
            placeBySpelling(word, std::span(tokens).subspan(first));
    }

    void spellBytes(std::string_view word, Speller &speller) const
    {
        for (const char byte : word)
            if (const TokenId id = byteId(byte); id != kNone)
                speller.addKnown(id, 1);
            else
                speller.addUnknown(1);
    }

    TokenId byteId(char byte) const { return m_byteIds[static_cast<unsigned char>(byte)]; }

    // Where the vocabulary lacks bytes of the word, the reference counts places in the word's spelling, as if those bytes
    // had stood at its end.
    void placeBySpelling(std::string_view word, std::span<ModelToken> tokens) const
    {
        std::vector<std::uint32_t> byteAt; // per byte of the spelling
        std::vector<std::size_t> lengths;  // of the spelling of each byte that is left
        for (std::uint32_t i = 0; i < word.size(); ++i) {
            const std::size_t length = characterOfByte(static_cast<unsigned char>(word[i])) < 0x80 ? 1 : 2;
            byteAt.insert(byteAt.end(), length, i);
            if (byteId(word[i]) != kNone)
                lengths.push_back(length);
        }
        std::size_t at = 0;
        auto next = lengths.begin();
        for (ModelToken &token : tokens) {
            const std::uint32_t bytes = token.end - token.begin;
            token.begin = byteAt[at];
            for (std::uint32_t i = 0; i < bytes; ++i)
                at += *next++;
            token.end = byteAt[at - 1] + 1;
        }
    }

    void spellCharacters(std::string_view word, Speller &speller) const
    {
        const bool plain = m_settings.continuingPrefix.empty() && m_settings.endSuffix.empty();
        std::string affixed;
        for (std::size_t at = 0; at < word.size();) {
            const std::size_t begin = at;
            nextCodePoint(word, at);
            std::string_view character = word.substr(begin, at - begin);
            if (!plain) {
                affixed = (begin > 0 ? m_settings.continuingPrefix : "") + std::string(character);
                affixed += at == word.size() ? m_settings.endSuffix : "";
                character = affixed;
            }
            if (const auto id = m_vocabulary.find(character))
                speller.addKnown(*id, at - begin);
            else if (!m_settings.byteFallback || !spellFallback(character, speller))
                speller.addUnknown(at - begin);
        }
    }

    bool spellFallback(std::string_view character, Speller &speller) const
    {
        for (const char byte : character)
            if (m_fallbackIds[static_cast<unsigned char>(byte)] == kNone)
                return false;
        for (const char byte : character)
            speller.add(m_fallbackIds[static_cast<unsigned char>(byte)], 1);
        return true;
    }

    void collectWords()
    {
        if (!m_settings.continuingPrefix.empty() || !m_settings.endSuffix.empty())
            return;
        std::vector<ModelToken> tokens;
        for (std::size_t i = 0; i < m_vocabulary.size(); ++i) {
            const auto id = static_cast<TokenId>(i);
            if (!m_vocabulary.contains(id) || m_vocabulary.text(id).empty())
                continue;
            const auto word = m_settings.takesBytes ? bytesSpelledBy(m_vocabulary.text(id)) : std::string(m_vocabulary.text(id));
            if (!word)
                continue;
            tokens.clear();
            if (!m_settings.ignoresMerges)
                spellAndMerge(*word, tokens);
            if (m_settings.ignoresMerges || (tokens.size() == 1 && tokens.front().id == id && tokens.front().end == word->size()))
                m_words.insert(*word, id);
        }
    }

    Vocabulary m_vocabulary;
    BpeSettings m_settings;
    MergeTable m_merges;
    std::vector<std::pair<TokenId, TokenId>> m_pairs; // by rank
    Json m_json;
    std::array<TokenId, 256> m_byteIds{};
    std::array<TokenId, 256> m_fallbackIds{};
    TokenTable m_words;
};

Expected<BpeSettings> readSettings(const Json &json, const Vocabulary &vocabulary, bool takesBytes, std::string_view where)
{
    BpeSettings settings;
    settings.continuingPrefix = textOr(json, "continuing_subword_prefix", "");
    settings.endSuffix = textOr(json, "end_of_word_suffix", "");
    settings.fusesUnknown = boolOr(json, "fuse_unk", false);
    settings.byteFallback = boolOr(json, "byte_fallback", false);
    settings.ignoresMerges = boolOr(json, "ignore_merges", false);
    settings.takesBytes = takesBytes;
    const std::string unknown = textOr(json, "unk_token", "");
    if (!unknown.empty()) {
        settings.unknown = vocabulary.find(unknown).value_or(kNone);
        if (settings.unknown == kNone)
            return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The vocabulary lacks the unknown token \"{}\"."), unknown),
                        std::string(where));
    }
    return settings;
}

} // namespace

Expected<std::unique_ptr<TokenizerModel>> makeBpe(ModelSource source, bool takesBytes, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(Vocabulary vocabulary, Vocabulary::make(std::move(source.vocabulary), where));
    LUTHIER_TRY_ASSIGN(BpeSettings settings, readSettings(source.settings, vocabulary, takesBytes, where));
    MergeTable merges;
    merges.reserve(source.merges.size());
    std::vector<std::pair<TokenId, TokenId>> pairs;
    pairs.reserve(source.merges.size());
    for (const auto &[left, right] : source.merges) {
        const auto leftId = vocabulary.find(left);
        const auto rightId = vocabulary.find(right);
        const std::size_t prefix = std::min(settings.continuingPrefix.size(), right.size());
        const auto joined = vocabulary.find(left + right.substr(prefix));
        if (!leftId || !rightId || !joined)
            return fail(ErrorCode::BadFile,
                        fmt::format(LUTHIER_TR("A merge of this tokenizer (\"{}\" and \"{}\") is not in its vocabulary."), left, right),
                        std::string(where));
        merges.insert(*leftId, *rightId, {static_cast<std::uint32_t>(pairs.size()), *joined});
        pairs.emplace_back(*leftId, *rightId);
    }
    return std::make_unique<Bpe>(std::move(vocabulary), std::move(settings), std::move(merges), std::move(pairs),
                                 std::move(source.settings));
}

} // namespace luthier::text
