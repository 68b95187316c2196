#include "core/data/checks/mojibake.h"

#include <array>

#include "core/base/translate.h"
#include "core/base/utf8.h"

namespace luthier::data {

namespace {

// Windows-1252, 0x80 to 0x9F; 0 where it has no character.
constexpr std::array<char32_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                   0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                   0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The byte that was read as this character by Latin-1 or Windows-1252; 0 if none was.
unsigned byteOf(char32_t c)
{
    if (c >= 0x80 && c <= 0xFF)
        return static_cast<unsigned>(c);
    for (std::size_t i = 0; i < kWindows1252.size(); ++i)
        if (c == kWindows1252[i] && c != 0)
            return static_cast<unsigned>(0x80 + i);
    return 0;
}

struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

Character characterAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return {};
    const auto decoded = decodeUtf8(text.substr(at));
    return decoded ? Character{decoded->codePoint, decoded->bytes} : Character{0, 1};
}

bool isContinuation(unsigned byte)
{
    return byte >= 0x80 && byte <= 0xBF;
}

bool isTypographic(char32_t c)
{
    return (c >= 0x2013 && c <= 0x201E) || c == 0x2026;
}

bool isLetterAt(std::string_view text, std::size_t at)
{
    const char32_t c = characterAt(text, at).code;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
}

// Two characters that were one: Ã© for é. Other leads than Â and Ã occur as pairs in honest text, so they count only
// when another pair follows; and a quotation mark after Ã may be one, unless a word goes on behind it.
bool isBrokenPair(std::string_view text, unsigned lead, std::size_t second, bool mayRepeat)
{
    const Character next = characterAt(text, second);
    if (!isContinuation(byteOf(next.code)))
        return false;
    const std::size_t after = second + next.bytes;
    if (lead == 0xC2)
        return next.code <= 0xBF;
    if (lead == 0xC3)
        return !isTypographic(next.code) || isLetterAt(text, after);
    if (lead > 0xC3 && lead <= 0xDF && mayRepeat) {
        const Character third = characterAt(text, after);
        const unsigned byte = byteOf(third.code);
        return byte > 0xC3 && byte <= 0xDF && isBrokenPair(text, 0xC3, after + third.bytes, false);
    }
    return false;
}

bool isBrokenAt(std::string_view text, std::size_t at, const Character &first)
{
    const unsigned lead = first.code >= 0xC2 && first.code <= 0xF4 ? static_cast<unsigned>(first.code) : 0;
    if (lead == 0)
        return false;
    std::size_t next = at + first.bytes;
    if (lead < 0xE0)
        return isBrokenPair(text, lead, next, true);
    const int continuations = lead < 0xF0 ? 2 : 3;
    for (int i = 0; i < continuations; ++i) {
        const Character character = characterAt(text, next);
        const unsigned byte = byteOf(character.code);
        const bool overlong = i == 0 && ((lead == 0xE0 && byte < 0xA0) || (lead == 0xF0 && byte < 0x90));
        if (!isContinuation(byte) || overlong)
            return false;
        next += character.bytes;
    }
    return true;
}

} // namespace

std::optional<std::string> mojibake(std::string_view text)
{
    constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        if (text.substr(at).starts_with(kReplacement))
            return LUTHIER_TR("The text holds the replacement character U+FFFD: what stood there was lost when it was decoded.");
        if (text.substr(at).starts_with("锟斤拷"))
            return LUTHIER_TR("The text holds \"锟斤拷\", which is what lost characters become when they are decoded twice.");
        const Character first = characterAt(text, at);
        if (isBrokenAt(text, at, first))
            return LUTHIER_TR("The text looks like UTF-8 that was read as Latin-1 or Windows-1252.");
        at += first.bytes;
    }
    return std::nullopt;
}

} // namespace luthier::data
