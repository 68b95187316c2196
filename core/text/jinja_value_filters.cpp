#include "core/text/jinja_value_filters.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

#include "core/text/jinja_arguments.h"
#include "core/text/jinja_arithmetic.h"
#include "core/text/jinja_attributes.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_format_spec.h"
#include "core/text/jinja_iterate.h"
#include "core/text/jinja_json.h"
#include "core/text/jinja_numbers.h"
#include "core/text/jinja_print.h"

namespace luthier::text::jinja {

static Value filterDefault(Runtime &, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("default", arguments, {"default_value", "boolean"}, 0);
    const bool isReplaced = input.isUndefined() || (bound.truth(1, false) && !input.isTrue());
    if (!isReplaced)
        return input;
    return bound.has(0) ? bound[0] : Value::string(Text());
}

static Value filterAttr(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("attr", arguments, {"name"}, 1);
    if (input.isUndefined())
        failUndefined(input);
    const Text name = toText(runtime, bound[0]);
    if (auto attribute = ownAttribute(runtime, input, name.bytes()))
        return *std::move(attribute);
    return Value::undefined(fmt::format("'{} object' has no attribute '{}'", input.typeName(), name.bytes()));
}

static Value filterLength(Runtime &, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("length", arguments, {}, 0);
    return Value::integer(static_cast<Int>(lengthOf(input)));
}

static Value filterString(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("string", arguments, {}, 0);
    return input.isString() ? input : Value::string(toText(runtime, input));
}

static Value filterInt(Runtime &, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("int", arguments, {"default", "base"}, 0);
    const Value fallback = bound.has(0) ? bound[0] : Value::integer(0);
    if (input.isUndefined())
        failUndefined(input);
    if (input.isIntegral())
        return Value::integer(input.asInt());
    std::optional<double> number;
    if (input.isString()) {
        if (const auto whole = parseInt(input.bytes(), static_cast<unsigned>(std::clamp<Int>(bound.integer(1, 10), 0, 36))))
            return Value::integer(*whole);
        number = parseFloat(input.bytes());
    } else if (input.isFloat()) {
        number = input.asDouble();
    }
    return number && std::isfinite(*number) ? Value::integer(truncatedToInt(*number)) : fallback;
}

static Value filterFloat(Runtime &, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("float", arguments, {"default"}, 0);
    if (input.isUndefined())
        failUndefined(input);
    if (input.isNumber())
        return Value::real(input.asDouble());
    if (input.isString()) {
        if (const auto number = parseFloat(input.bytes()))
            return Value::real(*number);
    }
    return bound.has(0) ? bound[0] : Value::real(0);
}

static Value filterAbs(Runtime &, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("abs", arguments, {}, 0);
    return absolute(input);
}

// Python's round(): to even where the decimal is exactly half way.
static double roundedTo(double value, Int digits)
{
    if (!std::isfinite(value) || digits > 300)
        return value;
    if (digits >= 0) {
        char buffer[800];
        std::snprintf(buffer, sizeof buffer, "%.*f", static_cast<int>(digits), value);
        return std::strtod(buffer, nullptr);
    }
    const double unit = std::pow(10.0, static_cast<double>(-digits));
    return std::nearbyint(value / unit) * unit;
}

static Value roundedInteger(Int value, Int digits)
{
    if (digits >= 0 || digits < -36)
        return Value::integer(digits >= 0 ? value : 0);
    Int unit = 1;
    for (Int i = 0; i < -digits; ++i)
        unit *= 10;
    Int quotient = value / unit;
    const Int remainder = value - quotient * unit;
    const Int twice = remainder < 0 ? -2 * remainder : 2 * remainder;
    if (twice > unit || (twice == unit && quotient % 2 != 0))
        quotient += value < 0 ? -1 : 1;
    return Value::integer(quotient * unit);
}

static Value filterRound(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("round", arguments, {"precision", "method"}, 0);
    const std::string method = bound.has(1) ? toText(runtime, bound[1]).bytes() : "common";
    const Int digits = bound.integer(0, 0);
    if (method != "common" && method != "ceil" && method != "floor")
        failAtRuntime("method must be common, ceil or floor");
    if (input.isUndefined())
        failUndefined(input);
    if (!input.isNumber())
        failAtRuntime(fmt::format("type {} doesn't define __round__ method", input.typeName()));
    if (method == "common")
        return input.isFloat() ? Value::real(roundedTo(input.asDouble(), digits)) : roundedInteger(input.asInt(), digits);
    const double unit = std::pow(10.0, static_cast<double>(digits));
    const double scaled = input.asDouble() * unit;
    return Value::real((method == "ceil" ? std::ceil(scaled) : std::floor(scaled)) / unit);
}

static Value filterFileSize(Runtime &runtime, const Value &input, Arguments &arguments)
{
    static constexpr std::string_view kPrefixes = "kMGTPEZY";
    const BoundArguments bound("filesizeformat", arguments, {"binary"}, 0);
    const auto number = input.isNumber() ? std::optional(input.asDouble()) : input.isString() ? parseFloat(input.bytes()) : std::nullopt;
    if (input.isUndefined())
        failUndefined(input);
    if (!number)
        failAtRuntime(fmt::format("filesizeformat needs a number, not '{}'", toText(runtime, input).bytes()));
    const double bytes = *number;
    const bool isBinary = bound.truth(0, false);
    const double base = isBinary ? 1024 : 1000;
    if (bytes == 1)
        return Value::string(Text("1 Byte"));
    if (bytes < base)
        return Value::string(Text(intToString(truncatedToInt(bytes)) + " Bytes"));
    double unit = base;
    std::size_t prefix = 0;
    while (prefix + 1 < kPrefixes.size() && bytes >= unit * base) {
        unit *= base;
        ++prefix;
    }
    FormatSpec spec;
    spec.type = 'f';
    spec.precision = 1;
    std::string name(1, kPrefixes[prefix]);
    if (isBinary)
        name = (prefix == 0 ? "K" : name) + "i";
    return Value::string(Text(formatNumber(runtime, Value::real(bytes / unit), spec) + " " + name + "B"));
}

static JsonStyle jsonStyle(Runtime &runtime, const BoundArguments &bound)
{
    JsonStyle style;
    style.ensureAscii = bound.truth(0, false);
    style.sortKeys = bound.truth(3, false);
    if (bound.hasValue(1)) {
        style.itemSeparator.pop_back(); // no blank at the end of a line
        style.indent = bound[1].isString() ? bound[1].bytes()
                                           : std::string(static_cast<std::size_t>(std::clamp<Int>(bound.integer(1, 0), 0, 1000)), ' ');
    }
    if (bound.hasValue(2)) {
        const std::vector<Value> separators = iterate(runtime, bound[2]);
        if (separators.size() != 2 || !separators[0].isString() || !separators[1].isString())
            failAtRuntime("separators must be two strings");
        style.itemSeparator = separators[0].bytes();
        style.keySeparator = separators[1].bytes();
    }
    return style;
}

static Value filterToJson(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("tojson", arguments, {"ensure_ascii", "indent", "separators", "sort_keys"}, 0);
    return Value::string(toJsonText(runtime, input, jsonStyle(runtime, bound)));
}

static Value filterPrettyPrint(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("pprint", arguments, {}, 0);
    return Value::string(representationOf(runtime, input));
}

static constexpr NamedFilter kFilters[] = {
    {"abs", filterAbs},         {"attr", filterAttr},
    {"count", filterLength},    {"d", filterDefault},
    {"default", filterDefault}, {"filesizeformat", filterFileSize},
    {"float", filterFloat},     {"int", filterInt},
    {"length", filterLength},   {"pprint", filterPrettyPrint},
    {"round", filterRound},     {"string", filterString},
    {"tojson", filterToJson},
};

std::span<const NamedFilter> valueFilters()
{
    return kFilters;
}

} // namespace luthier::text::jinja
