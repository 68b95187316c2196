#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/text/tokenizer.h"

namespace luthier::text {

// What Split and Replace look for. Appends the matches in `text` (valid UTF-8), from left to right, not overlapping.
using Finder = std::function<void(std::string_view text, std::vector<ByteRange> &matches)>;

Finder findText(std::string needle);                        // nothing for an empty needle
Finder findCharacters(bool (*matches)(char32_t codePoint)); // each matching character by itself
// {"String": …}, {"Regex": …} or a plain string.
Expected<Finder> parsePattern(const Json &component, std::string_view where);

} // namespace luthier::text
