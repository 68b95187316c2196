#include "core/text/jinja_format.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_attributes.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_format_spec.h"
#include "core/text/jinja_html.h"
#include "core/text/jinja_iterate.h"
#include "core/text/jinja_numbers.h"
#include "core/text/jinja_objects.h"
#include "core/text/jinja_print.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_strings.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

namespace {

// printf-style formatting: %[(key)][flags][width][.precision]type
class PercentFormatter {
public:
    PercentFormatter(Runtime &runtime, const Value &format, const Value &values)
        : m_runtime(runtime), m_format(format), m_values(values), m_bytes(format.bytes())
    {
    }
    Value run();

private:
    void convert();
    void readFlags(FormatSpec &spec);
    Int readCount();
    Value nextValue();
    Text converted(const Value &value, FormatSpec spec, char type);
    Text convertedNumber(const Value &value, FormatSpec spec, char type);
    char current() const;

    Runtime &m_runtime;
    const Value &m_format;
    const Value &m_values;
    const std::string &m_bytes;
    std::size_t m_at = 0;
    std::size_t m_used = 0;
    bool m_usesKeys = false;
    Text m_result;
};

// str.format: literal text with {field!conversion:spec}
class BraceFormatter {
public:
    BraceFormatter(Runtime &runtime, const Value &format, const Arguments &arguments, const Value *mapping)
        : m_runtime(runtime), m_format(format), m_arguments(arguments), m_mapping(mapping)
    {
    }
    Text run(const Text &format, int depth);

private:
    Text field(const Text &source, int depth);
    Value lookUp(std::string_view name);
    Value argument(std::string_view name);

    Runtime &m_runtime;
    const Value &m_format;
    const Arguments &m_arguments;
    const Value *m_mapping;
    std::size_t m_next = 0;
};

} // namespace

char PercentFormatter::current() const
{
    if (m_at >= m_bytes.size())
        failAtRuntime("incomplete format");
    return m_bytes[m_at];
}

Value PercentFormatter::nextValue()
{
    if (!m_values.isTuple()) {
        if (m_used++ > 0)
            failAtRuntime("not enough arguments for format string");
        return m_values;
    }
    if (m_used >= m_values.items().size())
        failAtRuntime("not enough arguments for format string");
    return m_values.items()[m_used++];
}

Int PercentFormatter::readCount()
{
    if (current() == '*') {
        ++m_at;
        const Value count = nextValue();
        if (!count.isIntegral())
            failAtRuntime("* wants int");
        return std::clamp<Int>(count.asInt(), -1'000'000, 1'000'000);
    }
    Int count = 0;
    while (current() >= '0' && current() <= '9')
        count = std::min<Int>(count * 10 + (m_bytes[m_at++] - '0'), 1'000'000);
    return count;
}

void PercentFormatter::readFlags(FormatSpec &spec)
{
    for (;; ++m_at) {
        switch (current()) {
        case '-': spec.align = '<'; break;
        case '+': spec.sign = '+'; break;
        case ' ': spec.sign = spec.sign == '+' ? '+' : ' '; break;
        case '#': spec.isAlternate = true; break;
        case '0': spec.isZeroPadded = true; break;
        default: return; // the width follows
        }
    }
}

Text PercentFormatter::convertedNumber(const Value &value, FormatSpec spec, char type)
{
    if (!value.isNumber()) {
        if (value.isUndefined())
            failUndefined(value);
        failAtRuntime(fmt::format("%{} format: a real number is required, not {}", type, value.typeName()));
    }
    const bool isInteger = std::string_view("diuoxX").find(type) != std::string_view::npos;
    if (std::string_view("oxX").find(type) != std::string_view::npos && value.isFloat())
        failAtRuntime(fmt::format("%{} format: an integer is required, not float", type));
    spec.isZeroPadded = spec.isZeroPadded && spec.align != '<';
    spec.type = type == 'i' || type == 'u' ? 'd' : type;
    if (!isInteger)
        return formatted(m_runtime, Value::real(value.asDouble(), value.origin()), spec);
    spec.precision = -1;
    const Int whole = value.isFloat() ? truncatedToInt(value.asDouble()) : value.asInt();
    return formatted(m_runtime, Value::integer(whole, value.origin()), spec);
}

