#include <algorithm>

#include "core/base/translate.h"
#include "core/text/component.h"
#include "core/text/pre_tokenizer_kinds.h"
#include "core/text/unicode.h"
#include "core/text/unicode_scripts.h"

namespace luthier::text {

namespace {

struct Piece {
    ByteRange range;
    bool isMatch = false;
};

std::vector<Piece> piecesOf(const std::vector<ByteRange> &matches, std::size_t size, bool invert)
{
    std::vector<Piece> pieces;
    std::size_t at = 0;
    for (const ByteRange &match : matches) {
        if (at < match.begin)
            pieces.push_back({{at, match.begin}, invert});
        pieces.push_back({match, !invert});
        at = match.end;
    }
    if (at < size)
        pieces.push_back({{at, size}, invert});
    return pieces;
}

// Joins a match to the piece before it, as far as that is no match itself.
std::vector<ByteRange> mergedWithPrevious(const std::vector<Piece> &pieces)
{
    std::vector<ByteRange> result;
    bool previousMatch = false;
    for (const Piece &piece : pieces) {
        if (piece.isMatch && !previousMatch && !result.empty())
            result.back().end = piece.range.end;
        else
            result.push_back(piece.range);
        previousMatch = piece.isMatch;
    }
    return result;
}

std::vector<ByteRange> mergedWithNext(const std::vector<Piece> &pieces)
{
    std::vector<ByteRange> result;
    bool previousMatch = false;
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
        if (piece->isMatch && !previousMatch && !result.empty())
            result.back().begin = piece->range.begin;
        else
            result.push_back(piece->range);
        previousMatch = piece->isMatch;
    }
    std::ranges::reverse(result);
    return result;
}

std::vector<ByteRange> contiguous(const std::vector<Piece> &pieces)
{
    std::vector<ByteRange> result;
    bool previousMatch = false;
    for (const Piece &piece : pieces) {
        if (piece.isMatch == previousMatch && !result.empty())
            result.back().end = piece.range.end;
        else
            result.push_back(piece.range);
        previousMatch = piece.isMatch;
    }
    return result;
}

std::vector<ByteRange> arrange(const std::vector<Piece> &pieces, SplitBehaviour behaviour)
{
    std::vector<ByteRange> result;
    switch (behaviour) {
    case SplitBehaviour::Removed:
        for (const Piece &piece : pieces)
            if (!piece.isMatch)
                result.push_back(piece.range);
        return result;
    case SplitBehaviour::Isolated:
        for (const Piece &piece : pieces)
            result.push_back(piece.range);
        return result;
    case SplitBehaviour::MergedWithPrevious: return mergedWithPrevious(pieces);
    case SplitBehaviour::MergedWithNext: return mergedWithNext(pieces);
    case SplitBehaviour::Contiguous: return contiguous(pieces);
    }
    return result;
}

// The common case, without a list of pieces.
void isolate(const std::vector<ByteRange> &matches, ByteRange span, std::vector<ByteRange> &spans)
{
    std::size_t at = span.begin;
    for (const ByteRange &match : matches) {
        const ByteRange shifted{span.begin + match.begin, span.begin + match.end};
        if (at < shifted.begin)
            spans.push_back({at, shifted.begin});
        if (shifted.begin < shifted.end)
            spans.push_back(shifted);
        at = shifted.end;
    }
    if (at < span.end)
        spans.push_back({at, span.end});
}

Expected<SplitBehaviour> behaviourOf(const Json &json, std::string_view fallback, std::string_view where)
{
    struct Name {
        std::string_view name;
        SplitBehaviour behaviour;
    };
    constexpr Name kNames[] = {{"Removed", SplitBehaviour::Removed},
                               {"Isolated", SplitBehaviour::Isolated},
                               {"MergedWithPrevious", SplitBehaviour::MergedWithPrevious},
                               {"MergedWithNext", SplitBehaviour::MergedWithNext},
                               {"Contiguous", SplitBehaviour::Contiguous}};
    const std::string behaviour = textOr(json, "behavior", fallback);
    for (const Name &name : kNames)
        if (name.name == behaviour)
            return name.behaviour;
    return fail(unknownComponent(LUTHIER_TR("split behaviour"), behaviour, where));
}

class Split final : public PreTokenizer {
public:
    Split(Finder find, SplitBehaviour behaviour, bool invert) : m_find(std::move(find)), m_behaviour(behaviour), m_invert(invert) {}
    void apply(Words &words) const override { splitSpans(words, m_find, m_behaviour, m_invert); }

private:
    Finder m_find;
    SplitBehaviour m_behaviour;
    bool m_invert;
};

MadePreTokenizer splitAt(Finder find, SplitBehaviour behaviour, bool invert = false)
{
    return std::make_unique<Split>(std::move(find), behaviour, invert);
}

class BertPreTokenizer final : public PreTokenizer {
public:
    void apply(Words &words) const override
    {
        splitSpans(words, findCharacters(isWhitespace), SplitBehaviour::Removed, false);
        splitSpans(words, findCharacters(isPunctuation), SplitBehaviour::Isolated, false);
    }
};

// Runs of word characters, and runs of what is neither a word character nor white space.
void findWords(std::string_view text, std::vector<ByteRange> &matches)
{
    enum class Kind { Space, Word, Other };
    const auto kindOf = [](char32_t c) { return isWord(c) ? Kind::Word : isWhitespace(c) ? Kind::Space : Kind::Other; };
    Kind current = Kind::Space;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const Kind kind = kindOf(nextCodePoint(text, at));
        if (kind != Kind::Space && kind == current)
            matches.back().end = at;
        else if (kind != Kind::Space)
            matches.push_back({begin, at});
        current = kind;
    }
}

