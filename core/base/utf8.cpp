#include "core/base/utf8.h"

#include <algorithm>

namespace luthier {

namespace {

struct LeadByte {
    std::size_t bytes; // of the whole sequence; 0 if this cannot start one
    unsigned char secondLow;
    unsigned char secondHigh;
};

// Table 3-7 of the Unicode standard: well-formed byte sequences.
LeadByte leadByte(unsigned char lead)
{
    if (lead < 0x80)
        return {1, 0, 0};
    if (lead >= 0xC2 && lead <= 0xDF)
        return {2, 0x80, 0xBF};
    if (lead == 0xE0)
        return {3, 0xA0, 0xBF};
    if (lead == 0xED)
        return {3, 0x80, 0x9F};
    if (lead >= 0xE1 && lead <= 0xEF)
        return {3, 0x80, 0xBF};
    if (lead == 0xF0)
        return {4, 0x90, 0xBF};
    if (lead >= 0xF1 && lead <= 0xF3)
        return {4, 0x80, 0xBF};
    if (lead == 0xF4)
        return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

// How many bytes at the start of `text` belong to one well-formed sequence as far as it goes.
std::size_t wellFormedPrefix(std::string_view text, const LeadByte &lead)
{
    std::size_t good = 1;
    while (good < lead.bytes && good < text.size()) {
        const auto byte = static_cast<unsigned char>(text[good]);
        const unsigned char low = good == 1 ? lead.secondLow : 0x80;
        const unsigned char high = good == 1 ? lead.secondHigh : 0xBF;
        if (byte < low || byte > high)
            break;
        ++good;
    }
    return good;
}

} // namespace

std::optional<DecodedCodePoint> decodeUtf8(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const LeadByte lead = leadByte(first);
    if (lead.bytes == 1)
        return DecodedCodePoint{first, 1};
    if (lead.bytes == 0 || wellFormedPrefix(text, lead) < lead.bytes)
        return std::nullopt;
    char32_t code = first & (0xFFU >> (lead.bytes + 1));
    for (std::size_t i = 1; i < lead.bytes; ++i)
        code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return DecodedCodePoint{code, lead.bytes};
}

void appendUtf8(std::string &target, char32_t codePoint)
{
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF))
        codePoint = 0xFFFD;
    const auto put = [&](char32_t byte) { target.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | (codePoint >> 6U));
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | (codePoint >> 12U));
        put(0x80 | ((codePoint >> 6U) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | (codePoint >> 18U));
        put(0x80 | ((codePoint >> 12U) & 0x3F));
        put(0x80 | ((codePoint >> 6U) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const auto decoded = decodeUtf8(text.substr(at));
        if (!decoded)
            return at;
        at += decoded->bytes;
    }
    return std::nullopt;
}

std::size_t countCodePoints(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string replaceInvalidUtf8(std::string_view text)
{
    std::string good;
    good.reserve(text.size());
    while (!text.empty()) {
        const LeadByte lead = leadByte(static_cast<unsigned char>(text.front()));
        const std::size_t bytes = lead.bytes == 0 ? 1 : wellFormedPrefix(text, lead);
        if (bytes == lead.bytes)
            good.append(text.substr(0, bytes));
        else
            good.append("\xEF\xBF\xBD");
        text.remove_prefix(bytes);
    }
    return good;
}

std::size_t incompleteUtf8Tail(std::string_view text)
{
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
        const std::string_view tail = text.substr(text.size() - back);
        const auto first = static_cast<unsigned char>(tail.front());
        if ((first & 0xC0U) == 0x80U)
            continue;
        const LeadByte lead = leadByte(first);
        return lead.bytes > back && wellFormedPrefix(tail, lead) == back ? back : 0;
    }
    return 0;
}

} // namespace luthier
