#include "core/text/unicode.h"

#include <algorithm>

#include <utf8proc.h>

#include "core/text/unicode_tables.h"

namespace luthier::text {

namespace {

bool contains(std::span<const CodePointRange> ranges, char32_t codePoint)
{
    const auto range = std::ranges::lower_bound(ranges, codePoint, {}, &CodePointRange::last);
    return range != ranges.end() && range->first <= codePoint;
}

bool isAsciiLetter(char32_t c)
{
    return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z';
}

// Letters that got their lower case after Unicode 14, and how far away it is.
struct NewCase {
    char32_t first;
    char32_t last;
    int distance;
};
constexpr NewCase kNewCases[] = {
    {0x1C89, 0x1C89, 1},      {0xA7CB, 0xA7CB, 0x264 - 0xA7CB},
    {0xA7CC, 0xA7CC, 1},      {0xA7CE, 0xA7CE, 1},
    {0xA7D2, 0xA7D2, 1},      {0xA7D4, 0xA7D4, 1},
    {0xA7DA, 0xA7DA, 1},      {0xA7DC, 0xA7DC, 0x19B - 0xA7DC},
    {0x10D50, 0x10D65, 0x20}, {0x16EA0, 0x16EB8, 0x1B},
};

} // namespace

char32_t nextCodePoint(std::string_view text, std::size_t &at)
{
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    const char32_t lead = byte(at);
    if (lead < 0x80) {
        at += 1;
        return lead;
    }
    if (lead < 0xE0) {
        const char32_t code = ((lead & 0x1FU) << 6U) | (byte(at + 1) & 0x3FU);
        at += 2;
        return code;
    }
    if (lead < 0xF0) {
        const char32_t code = ((lead & 0x0FU) << 12U) | ((byte(at + 1) & 0x3FU) << 6U) | (byte(at + 2) & 0x3FU);
        at += 3;
        return code;
    }
    const char32_t code =
        ((lead & 0x07U) << 18U) | ((byte(at + 1) & 0x3FU) << 12U) | ((byte(at + 2) & 0x3FU) << 6U) | (byte(at + 3) & 0x3FU);
    at += 4;
    return code;
}

std::size_t previousCodePoint(std::string_view text, std::size_t end)
{
    std::size_t at = end - 1;
    while (at > 0 && isContinuationByte(text[at]))
        --at;
    return at;
}

bool isWhitespace(char32_t c)
{
    if (c < 0x80)
        return c == ' ' || (c >= 0x09 && c <= 0x0D);
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

bool isWord(char32_t c)
{
    if (c < 0x80)
        return isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '_';
    return contains(wordRanges(), c);
}

bool isNumeric(char32_t c)
{
    return c < 0x80 ? c >= '0' && c <= '9' : contains(numericRanges(), c);
}

bool isPunctuation(char32_t c)
{
    return contains(punctuationRanges(), c);
}

bool isControl(char32_t c)
{
    return contains(controlRanges(), c);
}

bool isNonspacingMark(char32_t c)
{
    return c >= 0x300 && contains(nonspacingMarkRanges(), c);
}

bool isCombiningMark(char32_t c)
{
    return c >= 0x300 && contains(combiningMarkRanges(), c);
}

Lowercase toLowercase(char32_t c)
{
    if (c < 0x80)
        return {c >= 'A' && c <= 'Z' ? c + 0x20 : c, 0};
    if (c == 0x130)
        return {'i', 0x307};
    for (const NewCase &range : kNewCases)
        if (c >= range.first && c <= range.last)
            return {static_cast<char32_t>(static_cast<int>(c) + range.distance), 0};
    return {static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))), 0};
}

} // namespace luthier::text
