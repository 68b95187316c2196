#pragma once

#include <span>

namespace luthier::text {

// Sorted, inclusive ranges of code points; unicode.h asks them.
struct CodePointRange {
    char32_t first;
    char32_t last;
};

struct CategoryRange {
    char32_t first;
    char32_t last;
    const char *category; // general category, two letters
};

std::span<const CodePointRange> wordRanges();           // \w of the added-token and Whitespace rules
std::span<const CodePointRange> numericRanges();        // Digits
std::span<const CodePointRange> punctuationRanges();    // Punctuation, BertPreTokenizer
std::span<const CodePointRange> controlRanges();        // what BertNormalizer removes besides NUL and U+FFFD
std::span<const CodePointRange> nonspacingMarkRanges(); // BertNormalizer's strip_accents
std::span<const CodePointRange> combiningMarkRanges();  // StripAccents
// Characters with a decomposition or a combining class that the normalizers of the reference do not know yet.
std::span<const CodePointRange> newerThanNormalizers();
// Characters that the regular expressions of the reference know and PCRE2 with Unicode 14 does not.
std::span<const CategoryRange> newerThanRegexLibrary();

} // namespace luthier::text
