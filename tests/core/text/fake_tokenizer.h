#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/text/tokenizer.h"

namespace luthier::text {

// Bytes as tokens, a blank joined to the letter after it, line ends joined in pairs, and added tokens by name: enough
// to see borders, look-alikes and joins without a vocabulary file. Ids: 0 to 255 bytes, 256 up the added tokens,
// 1000 up the joined pairs.
class FakeTokenizer final : public Tokenizer {
public:
    struct Added {
        std::string text;
        bool isSpecial = true;
    };
    explicit FakeTokenizer(std::vector<Added> added) : m_added(std::move(added)) {}

    std::vector<Token> encode(std::string_view text, const EncodeOptions &options = {}) const override
    {
        std::vector<Token> tokens;
        if (options.addSpecialTokens)
            tokens.push_back({256, {0, 0}});
        for (std::size_t at = 0; at < text.size();) {
            if (const auto added = findAdded(text, at, options)) {
                const std::size_t end = at + m_added[*added].text.size();
                tokens.push_back({static_cast<TokenId>(256 + *added), {at, end}});
                at = end;
                continue;
            }
            const bool mayJoin = at + 1 < text.size() && !std::ranges::binary_search(options.boundaries, at + 1);
            const bool isWordStart = mayJoin && text[at] == ' ' && std::isalpha(static_cast<unsigned char>(text[at + 1])) != 0;
            const bool isPair = isWordStart || (mayJoin && text[at] == '\n' && text[at + 1] == '\n');
            const auto second = static_cast<unsigned char>(isPair ? text[at + 1] : '\0');
            const TokenId id = isPair ? 1000 + second : static_cast<unsigned char>(text[at]);
            tokens.push_back({id, {at, at + (isPair ? 2 : 1)}});
            at += isPair ? 2 : 1;
        }
        return tokens;
    }

    std::string decode(std::span<const TokenId> ids, bool skipSpecialTokens) const override
    {
        std::string text;
        for (const TokenId id : ids) {
            if (!skipSpecialTokens || !isSpecial(id))
                text += tokenText(id);
        }
        return text;
    }

    std::size_t vocabularySize() const override { return 2000; }

    std::string_view tokenText(TokenId id) const override
    {
        const auto index = static_cast<std::size_t>(id) - 256;
        return id >= 256 && index < m_added.size() ? std::string_view(m_added[index].text) : std::string_view();
    }

    std::optional<TokenId> idOf(std::string_view tokenText) const override
    {
        const auto found = std::ranges::find(m_added, tokenText, &Added::text);
        return found != m_added.end() ? std::optional(static_cast<TokenId>(256 + (found - m_added.begin()))) : std::nullopt;
    }

    bool isSpecial(TokenId id) const override
    {
        return id >= 256 && static_cast<std::size_t>(id) < 256 + m_added.size() && m_added[static_cast<std::size_t>(id) - 256].isSpecial;
    }

    std::string_view kind() const override { return "bytes for tests"; }
    Json toTokenizerJson() const override { return {}; }

private:
    std::optional<std::size_t> findAdded(std::string_view text, std::size_t at, const EncodeOptions &options) const
    {
        for (std::size_t i = 0; i < m_added.size(); ++i) {
            const std::size_t end = at + m_added[i].text.size();
            if (!text.substr(at).starts_with(m_added[i].text))
                continue;
            const bool isCut = std::ranges::any_of(options.boundaries, [&](std::size_t border) { return border > at && border < end; });
            const bool isAllowed = !options.addedTokenRanges || std::ranges::any_of(*options.addedTokenRanges, [&](const ByteRange &range) {
                return range.begin <= at && end <= range.end;
            });
            if (isAllowed && !isCut)
                return i;
        }
        return std::nullopt;
    }

    std::vector<Added> m_added;
};

} // namespace luthier::text
