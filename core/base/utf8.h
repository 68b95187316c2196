#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace luthier {

struct DecodedCodePoint {
    char32_t codePoint = 0;
    std::size_t bytes = 0; // 1 to 4
};

// The code point at the start of `text`, or nothing where the bytes are not valid UTF-8 (overlong forms, surrogates and
// values above U+10FFFF are not). `text` must not be empty.
std::optional<DecodedCodePoint> decodeUtf8(std::string_view text);

void appendUtf8(std::string &target, char32_t codePoint); // a surrogate or a value above U+10FFFF becomes U+FFFD
std::optional<std::size_t> firstInvalidUtf8(std::string_view text); // byte offset, or nothing if all is valid
std::size_t countCodePoints(std::string_view text);                  // of valid UTF-8: bytes that are no continuation
std::string replaceInvalidUtf8(std::string_view text);               // U+FFFD for each maximal invalid part, as the Unicode standard recommends

// How many bytes at the end of `text` are the beginning of a character that is not complete yet (0 to 3).
std::size_t incompleteUtf8Tail(std::string_view text);

} // namespace luthier
