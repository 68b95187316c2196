#include "core/data/checks/digit_groups.h"

#include "core/base/utf8.h"

namespace luthier::data {

namespace {

constexpr char kOther = '\x01';

char foldedCharacter(char32_t c)
{
    if (c >= 0xFF10 && c <= 0xFF19)
        return static_cast<char>('0' + (c - 0xFF10));
    if (c == 0xFF0B)
        return '+';
    if ((c >= 0x2010 && c <= 0x2015) || c == 0xFF0D || c == 0x2212)
        return '-';
    if (c == 0xA0 || c == 0x3000 || (c >= 0x2002 && c <= 0x200A) || c == 0x202F)
        return ' ';
    return kOther;
}

} // namespace

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string foldedForNumbers(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            folded += text[at++];
            continue;
        }
        const auto decoded = decodeUtf8(text.substr(at));
        folded += decoded ? foldedCharacter(decoded->codePoint) : kOther;
        at += decoded ? decoded->bytes : 1;
    }
    return folded;
}

std::vector<DigitChain> digitChains(std::string_view folded)
{
    std::vector<DigitChain> chains;
    DigitChain chain;
    for (std::size_t at = 0; at < folded.size();) {
        if (!isDigit(folded[at])) {
            ++at;
            continue;
        }
        DigitGroup group{at, at, 0};
        while (group.end < folded.size() && isDigit(folded[group.end]))
            ++group.end;
        const bool joins = !chain.empty() && chain.back().end + 1 == at && (folded[at - 1] == ' ' || folded[at - 1] == '-');
        if (joins)
            group.separator = folded[at - 1];
        else if (!chain.empty())
            chains.push_back(std::move(chain));
        if (!joins)
            chain.clear();
        chain.push_back(group);
        at = group.end;
    }
    if (!chain.empty())
        chains.push_back(std::move(chain));
    return chains;
}

} // namespace luthier::data
