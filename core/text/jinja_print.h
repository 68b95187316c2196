#pragma once

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// Python's str() and repr(). Characters keep the origin of the value they come from.
Text toText(Runtime &runtime, const Value &value);
Text representationOf(Runtime &runtime, const Value &value);

} // namespace luthier::text::jinja
