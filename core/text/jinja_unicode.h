#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace luthier::text::jinja {

// Characters as Python's str sees them. Bytes that are not valid UTF-8 count as one character each (U+FFFD).

struct Character {
    char32_t codePoint = 0;
    std::size_t begin = 0; // bytes
    std::size_t end = 0;
};

Character characterAt(std::string_view text, std::size_t offset);  // offset < text.size()
Character characterBefore(std::string_view text, std::size_t end); // end > 0
std::size_t characterCount(std::string_view text);
// Byte offset of each character, and text.size() at the end.
std::vector<std::size_t> characterOffsets(std::string_view text);

bool isSpace(char32_t c); // str.isspace, what strip() and split() cut: includes U+001C to U+001F
bool isPrintable(char32_t c);
bool isAlphabetic(char32_t c);
bool isDecimal(char32_t c);
bool isDigit(char32_t c);
bool isNumeric(char32_t c);
bool isLowerCase(char32_t c);
bool isUpperCase(char32_t c);
bool isTitleCase(char32_t c);
bool isCased(char32_t c);
bool isWordCharacter(char32_t c); // \w

// Full mappings: some characters become several.
void appendUpper(std::string &target, char32_t c);
void appendTitle(std::string &target, char32_t c);
void appendFolded(std::string &target, char32_t c); // for comparisons without case
// `text` and the character's place in it decide between the two small sigmas.
void appendLower(std::string &target, std::string_view text, const Character &character);

} // namespace luthier::text::jinja
