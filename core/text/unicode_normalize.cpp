// Unicode Standard Annex #15: decompose every character fully, order the combining marks, and for the composed forms
// join each starter with what follows it and is not blocked. Every step carries the count of characters that the result
// replaces.

#include "core/text/unicode_normalize.h"

#include <algorithm>
#include <array>
#include <optional>

#include <utf8proc.h>

#include "core/text/unicode.h"
#include "core/text/unicode_tables.h"

namespace luthier::text {

namespace {

bool isComposed(UnicodeForm form)
{
    return form == UnicodeForm::Nfc || form == UnicodeForm::Nfkc;
}

bool isCompatible(UnicodeForm form)
{
    return form == UnicodeForm::Nfkc || form == UnicodeForm::Nfkd;
}

bool isUnknown(char32_t codePoint)
{
    const auto ranges = newerThanNormalizers();
    const auto range = std::ranges::lower_bound(ranges, codePoint, {}, &CodePointRange::last);
    return range != ranges.end() && range->first <= codePoint;
}

int combiningClass(char32_t codePoint)
{
    if (codePoint < 0x300)
        return 0;
    const auto *property = utf8proc_get_property(static_cast<utf8proc_int32_t>(codePoint));
    return property->combining_class == 0 || isUnknown(codePoint) ? 0 : property->combining_class;
}

struct Part {
    CharacterChange character;
    int combiningClass;
};

class Decomposer {
public:
    explicit Decomposer(UnicodeForm form) : m_options(UTF8PROC_DECOMPOSE | (isCompatible(form) ? UTF8PROC_COMPAT : 0)) {}

    void add(char32_t codePoint)
    {
        if (codePoint < 0x80 || isUnknown(codePoint)) {
            put(codePoint, 0);
            return;
        }
        std::array<utf8proc_int32_t, 32> buffer{};
        int boundary = 0;
        const auto length =
            utf8proc_decompose_char(static_cast<utf8proc_int32_t>(codePoint), buffer.data(), static_cast<utf8proc_ssize_t>(buffer.size()),
                                    static_cast<utf8proc_option_t>(m_options), &boundary);
        if (length < 1 || length > static_cast<utf8proc_ssize_t>(buffer.size())) {
            put(codePoint, 0);
            return;
        }
        for (std::size_t i = 0; i < static_cast<std::size_t>(length); ++i)
            put(static_cast<char32_t>(buffer[i]), i == 0 ? 0 : 1);
    }

    std::vector<Part> finish()
    {
        order();
        return std::move(m_parts);
    }

private:
    void put(char32_t codePoint, int change)
    {
        const int order_ = text::combiningClass(codePoint);
        if (order_ == 0)
            order();
        m_parts.push_back({{codePoint, change}, order_});
    }

    void order()
    {
        std::stable_sort(m_parts.begin() + static_cast<std::ptrdiff_t>(m_ordered), m_parts.end(),
                         [](const Part &a, const Part &b) { return a.combiningClass < b.combiningClass; });
        m_ordered = m_parts.size();
    }

    int m_options;
    std::vector<Part> m_parts;
    std::size_t m_ordered = 0;
};

std::optional<char32_t> compose(char32_t first, char32_t second)
{
    std::array<utf8proc_int32_t, 2> pair{static_cast<utf8proc_int32_t>(first), static_cast<utf8proc_int32_t>(second)};
    const auto length = utf8proc_normalize_utf32(pair.data(), 2, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    if (length != 1 || isUnknown(static_cast<char32_t>(pair[0])))
        return std::nullopt;
    return static_cast<char32_t>(pair[0]);
}

std::vector<CharacterChange> composeParts(const std::vector<Part> &parts)
{
    std::vector<CharacterChange> result;
    std::optional<std::size_t> starter; // index into result
    int lastClass = -1;                 // of the marks that stay behind the starter; -1: none yet
    for (const Part &part : parts) {
        const bool blocked = lastClass >= 0 && lastClass >= part.combiningClass;
        if (starter && !blocked) {
            CharacterChange &base = result[*starter];
            if (const auto composed = compose(base.codePoint, part.character.codePoint)) {
                base = {*composed, base.change + part.character.change - 1};
                continue;
            }
        }
        result.push_back(part.character);
        if (part.combiningClass == 0) {
            starter = result.size() - 1;
            lastClass = -1;
        } else if (starter) {
            lastClass = part.combiningClass;
        }
    }
    return result;
}

} // namespace

std::vector<CharacterChange> normalizeCharacters(std::string_view text, UnicodeForm form)
{
    Decomposer decomposer(form);
    for (std::size_t at = 0; at < text.size();)
        decomposer.add(nextCodePoint(text, at));
    const std::vector<Part> parts = decomposer.finish();
    if (isComposed(form))
        return composeParts(parts);
    std::vector<CharacterChange> result;
    result.reserve(parts.size());
    for (const Part &part : parts)
        result.push_back(part.character);
    return result;
}

bool mayChange(std::string_view text, UnicodeForm form)
{
    // Below U+0300 NFC changes nothing, below U+00C0 NFD, below U+00A0 the compatibility forms.
    const char32_t limit = form == UnicodeForm::Nfc ? 0x300 : form == UnicodeForm::Nfd ? 0xC0 : 0xA0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t codePoint = nextCodePoint(text, at);
        // Ideographs without decomposition and without a role in composition.
        if (codePoint >= limit && !(codePoint >= 0x3400 && codePoint < 0xA000))
            return true;
    }
    return false;
}

} // namespace luthier::text
