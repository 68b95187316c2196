#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace luthier::text::jinja {

// How many bytes at the start of `text` are a literal of the kind; 0: none.
std::size_t integerLength(std::string_view text);
std::size_t floatLength(std::string_view text);
std::size_t nameLength(std::string_view text);
std::size_t stringLength(std::string_view text); // with its quotes

// The body of a string literal with its escapes resolved; unknown escapes stay. `offset` of the literal is for the error.
std::string decodedString(std::string_view body, std::size_t offset);

} // namespace luthier::text::jinja
