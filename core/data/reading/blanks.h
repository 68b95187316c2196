#pragma once

#include <string_view>

namespace luthier::data {

bool isWhiteSpace(char32_t codePoint);                     // of Unicode, U+3000 and U+FEFF among it
bool isWhiteSpace(std::string_view text);                  // nothing but that; true for ""
std::string_view withoutEdgeBlanks(std::string_view text); // without Unicode white space at both ends
std::string_view withoutBlankEnd(std::string_view text);   // … at the end

} // namespace luthier::data
