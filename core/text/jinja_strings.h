#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// Python's str methods on texts with origins; indices are bytes, numbers of pieces are Python's (-1: no limit).

enum class Side { Left, Right, Both };

Text stripped(const Text &text, Side side);                              // white space
Text stripped(const Text &text, Side side, std::string_view characters); // any of these
std::vector<Text> splitAtSpace(Runtime &runtime, const Text &text, Int limit);
std::vector<Text> splitAtSpaceFromRight(Runtime &runtime, const Text &text, Int limit);
std::vector<Text> splitBy(Runtime &runtime, const Text &text, std::string_view separator, Int limit); // separator is not empty
std::vector<Text> splitByFromRight(Runtime &runtime, const Text &text, std::string_view separator, Int limit);
std::vector<Text> splitLines(Runtime &runtime, const Text &text, bool keepEnds);
Text replaced(Runtime &runtime, const Text &text, std::string_view old, const Text &with, Int limit);
Text joinText(Runtime &runtime, const std::vector<Text> &parts, const Text &separator);

Text upperCased(Runtime &runtime, const Text &text);
Text lowerCased(Runtime &runtime, const Text &text);
Text caseFolded(Runtime &runtime, const Text &text);
Text swapCased(Runtime &runtime, const Text &text);
Text capitalized(Runtime &runtime, const Text &text); // first character in title case, the rest in lower case
Text titled(Runtime &runtime, const Text &text);      // the method: after every character without case

// `width` in characters; `fill` one character. Where `side` is Left the text stands left.
Text padded(Runtime &runtime, const Text &text, Int width, Side side, const Text &fill);

} // namespace luthier::text::jinja
