#pragma once

#include <string_view>

#include "core/text/jinja_objects.h"

namespace luthier::text::jinja {

// The methods of Python's str; null where there is none. Their results keep the origins of the characters.
Function::Native findStringMethod(std::string_view name);

} // namespace luthier::text::jinja
