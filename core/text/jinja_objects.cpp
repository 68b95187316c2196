#include "core/text/jinja_objects.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/utf8.h"
#include "core/text/jinja_arguments.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_numbers.h"
#include "core/text/jinja_print.h"
#include "core/text/jinja_runtime.h"

namespace luthier::text::jinja {

Value makeFunction(std::string name, Function::Native native, Value self)
{
    return Value::object(std::make_shared<Function>(std::move(name), native, std::move(self)));
}

Value makeGenerator(std::vector<Value> values)
{
    return Value::object(std::make_shared<Generator>(std::move(values)));
}

Function::Function(std::string name, Native native, Value self)
    : Object(self.depth() + 1), m_name(std::move(name)), m_native(native), m_self(std::move(self))
{
}

std::string Function::print() const
{
    return "<function " + m_name + ">";
}

Value Function::call(Runtime &runtime, Arguments &arguments)
{
    return m_native(runtime, m_self, arguments);
}

Range::Range(Int start, Int stop, Int step) : m_start(start), m_stop(stop), m_step(step)
{
    const Int distance = step > 0 ? stop - start : start - stop;
    const Int stride = step > 0 ? step : -step;
    m_count = distance > 0 ? static_cast<std::size_t>((distance + stride - 1) / stride) : 0;
}

bool Range::operator==(const Range &other) const
{
    const bool hasSameStart = m_count == 0 || m_start == other.m_start;
    return m_count == other.m_count && hasSameStart && (m_count <= 1 || m_step == other.m_step);
}

std::string Range::print() const
{
    std::string text = fmt::format("range({}, {}", intToString(m_start), intToString(m_stop));
    if (m_step != 1)
        text += ", " + intToString(m_step);
    return text + ")";
}

static Value rangeIndex(Runtime &, const Value &self, Arguments &arguments)
{
    const auto &range = *self.objectAs<Range>();
    const BoundArguments bound("index", arguments, {"value"}, 1);
    for (std::size_t i = 0; i < range.count(); ++i) {
        if (bound[0].isIntegral() && bound[0].asInt() == range.valueAt(i))
            return Value::integer(static_cast<Int>(i));
    }
    failAtRuntime("the value is not in range");
}

static Value rangeCount(Runtime &, const Value &self, Arguments &arguments)
{
    const auto &range = *self.objectAs<Range>();
    const BoundArguments bound("count", arguments, {"value"}, 1);
    for (std::size_t i = 0; i < range.count(); ++i) {
        if (bound[0].isIntegral() && bound[0].asInt() == range.valueAt(i))
            return Value::integer(1);
    }
    return Value::integer(0);
}

std::optional<Value> Range::attribute(Runtime &, const Value &self, std::string_view name)
{
    if (name == "start")
        return Value::integer(m_start);
    if (name == "stop")
        return Value::integer(m_stop);
    if (name == "step")
        return Value::integer(m_step);
    if (name == "index")
        return makeFunction("index", rangeIndex, self);
    if (name == "count")
        return makeFunction("count", rangeCount, self);
    return std::nullopt;
}

std::optional<std::vector<Value>> Range::iterate(Runtime &runtime)
{
    runtime.allocateItems(m_count);
    std::vector<Value> values;
    values.reserve(m_count);
    for (std::size_t i = 0; i < m_count; ++i)
        values.push_back(Value::integer(valueAt(i)));
    return values;
}

Generator::Generator(std::vector<Value> values) : Iterable(depthAround(values)), m_values(std::move(values)) {}

std::optional<std::vector<Value>> Generator::iterate(Runtime &runtime)
{
    std::vector<Value> rest(m_values.begin() + static_cast<std::ptrdiff_t>(m_next), m_values.end());
    m_next = m_values.size();
    runtime.allocateItems(rest.size());
    return rest;
}

std::optional<Value> Generator::next()
{
    return m_next < m_values.size() ? std::optional(m_values[m_next++]) : std::nullopt;
}

DictView::DictView(Value dict, Part part) : Iterable(dict.depth() + 2), m_dict(std::move(dict)), m_part(part) {}

std::string_view DictView::typeName() const
{
    switch (m_part) {
    case Part::Keys: return "dict_keys";
    case Part::Values: return "dict_values";
    case Part::Items: return "dict_items";
    }
    return {};
}

std::vector<Value> DictView::values() const
{
    std::vector<Value> values;
    values.reserve(m_dict.entries().size());
    for (const auto &[key, value] : m_dict.entries()) {
        switch (m_part) {
        case Part::Keys: values.push_back(key); break;
        case Part::Values: values.push_back(value); break;
        case Part::Items: values.push_back(Value::tuple({key, value})); break;
        }
    }
    return values;
}

std::string DictView::print() const
{
    return std::string(typeName());
}

std::optional<std::vector<Value>> DictView::iterate(Runtime &runtime)
{
    runtime.allocateItems(m_part == Part::Items ? 4 * m_dict.entries().size() : m_dict.entries().size());
    return values();
}

Group::Group(Value grouper, Value list)
    : Iterable(std::max(grouper.depth(), list.depth()) + 1), m_grouper(std::move(grouper)), m_list(std::move(list))
{
}

std::optional<Value> Group::attribute(Runtime &, const Value &, std::string_view name)
{
    if (name == "grouper")
        return m_grouper;
    return name == "list" ? std::optional(m_list) : std::nullopt;
}

std::optional<std::vector<Value>> Group::iterate(Runtime &)
{
    return values();
}

std::optional<Value> Namespace::attribute(Runtime &runtime, const Value &, std::string_view name)
{
    runtime.step(m_attributes.size() / 8);
    const auto found = std::find_if(m_attributes.begin(), m_attributes.end(), [name](const auto &entry) { return entry.first == name; });
    return found != m_attributes.end() ? std::optional(found->second) : std::nullopt;
}

void Namespace::set(Runtime &runtime, std::string_view name, Value value)
{
    if (name.starts_with('_')) {
        throw Failure(
            FailureKind::Security,
            fmt::format(
                "Chat templates cannot store underscore-prefixed attributes on a namespace, but got '{}'. Please rename the attribute.",
                name));
    }
    const auto found = std::find_if(m_attributes.begin(), m_attributes.end(), [name](const auto &entry) { return entry.first == name; });
    if (found != m_attributes.end()) {
        found->second = std::move(value);
        return;
    }
    runtime.allocateItems(2);
    m_attributes.emplace_back(std::string(name), std::move(value));
}

Cycler::Cycler(std::vector<Value> items) : Object(depthAround(items)), m_items(std::move(items)) {}

Value Cycler::next()
{
    const Value value = m_items[m_position];
    m_position = (m_position + 1) % m_items.size();
    return value;
}

static Value cyclerNext(Runtime &, const Value &self, Arguments &)
{
    return self.objectAs<Cycler>()->next();
}

static Value cyclerReset(Runtime &, const Value &self, Arguments &)
{
    self.objectAs<Cycler>()->reset();
    return Value::none();
}

std::optional<Value> Cycler::attribute(Runtime &, const Value &self, std::string_view name)
{
    if (name == "current")
        return current();
    if (name == "next")
        return makeFunction("next", cyclerNext, self);
    if (name == "reset")
        return makeFunction("reset", cyclerReset, self);
    return std::nullopt;
}

Joiner::Joiner(Value separator) : Object(separator.depth() + 1), m_separator(std::move(separator)) {}

Value Joiner::call(Runtime &, Arguments &)
{
    if (m_used)
        return m_separator;
    m_used = true;
    return Value::string(Text());
}

std::string Bytes::print() const
{
    static constexpr std::string_view kDigits = "0123456789abcdef";
    const char quote = m_bytes.find('\'') != std::string::npos && m_bytes.find('"') == std::string::npos ? '"' : '\'';
    std::string text = std::string("b") + quote;
    for (const char c : m_bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == quote || c == '\\')
            text += {'\\', c};
        else if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else if (c == '\t')
            text += "\\t";
        else if (byte < 0x20 || byte >= 0x7F)
            text += {'\\', 'x', kDigits[byte / 16], kDigits[byte % 16]};
        else
            text += c;
    }
    return text + quote;
}

static Value bytesDecode(Runtime &runtime, const Value &self, Arguments &arguments)
{
    const BoundArguments bound("decode", arguments, {"encoding", "errors"}, 0);
    const std::string &bytes = self.objectAs<Bytes>()->bytes();
    if (firstInvalidUtf8(bytes))
        failAtRuntime("the bytes are not valid UTF-8");
    runtime.allocate(bytes.size());
    return Value::string(bytes);
}

std::optional<Value> Bytes::attribute(Runtime &, const Value &self, std::string_view name)
{
    return name == "decode" ? std::optional(makeFunction("decode", bytesDecode, self)) : std::nullopt;
}

std::optional<std::vector<Value>> Bytes::iterate(Runtime &runtime)
{
    runtime.allocateItems(m_bytes.size());
    std::vector<Value> values;
    for (const char c : m_bytes)
        values.push_back(Value::integer(static_cast<unsigned char>(c)));
    return values;
}

} // namespace luthier::text::jinja
