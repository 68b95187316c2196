#include "core/text/added_tokens.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/text/component.h"
#include "core/text/unicode.h"

namespace luthier::text {

namespace {

Expected<AddedToken> parseToken(const Json &json, const Vocabulary &vocabulary, std::string_view where)
{
    if (!json.is_object())
        return fail(ErrorCode::BadFile, LUTHIER_TR("An added token of this tokenizer is malformed."), std::string(where));
    AddedToken token;
    LUTHIER_TRY_ASSIGN(token.content, textMember(json, "content", where));
    token.singleWord = boolOr(json, "single_word", false);
    token.lstrip = boolOr(json, "lstrip", false);
    token.rstrip = boolOr(json, "rstrip", false);
    token.special = boolOr(json, "special", false);
    token.normalized = boolOr(json, "normalized", !token.special);
    const std::size_t id = sizeOr(json, "id", SIZE_MAX);
    if (const auto known = vocabulary.find(token.content)) {
        token.id = *known;
        return token;
    }
    if (id > static_cast<std::size_t>(kLargestTokenId))
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The added token \"{}\" has no usable id."), token.content),
                    std::string(where));
    token.id = static_cast<TokenId>(id);
    return token;
}

bool isAmongWords(std::string_view text, std::size_t begin, std::size_t end)
{
    if (begin > 0) {
        std::size_t before = previousCodePoint(text, begin);
        if (isWord(nextCodePoint(text, before)))
            return true;
    }
    return end < text.size() && isWord(nextCodePoint(text, end));
}

std::size_t spacesBegin(std::string_view text, std::size_t begin, std::size_t limit)
{
    while (begin > limit) {
        const std::size_t before = previousCodePoint(text, begin);
        std::size_t at = before;
        if (before < limit || !isWhitespace(nextCodePoint(text, at)))
            break;
        begin = before;
    }
    return begin;
}

std::size_t spacesEnd(std::string_view text, std::size_t end, std::size_t limit)
{
    while (end < limit) {
        std::size_t after = end;
        if (!isWhitespace(nextCodePoint(text, after)) || after > limit)
            break;
        end = after;
    }
    return end;
}

} // namespace

Expected<AddedTokens> AddedTokens::parse(const Json &list, const Vocabulary &vocabulary, const Normalizer *normalizer,
                                         std::string_view where)
{
    AddedTokens added;
    if (list.is_null())
        return added;
    if (!list.is_array())
        return fail(ErrorCode::BadFile, LUTHIER_TR("The added tokens of this tokenizer are no list."), std::string(where));
    for (const Json &json : list) {
        LUTHIER_TRY_ASSIGN(AddedToken token, parseToken(json, vocabulary, where));
        if (token.content.empty())
            continue;
        std::string searched = token.content;
        if (token.normalized && normalizer != nullptr) {
            AlignedText text(token.content, 0);
            normalizer->apply(text);
            searched = std::string(text.view());
        }
        const std::size_t index = added.m_tokens.size();
        if (!searched.empty())
            (token.normalized ? added.m_normalizedTrie : added.m_raw).insert(searched, static_cast<std::int32_t>(index));
        (token.normalized ? added.m_hasNormalized : added.m_hasRaw) = true;
        added.m_byId[token.id] = index;
        added.m_byContent[token.content] = index;
        added.m_largestId = std::max(added.m_largestId, token.id);
        added.m_normalized.push_back(std::move(searched));
        added.m_tokens.push_back(std::move(token));
    }
    return added;
}

const AddedToken *AddedTokens::longestAt(std::string_view text, std::size_t at, const ByteTrie &trie, const Admits &admits,
                                         std::size_t &length) const
{
    const AddedToken *best = nullptr;
    trie.prefixesOf(text.substr(at), [&](std::size_t size, std::int32_t index) {
        if (admits && !admits({at, at + size}))
            return;
        best = &m_tokens[static_cast<std::size_t>(index)];
        length = size;
    });
    return best;
}

std::vector<AddedMatch> AddedTokens::find(std::string_view text, Pass pass, const Admits &admits,
                                          std::span<const std::size_t> boundaries) const
{
    const ByteTrie &trie = pass == Pass::Raw ? m_raw : m_normalizedTrie;
    std::vector<AddedMatch> matches;
    std::size_t free = 0; // end of the last match, swallowed space included
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        const AddedToken *token = trie.canBegin(text[at]) ? longestAt(text, at, trie, admits, length) : nullptr;
        if (token == nullptr) {
            ++at;
            continue;
        }
        AddedMatch match{token->id, at, at + length};
        at = match.end;
        if (token->singleWord && isAmongWords(text, match.begin, match.end))
            continue;
        const auto above = std::ranges::upper_bound(boundaries, match.begin);
        const auto beyond = std::ranges::lower_bound(boundaries, match.end);
        if (token->lstrip)
            match.begin = spacesBegin(text, match.begin, std::max(free, above == boundaries.begin() ? 0 : *(above - 1)));
        if (token->rstrip)
            match.end = spacesEnd(text, match.end, beyond == boundaries.end() ? text.size() : std::min(*beyond, text.size()));
        if (match.end <= free) // wholly swallowed by the one before
            continue;
        match.begin = std::max(match.begin, free);
        free = match.end;
        matches.push_back(match);
    }
    return matches;
}

const AddedToken *AddedTokens::byId(TokenId id) const
{
    const auto entry = m_byId.find(id);
    return entry == m_byId.end() ? nullptr : &m_tokens[entry->second];
}

const AddedToken *AddedTokens::byContent(std::string_view content) const
{
    const auto entry = m_byContent.find(std::string(content));
    return entry == m_byContent.end() ? nullptr : &m_tokens[entry->second];
}

bool AddedTokens::isSpecial(std::string_view content) const
{
    const AddedToken *token = byContent(content);
    return token != nullptr && token->special;
}

const std::string *AddedTokens::decodedText(TokenId id) const
{
    const auto entry = m_byId.find(id);
    return entry == m_byId.end() ? nullptr : &m_normalized[entry->second];
}

} // namespace luthier::text
