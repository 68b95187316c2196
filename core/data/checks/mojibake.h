#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace luthier::data {

// Signs that a text was decoded wrongly on its way: U+FFFD, the Chinese characters that U+FFFD becomes when it is read as
// GBK, or UTF-8 read as Latin-1 or Windows-1252. One sentence; nothing if there are none.
std::optional<std::string> mojibake(std::string_view text);

} // namespace luthier::data
