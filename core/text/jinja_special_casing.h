#pragma once

#include <string_view>

namespace luthier::text::jinja {

// A character whose upper or title case is more than one character ("ß" becomes "SS").
struct SpecialCasing {
    char32_t codePoint;
    std::u32string_view upper;
    std::u32string_view title;
};

const SpecialCasing *findSpecialCasing(char32_t codePoint); // null for ordinary characters

} // namespace luthier::text::jinja