// One match at each change of script; characters of any script go with what is before them.
void findScripts(std::string_view text, std::vector<ByteRange> &matches)
{
    int last = -1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const int script = scriptOf(nextCodePoint(text, at));
        // What stands before the first character with a script is lost, as in the reference.
        const bool starts = script != 0 && script != last;
        if (starts)
            matches.push_back({begin, at});
        else if (!matches.empty())
            matches.back().end = at;
        if (script != 0)
            last = script;
    }
}

} // namespace

void splitSpans(Words &words, const Finder &find, SplitBehaviour behaviour, bool invert)
{
    std::vector<ByteRange> spans;
    spans.reserve(words.spans.size() * 2);
    std::vector<ByteRange> matches;
    const std::string_view view = words.text.view();
    for (const ByteRange &span : words.spans) {
        matches.clear();
        find(view.substr(span.begin, span.end - span.begin), matches);
        if (behaviour == SplitBehaviour::Isolated) {
            isolate(matches, span, spans);
            continue;
        }
        for (const ByteRange &range : arrange(piecesOf(matches, span.end - span.begin, invert), behaviour))
            if (range.begin < range.end)
                spans.push_back({span.begin + range.begin, span.begin + range.end});
    }
    words.spans = std::move(spans);
}

MadePreTokenizer makeSplit(const Json &json, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(Finder find, parsePattern(json, where));
    LUTHIER_TRY_ASSIGN(const SplitBehaviour behaviour, behaviourOf(json, "", where));
    return splitAt(std::move(find), behaviour, boolOr(json, "invert", false));
}

MadePreTokenizer makeDigits(const Json &json, std::string_view /*where*/)
{
    const bool individual = boolOr(json, "individual_digits", false);
    return splitAt(findCharacters(isNumeric), individual ? SplitBehaviour::Isolated : SplitBehaviour::Contiguous);
}

MadePreTokenizer makePunctuation(const Json &json, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(const SplitBehaviour behaviour, behaviourOf(json, "Isolated", where));
    return splitAt(findCharacters(isPunctuation), behaviour);
}

MadePreTokenizer makeCharDelimiterSplit(const Json &json, std::string_view where)
{
    LUTHIER_TRY(characterMember(json, "delimiter", where));
    return splitAt(findText(json["delimiter"].get<std::string>()), SplitBehaviour::Removed);
}

MadePreTokenizer makeWhitespace(const Json & /*json*/, std::string_view /*where*/)
{
    return splitAt(findWords, SplitBehaviour::Removed, true);
}

MadePreTokenizer makeWhitespaceSplit(const Json & /*json*/, std::string_view /*where*/)
{
    return splitAt(findCharacters(isWhitespace), SplitBehaviour::Removed);
}

MadePreTokenizer makeBertPreTokenizer(const Json & /*json*/, std::string_view /*where*/)
{
    return std::make_unique<BertPreTokenizer>();
}

MadePreTokenizer makeFixedLength(const Json &json, std::string_view /*where*/)
{
    const std::size_t length = std::max<std::size_t>(sizeOr(json, "length", 5), 1);
    return splitAt(
        [length](std::string_view text, std::vector<ByteRange> &matches) {
            for (std::size_t at = 0; at < text.size();) {
                const std::size_t begin = at;
                for (std::size_t i = 0; i < length && at < text.size(); ++i)
                    nextCodePoint(text, at);
                matches.push_back({begin, at});
            }
        },
        SplitBehaviour::Isolated);
}

MadePreTokenizer makeUnicodeScripts(const Json & /*json*/, std::string_view /*where*/)
{
    return splitAt(findScripts, SplitBehaviour::Removed, true);
}

} // namespace luthier::text
