#include <algorithm>

#include "core/text/byte_alphabet.h"
#include "core/text/component.h"
#include "core/text/normalizer_kinds.h"
#include "core/text/pattern.h"
#include "core/text/unicode.h"

namespace luthier::text {

namespace {

class LowercaseAll final : public Normalizer {
public:
    void apply(AlignedText &text) const override { lowercase(text); }
};

// Removes white space at the ends.
class Strip final : public Normalizer {
public:
    Strip(bool left, bool right) : m_left(left), m_right(right) {}

    void apply(AlignedText &text) const override
    {
        const std::vector<char32_t> characters = codePointsOf(text.view());
        const auto isInner = [](char32_t c) { return !isWhitespace(c); };
        const auto first = m_left ? std::ranges::find_if(characters, isInner) : characters.begin();
        const auto last = m_right ? std::find_if(characters.rbegin(), std::make_reverse_iterator(first), isInner).base() : characters.end();
        if (first == characters.begin() && last == characters.end())
            return;
        std::vector<CharacterChange> changes;
        for (auto character = first; character != last; ++character)
            changes.push_back({*character, 0});
        text.transform(changes, static_cast<std::size_t>(first - characters.begin()));
    }

private:
    bool m_left;
    bool m_right;
};

class StripAccents final : public Normalizer {
public:
    void apply(AlignedText &text) const override
    {
        text.filter([](char32_t c) { return !isCombiningMark(c); });
    }
};

class Prepend final : public Normalizer {
public:
    explicit Prepend(std::string prefix) : m_prefix(std::move(prefix)) {}
    void apply(AlignedText &text) const override
    {
        if (!text.isContinuation())
            text.prepend(m_prefix);
    }

private:
    std::string m_prefix;
};

class Replace final : public Normalizer {
public:
    Replace(Finder find, std::string content) : m_find(std::move(find)), m_content(std::move(content)) {}
    void apply(AlignedText &text) const override
    {
        std::vector<ByteRange> matches;
        m_find(text.view(), matches);
        text.replace(matches, m_content);
    }

private:
    Finder m_find;
    std::string m_content;
};

// The rule "nmt" of SentencePiece: control characters go, odd spaces become the plain one.
class Nmt final : public Normalizer {
public:
    void apply(AlignedText &text) const override
    {
        text.filter([](char32_t c) {
            const bool isControlCharacter =
                (c >= 0x01 && c <= 0x08) || c == 0x0B || (c >= 0x0E && c <= 0x1F) || c == 0x7F || c == 0x8F || c == 0x9F;
            return !isControlCharacter;
        });
        text.map([](char32_t c) {
            const bool isSpace = c == 0x09 || c == 0x0A || c == 0x0C || c == 0x0D || c == 0x1680 || (c >= 0x200B && c <= 0x200F) ||
                                 c == 0x2028 || c == 0x2029 || c == 0x2581 || c == 0xFEFF || c == 0xFFFD;
            return isSpace ? U' ' : c;
        });
    }
};

class ByteLevelNormalizer final : public Normalizer {
public:
    void apply(AlignedText &text) const override { text.transform(spellBytes(text.view())); }
};

} // namespace

void lowercase(AlignedText &text)
{
    std::vector<CharacterChange> changes;
    bool same = true;
    for (const char32_t codePoint : codePointsOf(text.view())) {
        const Lowercase lower = toLowercase(codePoint);
        changes.push_back({lower.first, 0});
        if (lower.second != 0)
            changes.push_back({lower.second, 1});
        same = same && lower.first == codePoint;
    }
    if (!same)
        text.transform(changes);
}

MadeNormalizer makeLowercase(const Json & /*json*/, std::string_view /*where*/)
{
    return std::make_unique<LowercaseAll>();
}

MadeNormalizer makeStrip(const Json &json, std::string_view /*where*/)
{
    return std::make_unique<Strip>(boolOr(json, "strip_left", true), boolOr(json, "strip_right", true));
}

MadeNormalizer makeStripAccents(const Json & /*json*/, std::string_view /*where*/)
{
    return std::make_unique<StripAccents>();
}

MadeNormalizer makePrepend(const Json &json, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(std::string prefix, textMember(json, "prepend", where));
    return std::make_unique<Prepend>(std::move(prefix));
}

MadeNormalizer makeReplace(const Json &json, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(Finder find, parsePattern(json, where));
    LUTHIER_TRY_ASSIGN(std::string content, textMember(json, "content", where));
    return std::make_unique<Replace>(std::move(find), std::move(content));
}

MadeNormalizer makeNmt(const Json & /*json*/, std::string_view /*where*/)
{
    return std::make_unique<Nmt>();
}

MadeNormalizer makeByteLevelNormalizer(const Json & /*json*/, std::string_view /*where*/)
{
    return std::make_unique<ByteLevelNormalizer>();
}

} // namespace luthier::text
