#include "core/text/jinja_string_methods.h"

#include <algorithm>
#include <iterator>

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

namespace luthier::text::jinja {

static Value stringLike(const Value &self, Text text)
{
    return Value::string(std::move(text), self.isMarkup());
}

static Value listOfTexts(const Value &self, std::vector<Text> parts)
{
    std::vector<Value> values;
    values.reserve(parts.size());
    for (Text &part : parts)
        values.push_back(stringLike(self, std::move(part)));
    return Value::list(std::move(values));
}

// An argument that becomes part of a marked string is escaped first.
static Text partFor(Runtime &runtime, const Value &self, const Value &part, const Text &text)
{
    return self.isMarkup() && !part.isMarkup() ? escapedHtml(runtime, text) : text;
}

template <Side side>
static Value strip(Runtime &, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("strip", arguments, {"chars"}, 0);
    if (!bound.hasValue(0))
        return stringLike(self, stripped(self.text(), side));
    return stringLike(self, stripped(self.text(), side, bound.text(0).bytes()));
}

template <bool fromRight>
static Value split(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("split", arguments, {"sep", "maxsplit"}, 0);
    const Int limit = bound.integer(1, -1);
    const Text &text = self.text();
    if (!bound.hasValue(0))
        return listOfTexts(self, fromRight ? splitAtSpaceFromRight(runtime, text, limit) : splitAtSpace(runtime, text, limit));
    const std::string &separator = bound.text(0).bytes();
    if (separator.empty())
        failAtRuntime("empty separator");
    return listOfTexts(self, fromRight ? splitByFromRight(runtime, text, separator, limit) : splitBy(runtime, text, separator, limit));
}

static Value splitLinesMethod(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("splitlines", arguments, {"keepends"}, 0);
    return listOfTexts(self, splitLines(runtime, self.text(), bound.truth(0, false)));
}

template <bool fromRight>
static Value partition(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("partition", arguments, {"sep"}, 1);
    const Text &text = self.text();
    const Text &separator = bound.text(0);
    if (separator.empty())
        failAtRuntime("empty separator");
    runtime.allocate(text.size());
    const std::size_t found = fromRight ? text.bytes().rfind(separator.bytes()) : text.bytes().find(separator.bytes());
    if (found == std::string::npos) {
        const Value empty = stringLike(self, {});
        return fromRight ? Value::tuple({empty, empty, self}) : Value::tuple({self, empty, empty});
    }
    return Value::tuple({stringLike(self, text.slice(0, found)), stringLike(self, separator),
                         stringLike(self, text.slice(found + separator.size(), text.size()))});
}

static Value replace(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("replace", arguments, {"old", "new", "count"}, 2);
    const Text old = partFor(runtime, self, bound[0], bound.text(0));
    return stringLike(self,
                      replaced(runtime, self.text(), old.bytes(), partFor(runtime, self, bound[1], bound.text(1)), bound.integer(2, -1)));
}

static Value join(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("join", arguments, {"iterable"}, 1);
    std::vector<Text> parts;
    for (const Value &part : iterate(runtime, bound[0])) {
        if (!part.isString()) {
            failAtRuntime(fmt::format("sequence item {}: expected str instance, {} found", parts.size(), part.typeName()));
        }
        parts.push_back(partFor(runtime, self, part, part.text()));
    }
    return stringLike(self, joinText(runtime, parts, self.text()));
}

template <Text (*change)(Runtime &, const Text &)>
static Value changed(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("the method", arguments, {}, 0);
    return stringLike(self, change(runtime, self.text()));
}

// The part of the text that the optional arguments `start` and `end` (in characters) select.
static std::pair<std::size_t, std::size_t> searchedPart(Runtime &runtime, const Value &self, const BoundArguments &bound)
{
    if (!bound.hasValue(1) && !bound.hasValue(2))
        return {0, self.text().size()};
    runtime.allocate(self.text().size() * sizeof(std::size_t));
    const std::vector<std::size_t> offsets = characterOffsets(self.bytes());
    const Int size = static_cast<Int>(offsets.size()) - 1;
    const auto place = [&](std::size_t index, Int fallback) {
        const Int given = bound.hasValue(index) ? bound.integer(index, 0) : fallback;
        return static_cast<std::size_t>(std::clamp<Int>(given < 0 ? given + size : given, 0, size));
    };
    if (bound.hasValue(1) && bound.integer(1, 0) > size) // not even an empty string is found behind the end
        return {self.text().size() + 1, self.text().size()};
    const std::size_t begin = offsets[place(1, 0)];
    return {begin, offsets[place(2, size)]};
}

template <bool atEnd>
static Value touches(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound(atEnd ? "endswith" : "startswith", arguments, {"prefix", "start", "end"}, 1);
    const auto [begin, end] = searchedPart(runtime, self, bound);
    if (begin > end)
        return Value::boolean(false);
    const std::string_view part = std::string_view(self.bytes()).substr(begin, end - begin);
    const auto matches = [&part = part](const Value &wanted) {
        if (!wanted.isString())
            failAtRuntime(fmt::format("startswith and endswith need a str or a tuple of str, not {}", wanted.typeName()));
        return atEnd ? part.ends_with(wanted.bytes()) : part.starts_with(wanted.bytes());
    };
    if (!bound[0].isTuple())
        return Value::boolean(matches(bound[0]));
    return Value::boolean(std::any_of(bound[0].items().begin(), bound[0].items().end(), matches));
}

template <bool fromRight, bool mustBeThere>
static Value find(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("find", arguments, {"sub", "start", "end"}, 1);
    runtime.step(self.text().size() / 64);
    const auto [begin, end] = searchedPart(runtime, self, bound);
    const std::string &wanted = bound.text(0).bytes();
    const std::string_view part = begin > end ? std::string_view() : std::string_view(self.bytes()).substr(begin, end - begin);
    const std::size_t found = begin > end ? std::string_view::npos : fromRight ? part.rfind(wanted) : part.find(wanted);
    if (found == std::string_view::npos && mustBeThere)
        failAtRuntime("substring not found");
    if (found == std::string_view::npos)
        return Value::integer(-1);
    return Value::integer(static_cast<Int>(characterCount(std::string_view(self.bytes()).substr(0, begin + found))));
}

static Value count(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("count", arguments, {"sub", "start", "end"}, 1);
    runtime.step(self.text().size() / 64);
    const auto [begin, end] = searchedPart(runtime, self, bound);
    const std::string &wanted = bound.text(0).bytes();
    if (begin > end)
        return Value::integer(0);
    const std::string_view part = std::string_view(self.bytes()).substr(begin, end - begin);
    if (wanted.empty())
        return Value::integer(static_cast<Int>(characterCount(part)) + 1);
    Int number = 0;
    for (std::size_t at = part.find(wanted); at != std::string_view::npos; at = part.find(wanted, at + wanted.size()))
        ++number;
    return Value::integer(number);
}

template <bool prefix>
static Value removeAffix(Runtime &, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("removeprefix", arguments, {"affix"}, 1);
    const Text &text = self.text();
    const std::string &affix = bound.text(0).bytes();
    if (prefix && text.bytes().starts_with(affix))
        return stringLike(self, text.slice(affix.size(), text.size()));
    if (!prefix && text.bytes().ends_with(affix))
        return stringLike(self, text.slice(0, text.size() - affix.size()));
    return self;
}

template <Side side>
static Value pad(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("just", arguments, {"width", "fillchar"}, 1);
    const Text fill = bound.has(1) ? bound.text(1) : Text(" ");
    if (characterCount(fill.bytes()) != 1)
        failAtRuntime("The fill character must be exactly one character long");
    return stringLike(self, padded(runtime, self.text(), bound.integer(0, 0), side, fill));
}

static Value zeroFill(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("zfill", arguments, {"width"}, 1);
    const Text &text = self.text();
    const std::size_t head = !text.empty() && (text.bytes()[0] == '-' || text.bytes()[0] == '+') ? 1 : 0;
    Text result = text.slice(0, head);
    result.append(padded(runtime, text.slice(head, text.size()), bound.integer(0, 0) - static_cast<Int>(head), Side::Right, Text("0")));
    return stringLike(self, std::move(result));
}

static Value expandTabs(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("expandtabs", arguments, {"tabsize"}, 0);
    const Int size = std::clamp<Int>(bound.integer(0, 8), 0, 1000);
    const Text &text = self.text();
    Text result;
    Int column = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text.bytes(), at);
        at = character.end;
        if (character.codePoint == U'\t') {
            const Int blanks = size == 0 ? 0 : size - column % size;
            runtime.allocate(static_cast<std::size_t>(blanks));
            result.append(std::string(static_cast<std::size_t>(blanks), ' '), text.originAt(character.begin));
            column += blanks;
            continue;
        }
        result.append(text, character.begin, character.end);
        column = character.codePoint == U'\n' || character.codePoint == U'\r' ? 0 : column + 1;
    }
    return stringLike(self, std::move(result));
}

