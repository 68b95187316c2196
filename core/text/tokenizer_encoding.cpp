#include "core/text/tokenizer_encoding.h"

#include <algorithm>

#include "core/text/unicode.h"

namespace luthier::text {

TextEncoding::TextEncoding(const PipelineParts &parts, std::string_view text, const EncodeOptions &options)
    : m_parts(parts), m_text(text), m_options(options)
{
    for (std::size_t boundary : options.boundaries) {
        if (boundary == 0 || boundary >= text.size())
            continue;
        while (isContinuationByte(text[boundary]))
            --boundary;
        m_boundaries.push_back(boundary);
    }
}

std::vector<Token> TextEncoding::run()
{
    m_tokens.reserve(m_text.size() / 3 + 8);
    if (m_options.addSpecialTokens)
        for (const TokenId id : m_parts.postProcessing.before)
            m_tokens.push_back({id, {0, 0}});
    std::size_t at = 0;
    if (m_parts.added.hasTokens(AddedTokens::Pass::Raw)) {
        AddedTokens::Admits admits;
        if (m_options.addedTokenRanges || !m_boundaries.empty())
            admits = [this](ByteRange content) { return isAllowed(content); };
        for (const AddedMatch &match : m_parts.added.find(m_text, AddedTokens::Pass::Raw, admits, m_boundaries)) {
            encodeRaw(at, match.begin);
            emit(match.id, {match.begin, match.end}, m_text.substr(match.begin, match.end - match.begin));
            at = match.end;
        }
    }
    encodeRaw(at, m_text.size());
    if (m_options.addSpecialTokens)
        for (const TokenId id : m_parts.postProcessing.after)
            m_tokens.push_back({id, {m_text.size(), m_text.size()}});
    return std::move(m_tokens);
}

bool TextEncoding::isAllowed(ByteRange range) const
{
    const auto boundary = std::ranges::upper_bound(m_boundaries, range.begin);
    if (boundary != m_boundaries.end() && *boundary < range.end)
        return false;
    if (!m_options.addedTokenRanges)
        return true;
    return std::ranges::any_of(*m_options.addedTokenRanges,
                               [&](const ByteRange &allowed) { return allowed.begin <= range.begin && range.end <= allowed.end; });
}

void TextEncoding::encodeRaw(std::size_t begin, std::size_t end)
{
    auto boundary = std::ranges::upper_bound(m_boundaries, begin);
    bool isContinuation = std::ranges::binary_search(m_boundaries, begin);
    while (begin < end) {
        const std::size_t pieceEnd = boundary == m_boundaries.end() ? end : std::min(end, *boundary);
        AlignedText piece(m_text.substr(begin, pieceEnd - begin), begin);
        piece.setContinuation(isContinuation);
        encodePiece(std::move(piece));
        begin = pieceEnd;
        isContinuation = true;
        if (boundary != m_boundaries.end())
            ++boundary;
    }
}

void TextEncoding::encodePiece(AlignedText piece)
{
    if (m_parts.normalizer)
        m_parts.normalizer->apply(piece);
    if (!m_parts.added.hasTokens(AddedTokens::Pass::Normalized)) {
        encodeWords(std::move(piece));
        return;
    }
    AddedTokens::Admits admits;
    if (m_options.addedTokenRanges)
        admits = [&](ByteRange content) { return isAllowed(piece.origin(content.begin, content.end)); };
    const std::vector<AddedMatch> matches = m_parts.added.find(piece.view(), AddedTokens::Pass::Normalized, admits, {});
    if (matches.empty()) {
        encodeWords(std::move(piece));
        return;
    }
    std::size_t at = 0;
    for (const AddedMatch &match : matches) {
        encodeWords(piece.slice(at, match.begin));
        emit(match.id, piece.origin(match.begin, match.end), piece.view().substr(match.begin, match.end - match.begin));
        at = match.end;
    }
    encodeWords(piece.slice(at, piece.view().size()));
}

void TextEncoding::encodeWords(AlignedText piece)
{
    if (piece.empty())
        return;
    Words words;
    words.spans.push_back({0, piece.view().size()});
    words.text = std::move(piece);
    if (m_parts.preTokenizer)
        m_parts.preTokenizer->apply(words);
    const Vocabulary &vocabulary = m_parts.model->vocabulary();
    const bool trims = !m_parts.postProcessing.trims.empty();
    for (const ByteRange &span : words.spans) {
        m_word.clear();
        const std::string_view word = words.text.view().substr(span.begin, span.end - span.begin);
        m_parts.model->tokenize(word, m_word);
        if (m_options.addedTokenRanges)
            splitLookAlikes(word);
        for (const ModelToken &token : m_word) {
            const ByteRange range = words.text.origin(span.begin + token.begin, span.begin + token.end);
            if (trims)
                emit(token.id, range, vocabulary.text(token.id));
            else
                m_tokens.push_back({token.id, range});
        }
    }
}

// Where added tokens are confined to ranges, other text must not become a special token either. A model whose vocabulary
// holds the text of one (unigram, whole words) finds it by itself; then its first character is cut off and both parts are
// tokenized anew.
void TextEncoding::splitLookAlikes(std::string_view word)
{
    std::vector<ModelToken> parts;
    for (std::size_t i = 0; i < m_word.size();) {
        const ModelToken token = m_word[i];
        const std::string_view text = word.substr(token.begin, token.end - token.begin);
        const AddedToken *added = m_parts.added.byId(token.id);
        std::size_t cut = 0;
        if (added != nullptr && added->special && added->content == text)
            nextCodePoint(text, cut);
        if (cut == 0 || cut == text.size()) {
            ++i;
            continue;
        }
        parts.clear();
        m_parts.model->tokenize(text.substr(0, cut), parts);
        const std::size_t ofFirst = parts.size();
        m_parts.model->tokenize(text.substr(cut), parts);
        for (std::size_t k = 0; k < parts.size(); ++k) {
            const auto shift = static_cast<std::uint32_t>(token.begin + (k < ofFirst ? 0 : cut));
            parts[k].begin += shift;
            parts[k].end += shift;
        }
        const auto place = m_word.erase(m_word.begin() + static_cast<std::ptrdiff_t>(i));
        m_word.insert(place, parts.begin(), parts.end());
    }
}

void TextEncoding::emit(TokenId id, ByteRange range, std::string_view value)
{
    const bool isFirst = m_tokens.size() == (m_options.addSpecialTokens ? m_parts.postProcessing.before.size() : 0);
    for (const PostProcessing::Trim &trim : m_parts.postProcessing.trims)
        range = trimmedRange(range, value, isFirst, trim, m_text);
    m_tokens.push_back({id, range});
}

} // namespace luthier::text
