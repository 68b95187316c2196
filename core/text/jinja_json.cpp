#include "core/text/jinja_json.h"

#include <cmath>

#include <fmt/format.h>

#include "core/text/jinja_compare.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_numbers.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text::jinja {

Value fromJson(Runtime &runtime, const Json &json, Origin origin)
{
    runtime.step();
    if (json.is_string())
        return Value::string(Text(json.get_ref<const std::string &>(), origin));
    if (json.is_array()) {
        std::vector<Value> values;
        values.reserve(json.size());
        for (const Json &element : json)
            values.push_back(fromJson(runtime, element, origin));
        return Value::list(std::move(values), origin);
    }
    if (json.is_object()) {
        std::vector<Entry> entries;
        entries.reserve(json.size());
        for (const auto &[key, element] : json.items())
            entries.emplace_back(Value::string(Text(key, origin)), fromJson(runtime, element, origin));
        return Value::dict(std::move(entries), origin);
    }
    if (json.is_boolean())
        return Value::boolean(json.get<bool>(), origin);
    if (json.is_number_unsigned())
        return Value::integer(static_cast<Int>(json.get<std::uint64_t>()), origin);
    if (json.is_number_integer())
        return Value::integer(static_cast<Int>(json.get<std::int64_t>()), origin);
    if (json.is_number_float())
        return Value::real(json.get<double>(), origin);
    return Value::none(origin);
}

namespace {

class JsonWriter {
public:
    JsonWriter(Runtime &runtime, const JsonStyle &style) : m_runtime(runtime), m_style(style) {}

    // A string's quotes are punctuation of what is around it: `around`.
    void write(const Value &value, Origin around);
    Text take() { return std::move(m_text); }

private:
    void writeString(const Text &text, Origin quotes);
    void writeList(const Value &list);
    void writeDict(const Value &dict);
    void breakLine(Origin origin);
    Text keyText(const Value &key) const;

    Runtime &m_runtime;
    const JsonStyle &m_style;
    std::size_t m_level = 0;
    Text m_text;
};

} // namespace

static std::string floatJson(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value < 0 ? "-Infinity" : "Infinity";
    return floatToString(value);
}

static std::string scalarJson(const Value &value)
{
    if (value.isNone())
        return "null";
    if (value.isBool())
        return value.asBool() ? "true" : "false";
    if (value.isInt())
        return intToString(value.asInt());
    if (value.isFloat())
        return floatJson(value.asDouble());
    failAtRuntime(fmt::format("Object of type {} is not JSON serializable", value.typeName()));
}

static std::string unicodeEscape(char32_t unit)
{
    const std::string digits = intToString(unit, 16);
    return "\\u" + std::string(4 - digits.size(), '0') + digits;
}

static std::string escapeOf(char32_t c, bool ensureAscii)
{
    switch (c) {
    case U'"': return "\\\"";
    case U'\\': return "\\\\";
    case U'\n': return "\\n";
    case U'\r': return "\\r";
    case U'\t': return "\\t";
    case U'\b': return "\\b";
    case U'\f': return "\\f";
    default: break; // every other character
    }
    if (c < 0x20 || (ensureAscii && c >= 0x7F && c < 0x10000))
        return c == 0x7F ? std::string() : unicodeEscape(c);
    if (ensureAscii && c >= 0x10000)
        return unicodeEscape(0xD800 + ((c - 0x10000) >> 10)) + unicodeEscape(0xDC00 + ((c - 0x10000) & 0x3FF));
    return {};
}

void JsonWriter::writeString(const Text &text, Origin quotes)
{
    const std::string &bytes = text.bytes();
    m_text.append("\"", quotes);
    std::size_t plain = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const Character character = characterAt(bytes, at);
        at = character.end;
        const std::string escape = escapeOf(character.codePoint, m_style.ensureAscii);
        if (escape.empty())
            continue;
        m_text.append(text, plain, character.begin);
        m_text.append(escape, text.originAt(character.begin));
        plain = character.end;
    }
    m_text.append(text, plain, bytes.size());
    m_text.append("\"", quotes);
}

void JsonWriter::breakLine(Origin origin)
{
    if (!m_style.indent)
        return;
    m_runtime.allocate(m_level * m_style.indent->size());
    m_text.append("\n", origin);
    for (std::size_t i = 0; i < m_level; ++i)
        m_text.append(*m_style.indent, origin);
}

void JsonWriter::writeList(const Value &list)
{
    const Origin origin = list.origin();
    if (list.items().empty()) {
        m_text.append("[]", origin);
        return;
    }
    m_text.append("[", origin);
    ++m_level;
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        if (i > 0)
            m_text.append(m_style.itemSeparator, origin);
        breakLine(origin);
        write(list.items()[i], origin);
    }
    --m_level;
    breakLine(origin);
    m_text.append("]", origin);
}

Text JsonWriter::keyText(const Value &key) const
{
    if (key.isString())
        return key.text();
    if (key.isNone() || key.isNumber())
        return Text(scalarJson(key), key.origin());
    failAtRuntime(fmt::format("keys must be str, int, float, bool or None, not {}", key.typeName()));
}

void JsonWriter::writeDict(const Value &dict)
{
    const Origin origin = dict.origin();
    std::vector<Entry> sorted;
    if (m_style.sortKeys) {
        std::vector<Value> pairs;
        std::vector<Value> keys;
        for (const auto &[key, value] : dict.entries()) {
            pairs.push_back(Value::tuple({key, value}));
            keys.push_back(key);
        }
        for (const Value &pair : sortedBy(m_runtime, pairs, keys, false))
            sorted.emplace_back(pair.items()[0], pair.items()[1]);
    }
    const std::vector<Entry> &entries = m_style.sortKeys ? sorted : dict.entries();
    if (entries.empty()) {
        m_text.append("{}", origin);
        return;
    }
    m_text.append("{", origin);
    ++m_level;
    bool isFirst = true;
    for (const auto &[key, value] : entries) {
        if (!isFirst)
            m_text.append(m_style.itemSeparator, origin);
        isFirst = false;
        breakLine(origin);
        writeString(keyText(key), origin);
        m_text.append(m_style.keySeparator, origin);
        write(value, origin);
    }
    --m_level;
    breakLine(origin);
    m_text.append("}", origin);
}

void JsonWriter::write(const Value &value, Origin around)
{
    const std::size_t before = m_text.size();
    m_runtime.step();
    if (value.isString())
        writeString(value.text(), around);
    else if (value.isList() || value.isTuple())
        writeList(value);
    else if (value.isDict())
        writeDict(value);
    else
        m_text.append(scalarJson(value), value.origin());
    m_runtime.allocate(m_text.size() - before);
}

Text toJsonText(Runtime &runtime, const Value &value, const JsonStyle &style)
{
    JsonWriter writer(runtime, style);
    writer.write(value, {});
    return writer.take();
}

} // namespace luthier::text::jinja
