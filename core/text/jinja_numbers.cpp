#include "core/text/jinja_numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "core/text/jinja_failure.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

std::string intToString(Int value, unsigned base)
{
    __extension__ using Unsigned = unsigned __int128;
    static constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
    Unsigned rest = value < 0 ? Unsigned(0) - static_cast<Unsigned>(value) : static_cast<Unsigned>(value);
    std::string text;
    do {
        text += kDigits[static_cast<std::size_t>(rest % base)];
        rest /= base;
    } while (rest != 0);
    if (value < 0)
        text += '-';
    std::reverse(text.begin(), text.end());
    return text;
}

// Digits as "d.ddde[+-]xx" from to_chars, laid out as float.__repr__ does: with an exponent below 1e-4 and from 1e16 on.
std::string floatToString(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    char buffer[40];
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
    const std::string_view shortest(buffer, static_cast<std::size_t>(written.ptr - buffer));
    const std::size_t e = shortest.find('e');
    std::string digits;
    for (const char c : shortest.substr(0, e)) {
        if (c >= '0' && c <= '9')
            digits += c;
    }
    const std::string sign = std::signbit(value) ? "-" : "";
    const int exponent = std::stoi(std::string(shortest.substr(e + 1)));
    const int count = static_cast<int>(digits.size());
    if (exponent < -4 || exponent >= 16) {
        std::string text = sign + digits.substr(0, 1);
        if (count > 1)
            text += fmt::format(".{}", digits.substr(1));
        const std::string power = std::to_string(std::abs(exponent));
        return text + (exponent < 0 ? "e-" : "e+") + (power.size() < 2 ? "0" : "") + power;
    }
    if (exponent < 0)
        return fmt::format("{}0.{}{}", sign, std::string(static_cast<std::size_t>(-exponent - 1), '0'), digits);
    if (count <= exponent + 1)
        return sign + digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0') + ".0";
    const auto whole = static_cast<std::size_t>(exponent + 1);
    return sign + digits.substr(0, whole) + "." + digits.substr(whole);
}

static std::string_view withoutSpace(std::string_view text)
{
    while (!text.empty() && isSpace(characterAt(text, 0).codePoint))
        text.remove_prefix(characterAt(text, 0).end);
    while (!text.empty() && isSpace(characterBefore(text, text.size()).codePoint))
        text = text.substr(0, characterBefore(text, text.size()).begin);
    return text;
}

static int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 99;
}

static void skipBasePrefix(std::string_view &text, unsigned &base)
{
    if (text.size() < 2 || text[0] != '0')
        return;
    const char letter = static_cast<char>(text[1] | 0x20);
    const unsigned named = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (named == 0 || (base != 0 && base != named))
        return;
    base = named;
    text.remove_prefix(2);
    if (text.starts_with('_'))
        text.remove_prefix(1);
}

std::optional<Int> parseInt(std::string_view text, unsigned base)
{
    text = withoutSpace(text);
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text.remove_prefix(1);
    skipBasePrefix(text, base);
    if (base == 0)
        base = 10;
    if (text.empty() || text.back() == '_' || text.front() == '_')
        return std::nullopt;
    Int value = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '_' && text[i - 1] != '_')
            continue;
        const int digit = digitValue(text[i]);
        if (digit >= static_cast<int>(base))
            return std::nullopt;
        if (__builtin_mul_overflow(value, static_cast<Int>(base), &value) || __builtin_add_overflow(value, static_cast<Int>(digit), &value))
            failAtRuntime(fmt::format("the integer {}… is too large", text.substr(0, 40)));
    }
    return isNegative ? -value : value;
}

std::optional<double> parseFloat(std::string_view text)
{
    text = withoutSpace(text);
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDigitAround = i > 0 && i + 1 < text.size() && digitValue(text[i - 1]) < 10 && digitValue(text[i + 1]) < 10;
        if (text[i] == '_' && !isDigitAround)
            return std::nullopt;
        if (text[i] != '_')
            plain += text[i];
    }
    std::string_view rest = plain;
    if (rest.starts_with('+') && rest.size() > 1 && rest[1] != '-')
        rest.remove_prefix(1);
    double value = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (rest.empty() || read.ptr != rest.data() + rest.size())
        return std::nullopt;
    if (read.ec == std::errc::result_out_of_range) // from_chars leaves the value alone: too small or too large
        return plain.find("e-") != std::string::npos || plain.find("E-") != std::string::npos ? 0.0
                                                                                              : std::numeric_limits<double>::infinity();
    return read.ec == std::errc() ? std::optional(value) : std::nullopt;
}

Int truncatedToInt(double value)
{
    if (!std::isfinite(value))
        failAtRuntime(fmt::format("cannot convert float {} to integer", (std::isnan(value) ? "NaN" : "infinity")));
    if (std::fabs(value) >= 0x1p126)
        failAtRuntime(fmt::format("the number {} is too large for an integer", floatToString(value)));
    return static_cast<Int>(value);
}

} // namespace luthier::text::jinja
