#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/aligned_text.h"

namespace luthier::text {

// The byte alphabet of GPT-2: each of the 256 bytes as one printable character, so that byte sequences can stand in a
// vocabulary file. Printable ASCII and most of Latin-1 stand for themselves, the others follow from U+0100.

char32_t characterOfByte(unsigned char byte);
std::optional<unsigned char> byteOfCharacter(char32_t codePoint);

// The bytes that `text` (valid UTF-8) spells; nothing if a character is not of the alphabet.
std::optional<std::string> bytesSpelledBy(std::string_view text);
// `text` with each byte spelled; the characters of one old character share its origin.
std::vector<CharacterChange> spellBytes(std::string_view text);

} // namespace luthier::text
