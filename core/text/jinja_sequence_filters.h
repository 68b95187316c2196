#pragma once

#include <span>

#include "core/text/jinja_filters.h"

namespace luthier::text::jinja {

std::span<const NamedFilter> sequenceFilters(); // of lists and dictionaries: join, map, select, sort, …

} // namespace luthier::text::jinja
