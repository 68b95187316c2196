#include "core/text/jinja_text_filters.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_arguments.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_format.h"
#include "core/text/jinja_html.h"
#include "core/text/jinja_iterate.h"
#include "core/text/jinja_print.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_strings.h"
#include "core/text/jinja_unicode.h"
#include "core/text/jinja_wrap.h"

namespace luthier::text::jinja {

static Value stringLike(const Value &input, Text text)
{
    return Value::string(std::move(text), input.isMarkup());
}

template <Text (*change)(Runtime &, const Text &)>
static Value filterCase(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("the filter", arguments, {}, 0);
    return stringLike(input, change(runtime, toText(runtime, input)));
}

static Value filterTrim(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("trim", arguments, {"chars"}, 0);
    const Text text = toText(runtime, input);
    return stringLike(input, bound.hasValue(0) ? stripped(text, Side::Both, bound.text(0).bytes()) : stripped(text, Side::Both));
}

static Value filterReplace(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("replace", arguments, {"old", "new", "count"}, 2);
    const Int limit = bound.hasValue(2) ? bound.integer(2, -1) : -1;
    return Value::string(replaced(runtime, toText(runtime, input), toText(runtime, bound[0]).bytes(), toText(runtime, bound[1]), limit));
}

// Words begin after white space and - ( { [ <, unlike in the method title().
static Value filterTitle(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("title", arguments, {}, 0);
    const Text text = toText(runtime, input);
    const auto isSeparator = [](char32_t c) {
        return isSpace(c) || (c < 0x80 && std::string_view("-({[<").find(static_cast<char>(c)) != std::string_view::npos);
    };
    Text result;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = characterAt(text.bytes(), begin).end;
        const Text first = text.slice(begin, end);
        while (end < text.size() && !isSeparator(characterAt(text.bytes(), end).codePoint))
            end = characterAt(text.bytes(), end).end;
        const std::size_t rest = begin + first.size();
        if (isSeparator(characterAt(text.bytes(), begin).codePoint)) {
            result.append(first);
            begin = rest;
            continue;
        }
        result.append(upperCased(runtime, first));
        result.append(lowerCased(runtime, text.slice(rest, end)));
        begin = end;
    }
    return stringLike(input, std::move(result));
}

static Value filterCenter(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("center", arguments, {"width"}, 0);
    return stringLike(input, padded(runtime, toText(runtime, input), bound.integer(0, 80), Side::Both, Text(" ")));
}

static const Text &requireString(std::string_view filter, const Value &input)
{
    if (input.isUndefined())
        failUndefined(input);
    if (!input.isString())
        failAtRuntime(fmt::format("the filter '{}' needs a string, not '{}'", filter, input.typeName()));
    return input.text();
}

static Value filterIndent(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("indent", arguments, {"width", "first", "blank"}, 0);
    Text text = requireString("indent", input);
    const Text indentation =
        bound.has(0) && bound[0].isString() ? bound[0].text() : padded(runtime, Text(), bound.integer(0, 4), Side::Left, Text(" "));
    text.append("\n", Origin{}); // splitlines() would drop a last empty line
    const std::vector<Text> lines = splitLines(runtime, text, false);
    Text result;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        runtime.allocate(lines[i].size() + indentation.size() + 1);
        if (i > 0)
            result.append("\n", Origin{});
        const bool isIndented = i == 0 ? bound.truth(1, false) : bound.truth(2, false) || !lines[i].empty();
        if (isIndented)
            result.append(indentation);
        result.append(lines[i]);
    }
    return stringLike(input, std::move(result));
}

static Value filterTruncate(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("truncate", arguments, {"length", "killwords", "end", "leeway"}, 0);
    const Text end = bound.has(2) ? bound.text(2) : Text("...");
    const Int length = bound.integer(0, 255);
    const Int leeway = bound.hasValue(3) ? bound.integer(3, 5) : 5;
    const Int endLength = static_cast<Int>(characterCount(end.bytes()));
    if (length < endLength || leeway < 0)
        failAtRuntime("truncate needs a length of at least that of its end mark and no negative leeway");
    if (static_cast<Int>(lengthOf(input)) <= length + leeway)
        return input;
    const Text &text = requireString("truncate", input);
    const std::vector<std::size_t> offsets = characterOffsets(text.bytes());
    Text result = text.slice(0, offsets[static_cast<std::size_t>(length - endLength)]);
    if (!bound.truth(1, false))
        result = splitByFromRight(runtime, result, " ", 1).front();
    result.append(end);
    return stringLike(input, std::move(result));
}

