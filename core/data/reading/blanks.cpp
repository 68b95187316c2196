#include "core/data/reading/blanks.h"

#include "core/base/utf8.h"

namespace luthier::data {

namespace {

// The code point that ends `text`; of invalid UTF-8 the last byte.
DecodedCodePoint lastCodePoint(std::string_view text)
{
    std::size_t bytes = 1;
    while (bytes < 4 && bytes < text.size() && (static_cast<unsigned char>(text[text.size() - bytes]) & 0xC0U) == 0x80U)
        ++bytes;
    const auto decoded = decodeUtf8(text.substr(text.size() - bytes));
    return decoded && decoded->bytes == bytes ? *decoded : DecodedCodePoint{0xFFFD, 1};
}

} // namespace

bool isWhiteSpace(char32_t c)
{
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool isWhiteSpace(std::string_view text)
{
    return withoutBlankEnd(text).empty();
}

std::string_view withoutBlankEnd(std::string_view text)
{
    while (!text.empty()) {
        const DecodedCodePoint last = lastCodePoint(text);
        if (!isWhiteSpace(last.codePoint))
            return text;
        text.remove_suffix(last.bytes);
    }
    return text;
}

std::string_view withoutEdgeBlanks(std::string_view text)
{
    while (!text.empty()) {
        const auto first = decodeUtf8(text);
        if (!first || !isWhiteSpace(first->codePoint))
            break;
        text.remove_prefix(first->bytes);
    }
    return withoutBlankEnd(text);
}

} // namespace luthier::data
