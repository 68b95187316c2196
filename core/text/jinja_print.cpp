#include "core/text/jinja_print.h"

#include <string_view>

#include "core/text/jinja_numbers.h"
#include "core/text/jinja_objects.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

// A string's quotes are punctuation of what is around it: `around`.
static void appendRepresentation(Runtime &runtime, Text &target, const Value &value, Origin around);

static std::string hexEscape(char32_t c)
{
    const char letter = c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U';
    const std::size_t width = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
    const std::string digits = intToString(c, 16);
    return std::string{'\\', letter} + std::string(width - digits.size(), '0') + digits;
}

static void appendQuoted(Text &target, const Text &text, Origin quotes)
{
    const std::string &bytes = text.bytes();
    const char quote = bytes.find('\'') != std::string::npos && bytes.find('"') == std::string::npos ? '"' : '\'';
    target.append(std::string_view(&quote, 1), quotes);
    std::size_t plain = 0;
    const auto escape = [&](const Character &character, std::string_view replacement) {
        target.append(text, plain, character.begin);
        target.append(replacement, text.originAt(character.begin));
        plain = character.end;
    };
    for (std::size_t at = 0; at < bytes.size();) {
        const Character character = characterAt(bytes, at);
        at = character.end;
        const char32_t c = character.codePoint;
        if (c == static_cast<unsigned char>(quote) || c == U'\\')
            escape(character, std::string{'\\', static_cast<char>(c)});
        else if (c == U'\n' || c == U'\r' || c == U'\t')
            escape(character, c == U'\n' ? "\\n" : c == U'\r' ? "\\r" : "\\t");
        else if (!isPrintable(c))
            escape(character, hexEscape(c));
    }
    target.append(text, plain, bytes.size());
    target.append(std::string_view(&quote, 1), quotes);
}

static void appendSequence(Runtime &runtime, Text &target, const std::vector<Value> &values, std::string_view open, std::string_view close,
                           Origin origin)
{
    target.append(open, origin);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0)
            target.append(", ", origin);
        appendRepresentation(runtime, target, values[i], origin);
    }
    target.append(close, origin);
}

static void appendDict(Runtime &runtime, Text &target, const Value &dict)
{
    const Origin origin = dict.origin();
    std::string_view separator;
    target.append("{", origin);
    for (const auto &[key, value] : dict.entries()) {
        target.append(separator, separator.empty() ? Origin{} : origin);
        appendRepresentation(runtime, target, key, origin);
        target.append(": ", origin);
        appendRepresentation(runtime, target, value, origin);
        separator = ", ";
    }
    target.append("}", origin);
}

static void appendNamespace(Runtime &runtime, Text &target, const Namespace &nameSpace)
{
    std::string_view separator;
    target.append("<Namespace {", {});
    for (const auto &[name, value] : nameSpace.attributes()) {
        target.append(separator, {});
        appendQuoted(target, Text(name), {});
        target.append(": ", {});
        appendRepresentation(runtime, target, value, {});
        separator = ", ";
    }
    target.append("}>", {});
}

static std::string scalarText(const Value &value)
{
    if (value.isUndefined())
        return "Undefined";
    if (value.isNone())
        return "None";
    if (value.isBool())
        return value.asBool() ? "True" : "False";
    if (value.isInt())
        return intToString(value.asInt());
    return value.isFloat() ? floatToString(value.asDouble()) : value.object().print();
}

static void appendRepresentation(Runtime &runtime, Text &target, const Value &value, Origin around)
{
    const Runtime::Nesting nesting(runtime); // a namespace may hold itself
    const std::size_t before = target.size();
    if (value.isString()) {
        if (value.isMarkup())
            target.append("Markup(", {});
        appendQuoted(target, value.text(), around);
        if (value.isMarkup())
            target.append(")", {});
    } else if (value.isList()) {
        appendSequence(runtime, target, value.items(), "[", "]", value.origin());
    } else if (value.isTuple()) {
        appendSequence(runtime, target, value.items(), "(", value.items().size() == 1 ? ",)" : ")", value.origin());
    } else if (value.isDict()) {
        appendDict(runtime, target, value);
    } else if (const auto *view = value.objectAs<DictView>()) {
        appendSequence(runtime, target, view->values(), std::string(view->typeName()) + "([", "])", {});
    } else if (const auto *group = value.objectAs<Group>()) {
        appendSequence(runtime, target, group->values(), "(", ")", {});
    } else if (const auto *nameSpace = value.objectAs<Namespace>()) {
        appendNamespace(runtime, target, *nameSpace);
    } else {
        target.append(scalarText(value), value.origin());
    }
    runtime.allocate(target.size() - before);
}

Text toText(Runtime &runtime, const Value &value)
{
    if (value.isString())
        return value.text();
    if (value.isUndefined())
        return {};
    return representationOf(runtime, value);
}

Text representationOf(Runtime &runtime, const Value &value)
{
    Text text;
    appendRepresentation(runtime, text, value, {});
    return text;
}

} // namespace luthier::text::jinja