static Value filterWordWrap(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("wordwrap", arguments, {"width", "break_long_words", "wrapstring", "break_on_hyphens"}, 0);
    const Text &text = requireString("wordwrap", input);
    WrapStyle style;
    style.width = std::clamp<Int>(bound.integer(0, 79), 1, 1'000'000);
    style.breakLongWords = bound.truth(1, true);
    style.breakOnHyphens = bound.truth(3, true);
    const Text newline = bound.hasValue(2) ? bound.text(2) : Text("\n");
    std::vector<Text> lines;
    for (const Text &line : splitLines(runtime, text, false))
        lines.push_back(joinText(runtime, wrapLine(runtime, line, style), newline));
    return stringLike(input, joinText(runtime, lines, newline));
}

static Value filterWordCount(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("wordcount", arguments, {}, 0);
    const Text text = toText(runtime, input);
    Int words = 0;
    bool isInWord = false;
    for (std::size_t at = 0; at < text.size(); at = characterAt(text.bytes(), at).end) {
        const bool isWord = isWordCharacter(characterAt(text.bytes(), at).codePoint);
        words += isWord && !isInWord ? 1 : 0;
        isInWord = isWord;
    }
    return Value::integer(words);
}

static Value filterFormat(Runtime &runtime, const Value &input, Arguments &arguments)
{
    if (!arguments.positional.empty() && !arguments.named.empty())
        failAtRuntime("can't handle positional and keyword arguments at the same time");
    const Value format = input.isString() ? input : Value::string(toText(runtime, input));
    if (arguments.named.empty())
        return percentFormat(runtime, format, Value::tuple(arguments.positional));
    std::vector<Entry> entries;
    for (const auto &[name, value] : arguments.named)
        entries.emplace_back(Value::string(Text(name)), value);
    return percentFormat(runtime, format, Value::dict(std::move(entries)));
}

static Value filterEscape(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("escape", arguments, {}, 0);
    return input.isMarkup() ? input : Value::string(escapedHtml(runtime, toText(runtime, input)), true);
}

static Value filterForceEscape(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("forceescape", arguments, {}, 0);
    return Value::string(escapedHtml(runtime, toText(runtime, input)), true);
}

static Value filterSafe(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("safe", arguments, {}, 0);
    return Value::string(toText(runtime, input), true);
}

static Value filterStripTags(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("striptags", arguments, {}, 0);
    return Value::string(withoutTags(runtime, toText(runtime, input)));
}

static Value filterUrlEncode(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("urlencode", arguments, {}, 0);
    if (input.isString() || !isIterable(input))
        return Value::string(urlQuoted(runtime, toText(runtime, input), false));
    std::vector<Text> parts;
    const Value pairs = input.isDict() ? Value::object(std::make_shared<DictView>(input, DictView::Part::Items)) : input;
    for (const Value &pair : iterate(runtime, pairs)) {
        const std::vector<Value> both = iterate(runtime, pair);
        if (both.size() != 2)
            failAtRuntime("urlencode needs a string, a mapping or pairs");
        Text part = urlQuoted(runtime, toText(runtime, both[0]), true);
        part.append("=", Origin{});
        part.append(urlQuoted(runtime, toText(runtime, both[1]), true));
        parts.push_back(std::move(part));
    }
    return Value::string(joinText(runtime, parts, Text("&")));
}

static Value filterXmlAttributes(Runtime &runtime, const Value &input, Arguments &arguments)
{
    const BoundArguments bound("xmlattr", arguments, {"autospace"}, 0);
    if (!input.isDict())
        failAtRuntime(fmt::format("the filter 'xmlattr' needs a mapping, not '{}'", input.typeName()));
    Text result;
    for (const auto &[key, value] : input.entries()) {
        if (value.isNone() || value.isUndefined())
            continue;
        const Text name = toText(runtime, key);
        if (name.bytes().find_first_of(" \t\n\r\f\v/>=") != std::string::npos)
            failAtRuntime(fmt::format("Invalid character in attribute name: '{}'", name.bytes()));
        if (!result.empty() || bound.truth(0, true))
            result.append(" ", Origin{});
        result.append(escapedHtml(runtime, name));
        result.append("=\"", Origin{});
        result.append(value.isMarkup() ? value.text() : escapedHtml(runtime, toText(runtime, value)));
        result.append("\"", Origin{});
    }
    return Value::string(std::move(result));
}

static constexpr NamedFilter kFilters[] = {
    {"capitalize", filterCase<capitalized>},
    {"center", filterCenter},
    {"e", filterEscape},
    {"escape", filterEscape},
    {"forceescape", filterForceEscape},
    {"format", filterFormat},
    {"indent", filterIndent},
    {"lower", filterCase<lowerCased>},
    {"replace", filterReplace},
    {"safe", filterSafe},
    {"striptags", filterStripTags},
    {"title", filterTitle},
    {"trim", filterTrim},
    {"truncate", filterTruncate},
    {"upper", filterCase<upperCased>},
    {"urlencode", filterUrlEncode},
    {"wordcount", filterWordCount},
    {"wordwrap", filterWordWrap},
    {"xmlattr", filterXmlAttributes},
};

std::span<const NamedFilter> textFilters()
{
    return kFilters;
}

} // namespace luthier::text::jinja
