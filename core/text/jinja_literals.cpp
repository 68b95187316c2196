#include "core/text/jinja_literals.h"

#include <algorithm>

#include "core/base/utf8.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

static bool isDigitOf(char c, unsigned base)
{
    if (base <= 10)
        return c >= '0' && c < static_cast<char>('0' + base);
    const char lower = static_cast<char>(c | 0x20);
    return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'f');
}

// Digits with single underscores between them.
static std::size_t digitsLength(std::string_view text, std::size_t from, unsigned base)
{
    std::size_t at = from;
    while (at < text.size()) {
        if (isDigitOf(text[at], base))
            ++at;
        else if (text[at] == '_' && at > from && text[at - 1] != '_' && at + 1 < text.size() && isDigitOf(text[at + 1], base))
            ++at;
        else
            break;
    }
    return at - from;
}

std::size_t integerLength(std::string_view text)
{
    if (text.empty() || !isDigitOf(text[0], 10))
        return 0;
    if (text[0] != '0')
        return digitsLength(text, 0, 10);
    const char letter = text.size() > 1 ? static_cast<char>(text[1] | 0x20) : '\0';
    const unsigned base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (base != 0) {
        const std::size_t from = text.size() > 2 && text[2] == '_' ? 3 : 2;
        if (const std::size_t digits = digitsLength(text, from, base))
            return from + digits;
    }
    std::size_t zeros = 1; // other digits after a leading zero are a second number, which the parser refuses
    while (zeros < text.size() && (text[zeros] == '0' || (text[zeros] == '_' && zeros + 1 < text.size() && text[zeros + 1] == '0')))
        ++zeros;
    return zeros;
}

std::size_t floatLength(std::string_view text)
{
    std::size_t at = digitsLength(text, 0, 10);
    if (at == 0)
        return 0;
    bool isFloat = false;
    if (at < text.size() && text[at] == '.') {
        if (const std::size_t digits = digitsLength(text, at + 1, 10)) {
            at += 1 + digits;
            isFloat = true;
        }
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        const std::size_t sign = at + 1 < text.size() && (text[at + 1] == '+' || text[at + 1] == '-') ? 1 : 0;
        if (const std::size_t digits = digitsLength(text, at + 1 + sign, 10)) {
            at += 1 + sign + digits;
            isFloat = true;
        }
    }
    return isFloat ? at : 0;
}

std::size_t nameLength(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const Character character = characterAt(text, at);
        const bool isPart =
            at == 0 ? character.codePoint == U'_' || isAlphabetic(character.codePoint) : isWordCharacter(character.codePoint);
        if (!isPart)
            break;
        at = character.end;
    }
    return at;
}

std::size_t stringLength(std::string_view text)
{
    if (text.empty() || (text[0] != '\'' && text[0] != '"'))
        return 0;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == text[0])
            return at + 1;
    }
    return 0;
}

static std::size_t appendHexEscape(std::string &target, std::string_view body, std::size_t at, std::size_t digits, std::size_t offset)
{
    char32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (at + i >= body.size() || !isDigitOf(body[at + i], 16))
            throw Failure(FailureKind::Syntax, "truncated escape in a string", offset);
        const char c = static_cast<char>(body[at + i] | 0x20);
        value = value * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    if (value > 0x10FFFF)
        throw Failure(FailureKind::Syntax, "illegal Unicode character in a string", offset);
    appendUtf8(target, value);
    return at + digits;
}

static std::size_t appendOctalEscape(std::string &target, std::string_view body, std::size_t at)
{
    char32_t value = 0;
    std::size_t digits = 0;
    while (digits < 3 && at + digits < body.size() && isDigitOf(body[at + digits], 8))
        value = value * 8 + static_cast<char32_t>(body[at + digits++] - '0');
    appendUtf8(target, value);
    return at + digits;
}

std::string decodedString(std::string_view body, std::size_t offset)
{
    static constexpr std::string_view kEscapes = "\\'\"abfnrtv";
    static constexpr std::string_view kCharacters = "\\'\"\a\b\f\n\r\t\v";
    std::string text;
    for (std::size_t at = 0; at < body.size();) {
        if (body[at] != '\\' || at + 1 == body.size()) {
            text += body[at++];
            continue;
        }
        const char escape = body[at + 1];
        at += 2;
        if (const std::size_t known = kEscapes.find(escape); known != std::string_view::npos)
            text += kCharacters[known];
        else if (escape == '\n')
            continue;
        else if (escape == 'x' || escape == 'u' || escape == 'U')
            at = appendHexEscape(text, body, at, escape == 'x' ? 2 : escape == 'u' ? 4 : 8, offset);
        else if (isDigitOf(escape, 8))
            at = appendOctalEscape(text, body, at - 1);
        else
            text += {'\\', escape};
    }
    return text;
}

} // namespace luthier::text::jinja
