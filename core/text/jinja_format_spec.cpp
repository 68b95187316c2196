#include "core/text/jinja_format_spec.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <fmt/format.h>

#include "core/base/utf8.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_numbers.h"
#include "core/text/jinja_print.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_strings.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

static constexpr Int kWidest = 1'000'000;

static bool isAlign(char32_t c)
{
    return c == U'<' || c == U'>' || c == U'^' || c == U'=';
}

static Int takeNumber(std::string_view &spec)
{
    Int number = 0;
    while (!spec.empty() && spec.front() >= '0' && spec.front() <= '9') {
        number = number * 10 + (spec.front() - '0');
        if (number > kWidest)
            failAtRuntime("a width or precision above 1000000 is not supported");
        spec.remove_prefix(1);
    }
    return number;
}

static bool take(std::string_view &spec, char wanted)
{
    if (!spec.starts_with(wanted))
        return false;
    spec.remove_prefix(1);
    return true;
}

static void takeFillAndAlign(std::string_view &spec, FormatSpec &result)
{
    if (spec.empty())
        return;
    const std::size_t first = characterAt(spec, 0).end;
    if (first < spec.size() && isAlign(static_cast<unsigned char>(spec[first]))) {
        result.fill = Text(std::string(spec.substr(0, first)));
        result.align = spec[first];
        spec.remove_prefix(first + 1);
    } else if (isAlign(static_cast<unsigned char>(spec[0]))) {
        result.align = spec[0];
        spec.remove_prefix(1);
    }
}

FormatSpec parseFormatSpec(std::string_view spec)
{
    FormatSpec result;
    result.isPlain = spec.empty();
    takeFillAndAlign(spec, result);
    for (const char sign : {'+', '-', ' '}) {
        if (take(spec, sign)) {
            result.sign = sign;
            break;
        }
    }
    result.isAlternate = take(spec, '#');
    result.isZeroPadded = take(spec, '0') && result.align == 0;
    result.width = takeNumber(spec);
    for (const char grouping : {',', '_'}) {
        if (take(spec, grouping))
            result.grouping = grouping;
    }
    if (take(spec, '.')) {
        if (spec.empty() || spec.front() < '0' || spec.front() > '9')
            failAtRuntime("Format specifier missing precision");
        result.precision = takeNumber(spec);
    }
    if (!spec.empty()) {
        result.type = spec.front();
        spec.remove_prefix(1);
    }
    if (!spec.empty())
        failAtRuntime("Invalid format specifier");
    return result;
}

static std::string grouped(const std::string &digits, char separator, std::size_t every)
{
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % every == 0)
            result += separator;
        result += digits[i];
    }
    return result;
}

static std::string withSign(bool isNegative, char sign, const std::string &digits)
{
    if (isNegative)
        return "-" + digits;
    return sign == '-' ? digits : sign + digits;
}

