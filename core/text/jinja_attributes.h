#pragma once

#include <optional>
#include <string_view>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// value.name: a method or attribute first, then the dictionary's key. Undefined where there is neither; what the sandbox
// refuses (underscores, methods that change their object) is undefined and reports so when it is used.
Value getAttribute(Runtime &runtime, const Value &value, std::string_view name);
// value[key]: the item first, then a method of that name.
Value getItem(Runtime &runtime, const Value &value, const Value &key);
// What Python's getattr finds: methods and attributes, never the items of a dictionary.
std::optional<Value> ownAttribute(Runtime &runtime, const Value &value, std::string_view name);
// "function.arguments.0": the way filters name attributes, items by name or number. An integer is one item, none the
// value itself. `fallback`, where given, stands in for what is undefined on the way.
Value getAttributePath(Runtime &runtime, const Value &value, const Value &path, const Value *fallback = nullptr);

} // namespace luthier::text::jinja
