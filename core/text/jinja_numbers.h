#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// Numbers as Python writes and reads them.

std::string intToString(Int value, unsigned base = 10);
std::string floatToString(double value); // repr: the shortest digits that read back as the same number
// int(text, base) and float(text): white space around, underscores between digits; nothing where Python raises ValueError.
std::optional<Int> parseInt(std::string_view text, unsigned base = 10);
std::optional<double> parseFloat(std::string_view text);
Int truncatedToInt(double value); // fails for what is not finite or too large for Int

} // namespace luthier::text::jinja
