#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace luthier::data {

// The numbers of a text as people group them: "138-0013-8000" is one chain of three groups.
struct DigitGroup {
    std::size_t begin = 0; // in the folded text
    std::size_t end = 0;
    char separator = 0; // before it: ' ' or '-'; 0 for the first group of a chain
    std::size_t size() const { return end - begin; }
};
using DigitChain = std::vector<DigitGroup>;

// One byte a character: ASCII as it is, full-width digits, plus, hyphens and blanks as their ASCII forms, all else as 1.
std::string foldedForNumbers(std::string_view text);

std::vector<DigitChain> digitChains(std::string_view folded);

bool isDigit(char c);
bool isLetter(char c); // ASCII

} // namespace luthier::data
