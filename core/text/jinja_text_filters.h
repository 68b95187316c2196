#pragma once

#include <span>

#include "core/text/jinja_filters.h"

namespace luthier::text::jinja {

std::span<const NamedFilter> textFilters(); // of strings: trim, replace, indent, escape, …

} // namespace luthier::text::jinja
