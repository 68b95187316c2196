#include "core/text/jinja_value.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text/jinja_failure.h"

namespace luthier::text::jinja {

static int checkedDepth(int depth)
{
    if (depth > kDeepestValue)
        throw Failure(FailureKind::Limit, fmt::format("it nested values more than {} deep", kDeepestValue));
    return depth;
}

int depthAround(const std::vector<Value> &values)
{
    int deepest = 0;
    for (const Value &value : values)
        deepest = std::max(deepest, value.depth());
    return deepest + 1;
}

Object::Object(int depth) : m_depth(checkedDepth(depth)) {}

std::string Object::print() const
{
    return fmt::format("<{} object>", typeName());
}

std::optional<Value> Object::attribute(Runtime &, const Value &, std::string_view)
{
    return std::nullopt;
}

Value Object::call(Runtime &, Arguments &)
{
    failAtRuntime(fmt::format("'{}' object is not callable", typeName()));
}

std::optional<std::vector<Value>> Object::iterate(Runtime &)
{
    return std::nullopt;
}

Value Value::undefined(std::string message, bool isUnsafe)
{
    return Value(Data(std::in_place_index<0>, std::make_shared<const Undefined>(Undefined{std::move(message), isUnsafe})));
}

Value Value::none(Origin origin)
{
    return Value(Data(std::in_place_index<1>), origin);
}

Value Value::boolean(bool value, Origin origin)
{
    return Value(Data(std::in_place_index<2>, value), origin);
}

Value Value::integer(Int value, Origin origin)
{
    return Value(Data(std::in_place_index<3>, value), origin);
}

Value Value::real(double value, Origin origin)
{
    return Value(Data(std::in_place_index<4>, value), origin);
}

Value Value::string(Text text, bool isMarkup)
{
    Value value(Data(std::in_place_index<5>, std::make_shared<const Text>(std::move(text))));
    value.m_isMarkup = isMarkup;
    return value;
}

static std::shared_ptr<const Items> makeItems(std::vector<Value> values)
{
    const int depth = checkedDepth(depthAround(values));
    return std::make_shared<const Items>(Items{std::move(values), depth});
}

Value Value::list(std::vector<Value> values, Origin origin)
{
    return Value(Data(std::in_place_index<6>, makeItems(std::move(values))), origin);
}

Value Value::tuple(std::vector<Value> values, Origin origin)
{
    return Value(Data(std::in_place_index<7>, makeItems(std::move(values)), true), origin);
}

Value Value::dict(std::vector<Entry> entries, Origin origin)
{
    int deepest = 0;
    for (const auto &[key, value] : entries)
        deepest = std::max({deepest, key.depth(), value.depth()});
    const int depth = checkedDepth(deepest + 1);
    return Value(Data(std::in_place_index<8>, std::make_shared<const Mapping>(Mapping{std::move(entries), depth})), origin);
}

Value Value::object(std::shared_ptr<Object> object)
{
    return Value(Data(std::in_place_index<9>, std::move(object)));
}

const Undefined &Value::undefinedInfo() const
{
    static const Undefined kUnknown{"the value is undefined", false};
    const auto &info = std::get<0>(m_data);
    return info ? *info : kUnknown;
}

double Value::asDouble() const
{
    return isFloat() ? std::get<4>(m_data) : static_cast<double>(asInt());
}

const std::vector<Value> &Value::items() const
{
    return isList() ? std::get<6>(m_data)->values : std::get<7>(m_data).first->values;
}

const std::vector<Entry> &Value::entries() const
{
    return std::get<8>(m_data)->entries;
}

bool Value::isSameAs(const Value &other) const
{
    if (m_data.index() != other.m_data.index())
        return false;
    if (isString())
        return std::get<5>(m_data) == std::get<5>(other.m_data) || bytes() == other.bytes(); // CPython interns short ones
    if (isFloat())
        return asDouble() == other.asDouble();
    return m_data == other.m_data;
}

int Value::depth() const
{
    if (isList())
        return std::get<6>(m_data)->depth;
    if (isTuple())
        return std::get<7>(m_data).first->depth;
    if (isDict())
        return std::get<8>(m_data)->depth;
    return isObject() ? object().depth() : 0;
}

std::string_view Value::typeName() const
{
    static constexpr std::string_view kNames[] = {"Undefined", "NoneType", "bool", "int", "float", "str", "list", "tuple", "dict"};
    if (isMarkup())
        return "Markup";
    return isObject() ? object().typeName() : kNames[m_data.index()];
}

bool Value::isTrue() const
{
    if (isUndefined() || isNone())
        return false;
    if (isFloat())
        return asDouble() != 0;
    if (isIntegral())
        return asInt() != 0;
    if (isString())
        return !text().empty();
    if (isList() || isTuple())
        return !items().empty();
    if (isDict())
        return !entries().empty();
    return object().length().value_or(1) != 0;
}

const Value *Value::find(std::string_view key) const
{
    for (const auto &[name, value] : entries()) {
        if (name.isString() && name.bytes() == key)
            return &value;
    }
    return nullptr;
}

void failUndefined(const Value &undefined)
{
    const Undefined &info = undefined.undefinedInfo();
    throw Failure(info.isUnsafe ? FailureKind::Security : FailureKind::Runtime, info.message);
}

} // namespace luthier::text::jinja