// All characters are of the kind.
template <bool (*isKind)(char32_t), bool holdsForEmpty = false>
static Value isEvery(Runtime &, const Value &self, Arguments &)
{
    const std::string &bytes = self.bytes();
    for (std::size_t at = 0; at < bytes.size(); at = characterAt(bytes, at).end) {
        if (!isKind(characterAt(bytes, at).codePoint))
            return Value::boolean(false);
    }
    return Value::boolean(!bytes.empty() || holdsForEmpty);
}

static bool isAlphanumeric(char32_t c)
{
    return isAlphabetic(c) || isNumeric(c);
}

static bool isAsciiCharacter(char32_t c)
{
    return c < 0x80;
}

template <bool (*isWanted)(char32_t), bool (*isOther)(char32_t)>
static Value hasCase(Runtime &, const Value &self, Arguments &)
{
    bool found = false;
    const std::string &bytes = self.bytes();
    for (std::size_t at = 0; at < bytes.size(); at = characterAt(bytes, at).end) {
        const char32_t c = characterAt(bytes, at).codePoint;
        if (isOther(c) || isTitleCase(c))
            return Value::boolean(false);
        found = found || isWanted(c);
    }
    return Value::boolean(found);
}

static Value isTitled(Runtime &, const Value &self, Arguments &)
{
    bool isInWord = false;
    bool found = false;
    const std::string &bytes = self.bytes();
    for (std::size_t at = 0; at < bytes.size(); at = characterAt(bytes, at).end) {
        const char32_t c = characterAt(bytes, at).codePoint;
        const bool startsWord = isUpperCase(c) || isTitleCase(c);
        if ((startsWord && isInWord) || (isLowerCase(c) && !isInWord))
            return Value::boolean(false);
        isInWord = isCased(c);
        found = found || isInWord;
    }
    return Value::boolean(found);
}

