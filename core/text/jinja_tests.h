#pragma once

#include <string_view>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// `value is name(arguments)`; null where there is no such test.
using Test = bool (*)(Runtime &runtime, const Value &value, const Arguments &arguments);
Test findTest(std::string_view name);

} // namespace luthier::text::jinja
