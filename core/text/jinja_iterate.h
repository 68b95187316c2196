#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// What a loop over the value sees: characters, elements, keys. Nothing for an undefined value; fails for what Python
// cannot iterate. Iterators are used up by it.
std::vector<Value> iterate(Runtime &runtime, const Value &value);
bool isIterable(const Value &value);
std::size_t lengthOf(const Value &value); // Python's len(); characters of a string

// x[key]: nothing where Python raises IndexError, KeyError or TypeError.
std::optional<Value> itemAt(Runtime &runtime, const Value &value, const Value &key);
// x[start:stop:step], each none or an integer.
Value sliceOf(Runtime &runtime, const Value &value, const Value &start, const Value &stop, const Value &step);

} // namespace luthier::text::jinja