Text PercentFormatter::converted(const Value &value, FormatSpec spec, char type)
{
    switch (type) {
    case 's':
    case 'r':
    case 'a': {
        Text text = type == 's' ? toText(m_runtime, value) : representationOf(m_runtime, value);
        if (m_format.isMarkup() && !value.isMarkup())
            text = escapedHtml(m_runtime, text);
        spec.align = spec.align == '<' ? '<' : '>';
        spec.isZeroPadded = false;
        return formatted(m_runtime, Value::string(std::move(text)), spec);
    }
    case 'c':
        if (value.isString() ? characterCount(value.bytes()) != 1 : !value.isIntegral())
            failAtRuntime("%c requires int or char");
        spec.type = value.isString() ? 's' : 'c';
        spec.align = spec.align == '<' ? '<' : '>';
        return formatted(m_runtime, value, spec);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return convertedNumber(value, spec, type);
    default: failAtRuntime(fmt::format("unsupported format character '{}'", type));
    }
}

void PercentFormatter::convert()
{
    const Value *source = nullptr;
    std::optional<Value> keyed;
    if (current() == '(') {
        const std::size_t end = m_bytes.find(')', m_at);
        if (end == std::string::npos)
            failAtRuntime("incomplete format key");
        if (!m_values.isDict())
            failAtRuntime("format requires a mapping");
        const std::string key = m_bytes.substr(m_at + 1, end - m_at - 1);
        source = m_values.find(key);
        if (source == nullptr)
            failAtRuntime(fmt::format("the format key '{}' is missing", key));
        m_at = end + 1;
        m_usesKeys = true;
    }
    FormatSpec spec;
    readFlags(spec);
    spec.width = readCount();
    if (spec.width < 0) {
        spec.align = '<';
        spec.width = -spec.width;
    }
    if (current() == '.') {
        ++m_at;
        spec.precision = std::max<Int>(readCount(), 0);
    }
    const char type = current();
    ++m_at;
    if (type == '%') {
        m_result.append(m_format.text(), m_at - 1, m_at);
        return;
    }
    m_result.append(converted(source != nullptr ? *source : nextValue(), spec, type));
}

Value PercentFormatter::run()
{
    m_runtime.allocate(m_bytes.size());
    while (m_at < m_bytes.size()) {
        const std::size_t percent = std::min(m_bytes.find('%', m_at), m_bytes.size());
        m_result.append(m_format.text(), m_at, percent);
        m_at = percent + 1;
        if (percent < m_bytes.size())
            convert();
    }
    const std::size_t given = m_values.isTuple() ? m_values.items().size() : 1;
    const bool hasItems = m_values.isDict() || m_values.isList() || m_values.isUndefined() || m_values.objectAs<Range>() != nullptr;
    const bool mayBeLeft = m_usesKeys || hasItems; // Python takes it for a mapping
    if (m_used < given && !mayBeLeft)
        failAtRuntime("not all arguments converted during string formatting");
    return Value::string(std::move(m_result), m_format.isMarkup());
}

Value percentFormat(Runtime &runtime, const Value &format, const Value &values)
{
    return PercentFormatter(runtime, format, values).run();
}

Value BraceFormatter::argument(std::string_view name)
{
    if (m_mapping == nullptr && (name.empty() || parseInt(name))) {
        const std::size_t index = name.empty() ? m_next++ : static_cast<std::size_t>(std::clamp<Int>(*parseInt(name), 0, 1 << 30));
        if (index >= m_arguments.positional.size())
            failAtRuntime(fmt::format("Replacement index {} out of range for positional args tuple", index));
        return m_arguments.positional[index];
    }
    if (m_mapping != nullptr) {
        const Value *found = m_mapping->isDict() ? m_mapping->find(name) : nullptr;
        if (found != nullptr)
            return *found;
    }
    const auto named =
        std::find_if(m_arguments.named.begin(), m_arguments.named.end(), [name](const auto &entry) { return entry.first == name; });
    if (named == m_arguments.named.end())
        failAtRuntime(fmt::format("the format has no value for '{}'", name));
    return named->second;
}

