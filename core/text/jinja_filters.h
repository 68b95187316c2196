#pragma once

#include <span>
#include <string_view>

#include "core/text/jinja_objects.h"
#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// `value | name(arguments)`; null where there is no such filter.
using Filter = Function::Native;
Filter findFilter(std::string_view name);

struct NamedFilter {
    std::string_view name;
    Filter filter;
};

} // namespace luthier::text::jinja
