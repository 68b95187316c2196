#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace luthier::data {

// The lexical parts of JSON that need no parser.

// The position after blanks and, where `comments` is not null, comments; each comment's position is appended to it.
std::size_t skipJsonBlanks(std::string_view text, std::size_t at, std::vector<std::size_t> *comments = nullptr);

// The position after the object or list that starts at `at`, found by counting brackets outside strings, without
// recursion and without checking anything else; nothing if the text ends before.
std::optional<std::size_t> skipJsonBrackets(std::string_view text, std::size_t at);

// How many characters at the start of `text` are a number by RFC 8259, section 6; 0 if none.
std::size_t jsonNumberLength(std::string_view text);

bool isJsonWordCharacter(char c); // letters, digits, _ and everything beyond ASCII: what a bare word consists of

} // namespace luthier::data
