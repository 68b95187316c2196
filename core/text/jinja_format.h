#pragma once

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// Python's two ways of filling in values. Inserted values keep their origin.
Value percentFormat(Runtime &runtime, const Value &format, const Value &values);      // format % values
Value braceFormat(Runtime &runtime, const Value &format, const Arguments &arguments); // format.format(…)
Value braceFormatMap(Runtime &runtime, const Value &format, const Value &mapping);    // format.format_map(…)

} // namespace luthier::text::jinja