// name, then any of .attribute and [item]
Value BraceFormatter::lookUp(std::string_view name)
{
    const std::size_t first = std::min(name.find_first_of(".["), name.size());
    if (first == 0 && !name.empty()) // only a wholly empty name is numbered
        failAtRuntime("the format has no value for ''");
    Value value = argument(name.substr(0, first));
    for (std::size_t at = first; at < name.size();) {
        const bool isItem = name[at] == '[';
        const std::size_t end = std::min(isItem ? name.find(']', at) : name.find_first_of(".[", at + 1), name.size());
        const std::string_view part = name.substr(at + 1, end - at - 1);
        if (isItem && end == name.size())
            failAtRuntime("Missing ']' in format string");
        const auto index = isItem ? parseInt(part) : std::nullopt;
        if (isItem)
            value = getItem(m_runtime, value, index ? Value::integer(*index) : Value::string(std::string(part)));
        else
            value = getAttribute(m_runtime, value, part);
        if (value.isUndefined())
            failUndefined(value);
        at = isItem ? end + 1 : end;
    }
    return value;
}

Text BraceFormatter::field(const Text &source, int depth)
{
    const std::string &bytes = source.bytes();
    std::size_t nameEnd = 0; // a ':' or '!' inside [] belongs to the name
    for (bool isInBrackets = false; nameEnd < bytes.size(); ++nameEnd) {
        if (bytes[nameEnd] == '[' || bytes[nameEnd] == ']')
            isInBrackets = bytes[nameEnd] == '[';
        if (!isInBrackets && (bytes[nameEnd] == ':' || bytes[nameEnd] == '!'))
            break;
    }
    Value value = lookUp(std::string_view(bytes).substr(0, nameEnd));
    std::size_t at = nameEnd;
    if (at < bytes.size() && bytes[at] == '!') {
        const char conversion = at + 1 < bytes.size() ? bytes[at + 1] : ' ';
        if (conversion != 's' && conversion != 'r' && conversion != 'a')
            failAtRuntime(fmt::format("Unknown conversion specifier {}", conversion));
        value = Value::string(conversion == 's' ? toText(m_runtime, value) : representationOf(m_runtime, value));
        at += 2;
    }
    if (at < bytes.size() && bytes[at] != ':')
        failAtRuntime("expected ':' after conversion specifier");
    const Text spec = at < bytes.size() ? run(source.slice(at + 1, bytes.size()), depth + 1) : Text();
    Text text = formatted(m_runtime, value, parseFormatSpec(spec.bytes()));
    return m_format.isMarkup() && !value.isMarkup() ? escapedHtml(m_runtime, text) : text;
}

Text BraceFormatter::run(const Text &format, int depth)
{
    if (depth > 2)
        failAtRuntime("Max string recursion exceeded");
    const std::string &bytes = format.bytes();
    m_runtime.allocate(bytes.size());
    Text result;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t brace = std::min(bytes.find_first_of("{}", at), bytes.size());
        result.append(format, at, brace);
        if (brace == bytes.size())
            break;
        if (brace + 1 < bytes.size() && bytes[brace + 1] == bytes[brace]) {
            result.append(format, brace, brace + 1);
            at = brace + 2;
            continue;
        }
        if (bytes[brace] == '}')
            failAtRuntime("Single '}' encountered in format string");
        std::size_t end = brace + 1;
        for (int open = 1; end < bytes.size(); ++end) {
            open += bytes[end] == '{' ? 1 : bytes[end] == '}' ? -1 : 0;
            if (open == 0)
                break;
        }
        if (end == bytes.size())
            failAtRuntime("Single '{' encountered in format string");
        result.append(field(format.slice(brace + 1, end), depth));
        at = end + 1;
    }
    return result;
}

Value braceFormat(Runtime &runtime, const Value &format, const Arguments &arguments)
{
    return Value::string(BraceFormatter(runtime, format, arguments, nullptr).run(format.text(), 1), format.isMarkup());
}

Value braceFormatMap(Runtime &runtime, const Value &format, const Value &mapping)
{
    const Arguments none;
    return Value::string(BraceFormatter(runtime, format, none, &mapping).run(format.text(), 1), format.isMarkup());
}

} // namespace luthier::text::jinja
