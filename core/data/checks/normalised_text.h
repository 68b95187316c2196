#pragma once

#include <string>
#include <string_view>

namespace luthier::data {

// A text as comparisons see it: NFKC, case folded, letters and digits only. Invalid UTF-8 is compared as it stands.
std::string normalisedText(std::string_view text);

// The signs of arithmetic between digits, which the normal form drops: what tells "5 - 3" from "5 + 3".
std::string arithmeticSigns(std::string_view text);

} // namespace luthier::data
