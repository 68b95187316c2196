#pragma once

#include <string_view>

#include "core/text/jinja_ast.h"

namespace luthier::text::jinja {

// Throws Failure (Syntax, or Limit for nesting no template needs).
ParsedTemplate parseTemplate(std::string_view normalisedSource);

} // namespace luthier::text::jinja
