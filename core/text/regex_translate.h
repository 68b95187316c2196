#pragma once

#include <string>
#include <string_view>

#include "core/base/expected.h"

namespace luthier::text {

// Which characters the translated pattern has to class rightly.
enum class RegexReach {
    Common, // those of Unicode 14, and U+180E is left out: short classes, fast
    All,    // those of Unicode 16
};

// A pattern in the syntax of tokenizer.json (Oniguruma, Ruby flavour) as PCRE2 understands it to the same effect:
// \w and \h are spelled out, [a&&b] becomes look-ahead, nested sets are merged, (?m) becomes (?s), and for All every class
// gets the characters that are newer than PCRE2's tables.
Expected<std::string> translateRegex(std::string_view pattern, RegexReach reach);

} // namespace luthier::text