static std::string integerDigits(Int value, const FormatSpec &spec)
{
    const unsigned base = spec.type == 'x' || spec.type == 'X' ? 16 : spec.type == 'o' ? 8 : spec.type == 'b' ? 2 : 10;
    std::string digits = intToString(value, base);
    const bool isNegative = digits[0] == '-';
    if (isNegative)
        digits.erase(0, 1);
    if (spec.grouping != 0)
        digits = grouped(digits, spec.grouping, base == 10 ? 3 : 4);
    if (spec.isAlternate && base != 10)
        digits.insert(0, base == 16 ? "0x" : base == 8 ? "0o" : "0b");
    if (spec.type == 'X')
        std::transform(digits.begin(), digits.end(), digits.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return withSign(isNegative, spec.sign, digits);
}

static std::string printed(Runtime &runtime, double value, char type, Int precision, bool isAlternate)
{
    runtime.allocate(static_cast<std::size_t>(precision) + 400);
    const std::string pattern = std::string(isAlternate ? "%#.*" : "%.*") + type;
    std::string buffer(static_cast<std::size_t>(precision) + 400, '\0');
    const int length = std::snprintf(buffer.data(), buffer.size(), pattern.c_str(), static_cast<int>(precision), value);
    buffer.resize(static_cast<std::size_t>(std::max(length, 0)));
    return buffer;
}

static std::string floatDigits(Runtime &runtime, double value, const FormatSpec &spec)
{
    const double magnitude = std::fabs(value) * (spec.type == '%' ? 100 : 1);
    const Int precision = spec.precision < 0 ? 6 : spec.precision;
    std::string digits;
    if (!std::isfinite(value))
        digits = std::isnan(value) ? "nan" : "inf";
    else if (spec.type == 0 && spec.precision < 0)
        digits = floatToString(magnitude);
    else if (spec.type == 0)
        digits = printed(runtime, magnitude, 'g', std::max<Int>(precision, 1), spec.isAlternate);
    else
        digits = printed(runtime, magnitude, spec.type == '%' ? 'f' : spec.type == 'n' ? 'g' : spec.type, precision, spec.isAlternate);
    if (spec.type == 0 && digits.find_first_not_of("0123456789") == std::string::npos)
        digits += ".0";
    if (spec.grouping != 0) {
        const std::size_t whole = std::min(digits.find_first_not_of("0123456789"), digits.size());
        digits = grouped(digits.substr(0, whole), spec.grouping, 3) + digits.substr(whole);
    }
    if (spec.type == '%')
        digits += '%';
    return withSign(std::signbit(value) && !std::isnan(value), spec.sign, digits);
}

std::string formatNumber(Runtime &runtime, const Value &number, const FormatSpec &spec)
{
    static constexpr std::string_view kIntegerTypes = "dxXobn";
    static constexpr std::string_view kFloatTypes = "eEfFgG%";
    const bool isFloatType = kFloatTypes.find(spec.type) != std::string_view::npos;
    if (number.isFloat() || isFloatType) {
        if (spec.type != 0 && spec.type != 'n' && !isFloatType)
            failAtRuntime(fmt::format("Unknown format code '{}' for object of type 'float'", spec.type));
        return floatDigits(runtime, number.asDouble(), spec);
    }
    if (spec.precision >= 0)
        failAtRuntime("Precision not allowed in integer format specifier");
    if (spec.type == 'c') {
        if (number.asInt() < 0 || number.asInt() > 0x10FFFF)
            failAtRuntime("%c arg not in range(0x110000)");
        std::string character;
        appendUtf8(character, static_cast<char32_t>(number.asInt()));
        return character;
    }
    if (spec.type != 0 && kIntegerTypes.find(spec.type) == std::string_view::npos)
        failAtRuntime(fmt::format("Unknown format code '{}' for object of type 'int'", spec.type));
    return integerDigits(number.asInt(), spec);
}

static Text aligned(Runtime &runtime, const Text &text, const FormatSpec &spec, char fallback)
{
    const Text fill = spec.isZeroPadded ? Text("0") : spec.fill;
    const char align = spec.align != 0 ? spec.align : spec.isZeroPadded && fallback == '>' ? '=' : fallback;
    if (align == '=') { // between the sign or prefix and the digits
        std::size_t head = !text.empty() && std::string_view("+- ").find(text.bytes()[0]) != std::string_view::npos ? 1 : 0;
        if (spec.isAlternate && text.size() > head + 1 && text.bytes()[head] == '0')
            head += 2;
        Text result = text.slice(0, head);
        result.append(padded(runtime, text.slice(head, text.size()), spec.width - static_cast<Int>(head), Side::Right, fill));
        return result;
    }
    if (align == '^') { // str.format puts the odd blank right, unlike str.center
        const Int missing = spec.width - static_cast<Int>(characterCount(text.bytes()));
        if (missing <= 0)
            return text;
        return padded(runtime, padded(runtime, text, spec.width - (missing + 1) / 2, Side::Right, fill), spec.width, Side::Left, fill);
    }
    return padded(runtime, text, spec.width, align == '<' ? Side::Left : Side::Right, fill);
}

Text formatted(Runtime &runtime, const Value &value, const FormatSpec &spec)
{
    if (spec.isPlain)
        return toText(runtime, value);
    if (value.isNumber())
        return aligned(runtime, Text(formatNumber(runtime, value, spec), value.origin()), spec, '>');
    if (!value.isString())
        failAtRuntime(fmt::format("unsupported format string passed to {}.__format__", value.typeName()));
    if (spec.type != 0 && spec.type != 's')
        failAtRuntime(fmt::format("Unknown format code '{}' for object of type 'str'", spec.type));
    if (spec.sign != '-' || spec.grouping != 0 || spec.align == '=')
        failAtRuntime("signs, separators and '=' are for numbers and not for a string");
    Text text = value.text();
    if (spec.precision >= 0) {
        const std::vector<std::size_t> offsets = characterOffsets(text.bytes());
        text = text.slice(0, offsets[static_cast<std::size_t>(std::min<Int>(spec.precision, static_cast<Int>(offsets.size()) - 1))]);
    }
    return aligned(runtime, text, spec, '<');
}

} // namespace luthier::text::jinja