static Value isIdentifier(Runtime &, const Value &self, Arguments &)
{
    const std::string &bytes = self.bytes();
    for (std::size_t at = 0; at < bytes.size(); at = characterAt(bytes, at).end) {
        const char32_t c = characterAt(bytes, at).codePoint;
        if (!isWordCharacter(c) || (at == 0 && isNumeric(c)))
            return Value::boolean(false);
    }
    return Value::boolean(!bytes.empty());
}

static Value encode(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("encode", arguments, {"encoding", "errors"}, 0);
    const std::string encoding = bound.has(0) ? lowerCased(runtime, bound.text(0)).bytes() : "utf-8";
    if (encoding != "utf-8" && encoding != "utf8" && encoding != "utf_8")
        failAtRuntime(fmt::format("encode() supports only utf-8, not {}", encoding));
    return Value::object(std::make_shared<Bytes>(self.bytes()));
}

static Value format(Runtime &runtime, const Value &self, Arguments &arguments)
{
    return braceFormat(runtime, self, arguments);
}

static Value formatMap(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("format_map", arguments, {"mapping"}, 1);
    return braceFormatMap(runtime, self, bound[0]);
}

namespace {

struct NamedMethod {
    std::string_view name;
    Function::Native method;
};

} // namespace

static constexpr NamedMethod kStringMethods[] = {
    {"capitalize", changed<capitalized>},
    {"casefold", changed<caseFolded>},
    {"center", pad<Side::Both>},
    {"count", count},
    {"encode", encode},
    {"endswith", touches<true>},
    {"expandtabs", expandTabs},
    {"find", find<false, false>},
    {"format", format},
    {"format_map", formatMap},
    {"index", find<false, true>},
    {"isalnum", isEvery<isAlphanumeric>},
    {"isalpha", isEvery<isAlphabetic>},
    {"isascii", isEvery<isAsciiCharacter, true>},
    {"isdecimal", isEvery<isDecimal>},
    {"isdigit", isEvery<isDigit>},
    {"isidentifier", isIdentifier},
    {"islower", hasCase<isLowerCase, isUpperCase>},
    {"isnumeric", isEvery<isNumeric>},
    {"isprintable", isEvery<isPrintable, true>},
    {"isspace", isEvery<isSpace>},
    {"istitle", isTitled},
    {"isupper", hasCase<isUpperCase, isLowerCase>},
    {"join", join},
    {"ljust", pad<Side::Left>},
    {"lower", changed<lowerCased>},
    {"lstrip", strip<Side::Left>},
    {"partition", partition<false>},
    {"removeprefix", removeAffix<true>},
    {"removesuffix", removeAffix<false>},
    {"replace", replace},
    {"rfind", find<true, false>},
    {"rindex", find<true, true>},
    {"rjust", pad<Side::Right>},
    {"rpartition", partition<true>},
    {"rsplit", split<true>},
    {"rstrip", strip<Side::Right>},
    {"split", split<false>},
    {"splitlines", splitLinesMethod},
    {"startswith", touches<false>},
    {"strip", strip<Side::Both>},
    {"swapcase", changed<swapCased>},
    {"title", changed<titled>},
    {"upper", changed<upperCased>},
    {"zfill", zeroFill},
};

Function::Native findStringMethod(std::string_view name)
{
    const auto *found = std::lower_bound(std::begin(kStringMethods), std::end(kStringMethods), name,
                                         [](const NamedMethod &entry, std::string_view wanted) { return entry.name < wanted; });
    return found != std::end(kStringMethods) && found->name == name ? found->method : nullptr;
}

} // namespace luthier::text::jinja
