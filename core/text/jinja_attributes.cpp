#include "core/text/jinja_attributes.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "core/text/jinja_iterate.h"
#include "core/text/jinja_methods.h"
#include "core/text/jinja_numbers.h"
#include "core/text/jinja_objects.h"
#include "core/text/jinja_print.h"
#include "core/text/jinja_runtime.h"

namespace luthier::text::jinja {

static std::string describeType(const Value &value)
{
    return value.isNone() ? "None" : std::string(value.typeName()) + " object";
}

static Value missingAttribute(const Value &value, std::string_view name)
{
    return Value::undefined(fmt::format("'{}' has no attribute '{}'", describeType(value), name));
}

static Value unsafeAttribute(const Value &value, std::string_view name)
{
    return Value::undefined(fmt::format("access to attribute '{}' of '{}' object is unsafe.", name, value.typeName()), true);
}

// What every object of Python has.
static bool isObjectAttribute(std::string_view name)
{
    static constexpr std::string_view kNames[] = {
        "__class__",   "__delattr__",      "__dir__", "__doc__",           "__eq__",           "__format__",
        "__ge__",      "__getattribute__", "__gt__",  "__hash__",          "__init__",         "__le__",
        "__lt__",      "__ne__",           "__new__", "__reduce__",        "__reduce_ex__",    "__repr__",
        "__setattr__", "__sizeof__",       "__str__", "__init_subclass__", "__subclasshook__",
    };
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

std::optional<Value> ownAttribute(Runtime &runtime, const Value &value, std::string_view name)
{
    if (isObjectAttribute(name))
        return unsafeAttribute(value, name);
    if (value.isObject()) {
        if (auto attribute = value.object().attribute(runtime, value, name))
            return name.starts_with('_') ? unsafeAttribute(value, name) : std::move(*attribute);
        return std::nullopt;
    }
    if (isMutatingMethod(value, name))
        return unsafeAttribute(value, name);
    if (const Function::Native method = findMethod(value, name))
        return makeFunction(std::string(name), method, value);
    return numberAttribute(value, name);
}

Value getAttribute(Runtime &runtime, const Value &value, std::string_view name)
{
    if (value.isUndefined() && !isObjectAttribute(name))
        failUndefined(value);
    if (auto attribute = ownAttribute(runtime, value, name))
        return *std::move(attribute);
    if (value.isDict()) {
        runtime.step(value.entries().size() / 8);
        if (const Value *found = value.find(name))
            return *found;
    }
    return missingAttribute(value, name);
}

Value getItem(Runtime &runtime, const Value &value, const Value &key)
{
    if (value.isDict() && key.isString()) {
        runtime.step(value.entries().size() / 8);
        if (const Value *found = value.find(key.bytes()))
            return *found;
    } else if (auto item = itemAt(runtime, value, key)) {
        return *std::move(item);
    }
    if (key.isString()) {
        auto attribute = ownAttribute(runtime, value, key.bytes());
        return attribute ? *std::move(attribute) : missingAttribute(value, key.bytes());
    }
    return Value::undefined(fmt::format("{} has no element {}", describeType(value), toText(runtime, key).bytes()));
}

Value getAttributePath(Runtime &runtime, const Value &value, const Value &path, const Value *fallback)
{
    if (path.isNone())
        return value;
    const auto step = [&](const Value &from, const Value &key) {
        Value found = getItem(runtime, from, key);
        return fallback != nullptr && found.isUndefined() ? *fallback : found;
    };
    if (!path.isString())
        return step(value, path);
    const std::string &names = path.bytes();
    Value found = value;
    for (std::size_t begin = 0; begin <= names.size();) {
        const std::size_t end = std::min(names.find('.', begin), names.size());
        const std::string part = names.substr(begin, end - begin);
        const bool isNumber = !part.empty() && part.find_first_not_of("0123456789") == std::string::npos;
        found = step(found, isNumber ? Value::integer(*parseInt(part)) : Value::string(part));
        begin = end + 1;
    }
    return found;
}

} // namespace luthier::text::jinja
