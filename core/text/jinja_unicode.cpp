#include "core/text/jinja_unicode.h"

#include <utf8proc.h>

#include "core/base/utf8.h"
#include "core/text/jinja_special_casing.h"

namespace luthier::text::jinja {

static utf8proc_category_t categoryOf(char32_t c)
{
    return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

Character characterAt(std::string_view text, std::size_t offset)
{
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0x80)
        return {byte, offset, offset + 1};
    if (const auto decoded = decodeUtf8(text.substr(offset, 4)))
        return {decoded->codePoint, offset, offset + decoded->bytes};
    return {U'\uFFFD', offset, offset + 1};
}

Character characterBefore(std::string_view text, std::size_t end)
{
    for (std::size_t length = 1; length <= 4 && length <= end; ++length) {
        const std::size_t begin = end - length;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
            continue;
        const Character found = characterAt(text.substr(0, end), begin);
        if (found.end == end)
            return found;
        break;
    }
    return {U'\uFFFD', end - 1, end};
}

std::size_t characterCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at = characterAt(text, at).end)
        ++count;
    return count;
}

std::vector<std::size_t> characterOffsets(std::string_view text)
{
    std::vector<std::size_t> offsets;
    offsets.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); at = characterAt(text, at).end)
        offsets.push_back(at);
    offsets.push_back(text.size());
    return offsets;
}

bool isSpace(char32_t c)
{
    if (c < 0x80)
        return (c >= 9 && c <= 13) || (c >= 28 && c <= 32);
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

bool isPrintable(char32_t c)
{
    if (c < 0x80)
        return c >= 0x20 && c < 0x7F;
    switch (categoryOf(c)) {
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_ZS: return false;
    default: return true; // every other category prints
    }
}

bool isAlphabetic(char32_t c)
{
    const auto category = categoryOf(c);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool isDecimal(char32_t c)
{
    return categoryOf(c) == UTF8PROC_CATEGORY_ND;
}

bool isDigit(char32_t c)
{
    const bool isRaisedOrLowered =
        c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079) || (c >= 0x2080 && c <= 0x2089);
    const bool isEnclosed = (c >= 0x2460 && c <= 0x2468) || (c >= 0x2474 && c <= 0x247C) || (c >= 0x2488 && c <= 0x2490);
    return isDecimal(c) || isRaisedOrLowered || isEnclosed;
}

bool isNumeric(char32_t c)
{
    static constexpr std::u32string_view kIdeographs = U"〇一二三四五六七八九十百千万億兆零壱弐参";
    const auto category = categoryOf(c);
    return (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) || kIdeographs.find(c) != std::u32string_view::npos;
}

bool isLowerCase(char32_t c)
{
    const bool isOtherLowerCase = c == 0xAA || c == 0xBA || (c >= 0x2B0 && c <= 0x2B8) || (c >= 0x1D2C && c <= 0x1D6A) ||
                                  (c >= 0x2090 && c <= 0x209C) || (c >= 0x2170 && c <= 0x217F) || (c >= 0x24D0 && c <= 0x24E9);
    return categoryOf(c) == UTF8PROC_CATEGORY_LL || isOtherLowerCase;
}

bool isUpperCase(char32_t c)
{
    return categoryOf(c) == UTF8PROC_CATEGORY_LU || (c >= 0x2160 && c <= 0x216F) || (c >= 0x24B6 && c <= 0x24CF);
}

bool isTitleCase(char32_t c)
{
    return categoryOf(c) == UTF8PROC_CATEGORY_LT;
}

bool isCased(char32_t c)
{
    return isLowerCase(c) || isUpperCase(c) || isTitleCase(c);
}

bool isWordCharacter(char32_t c)
{
    return c == U'_' || isAlphabetic(c) || isNumeric(c);
}

void appendUpper(std::string &target, char32_t c)
{
    if (const SpecialCasing *casing = c < 0x80 ? nullptr : findSpecialCasing(c)) {
        for (const char32_t part : casing->upper)
            appendUtf8(target, part);
        return;
    }
    appendUtf8(target, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c))));
}

void appendTitle(std::string &target, char32_t c)
{
    if (const SpecialCasing *casing = c < 0x80 ? nullptr : findSpecialCasing(c)) {
        for (const char32_t part : casing->title)
            appendUtf8(target, part);
        return;
    }
    appendUtf8(target, static_cast<char32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(c))));
}

void appendFolded(std::string &target, char32_t c)
{
    utf8proc_int32_t folded[8] = {};
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), folded, 8, UTF8PROC_CASEFOLD, nullptr);
    for (utf8proc_ssize_t i = 0; i < count && i < 8; ++i)
        appendUtf8(target, static_cast<char32_t>(folded[i]));
}

static bool isCaseIgnorable(char32_t c)
{
    switch (categoryOf(c)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_SK: return true;
    default: return c == U'\'' || c == U'.' || c == U':' || c == 0xB7 || c == 0x2019; // word-internal punctuation
    }
}

// The Final_Sigma condition: a cased letter before, none after, case-ignorable characters skipped.
static bool isFinalSigma(std::string_view text, const Character &sigma)
{
    bool casedBefore = false;
    for (std::size_t end = sigma.begin; end > 0;) {
        const Character before = characterBefore(text, end);
        end = before.begin;
        if (isCaseIgnorable(before.codePoint))
            continue;
        casedBefore = isCased(before.codePoint);
        break;
    }
    if (!casedBefore)
        return false;
    for (std::size_t at = sigma.end; at < text.size();) {
        const Character after = characterAt(text, at);
        at = after.end;
        if (!isCaseIgnorable(after.codePoint))
            return !isCased(after.codePoint);
    }
    return true;
}

void appendLower(std::string &target, std::string_view text, const Character &character)
{
    const char32_t c = character.codePoint;
    if (c == U'\u0130')
        target += "i\u0307";
    else if (c == U'\u03A3')
        target += isFinalSigma(text, character) ? "\u03C2" : "\u03C3";
    else
        appendUtf8(target, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
}

} // namespace luthier::text::jinja
