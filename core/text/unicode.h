#pragma once

#include <cstddef>
#include <string_view>

namespace luthier::text {

// Characters as the reference tokenizers class and map them; each rule follows the version of Unicode that its part of the
// reference uses (see unicode_tables.cpp).

// The code point at byte `at` of valid UTF-8, and `at` moved behind it.
char32_t nextCodePoint(std::string_view text, std::size_t &at);
// Byte offset of the last character that ends at or before `end`; `end` > 0.
std::size_t previousCodePoint(std::string_view text, std::size_t end);
inline bool isContinuationByte(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool isWhitespace(char32_t codePoint); // White_Space
bool isWord(char32_t codePoint);
bool isNumeric(char32_t codePoint);
bool isPunctuation(char32_t codePoint);
bool isControl(char32_t codePoint); // control, format and private-use characters, but no tab or line end
bool isNonspacingMark(char32_t codePoint);
bool isCombiningMark(char32_t codePoint);

// One to one, but for U+0130, which becomes "i" and U+0307: `second` is then that mark, else 0.
struct Lowercase {
    char32_t first = 0;
    char32_t second = 0;
};
Lowercase toLowercase(char32_t codePoint);

} // namespace luthier::text
