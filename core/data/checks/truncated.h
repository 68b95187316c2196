#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace luthier::data {

// Why an answer looks cut off: a code fence left open, an end such as a comma or an opening bracket, or, in a longer
// text, an article, preposition or conjunction as the last word. Lists, labels, links, closed code, emoji and closing
// brackets are whole. Nothing if it looks whole.
std::optional<std::string> truncation(std::string_view answer);

} // namespace luthier::data
