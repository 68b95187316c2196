#pragma once

#include <span>

#include "core/text/jinja_filters.h"

namespace luthier::text::jinja {

std::span<const NamedFilter> valueFilters(); // of any value: default, int, round, tojson, …

} // namespace luthier::text::jinja
