#pragma once

#include <optional>
#include <string_view>

#include "core/text/jinja_objects.h"
#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// The methods of Python's str, list, tuple, dict, int and float that do not change their object; null where there is none.
Function::Native findMethod(const Value &value, std::string_view name);
bool isMutatingMethod(const Value &value, std::string_view name);                // refused by the sandbox
std::optional<Value> numberAttribute(const Value &value, std::string_view name); // real, imag, numerator, denominator

} // namespace luthier::text::jinja
