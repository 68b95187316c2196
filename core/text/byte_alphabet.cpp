#include "core/text/byte_alphabet.h"

#include "core/text/unicode.h"

namespace luthier::text {

namespace {

bool standsForItself(unsigned char byte)
{
    return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte != 0xAD);
}

// How many bytes below this one have a character from U+0100 on: 0x00-0x20, 0x7F-0xA0, 0xAD.
char32_t rankOfHidden(unsigned char byte)
{
    if (byte <= 0x20)
        return byte;
    return byte == 0xAD ? 67U : byte - 0x7FU + 33U;
}

} // namespace

char32_t characterOfByte(unsigned char byte)
{
    return standsForItself(byte) ? byte : 0x100 + rankOfHidden(byte);
}

std::optional<unsigned char> byteOfCharacter(char32_t c)
{
    if (c < 0x100)
        return standsForItself(static_cast<unsigned char>(c)) ? std::optional(static_cast<unsigned char>(c)) : std::nullopt;
    const char32_t rank = c - 0x100;
    if (rank > 67)
        return std::nullopt;
    return static_cast<unsigned char>(rank == 67 ? 0xAD : rank <= 0x20 ? rank : rank - 33 + 0x7F);
}

std::optional<std::string> bytesSpelledBy(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = byteOfCharacter(nextCodePoint(text, at));
        if (!byte)
            return std::nullopt;
        bytes.push_back(static_cast<char>(*byte));
    }
    return bytes;
}

std::vector<CharacterChange> spellBytes(std::string_view text)
{
    std::vector<CharacterChange> changes;
    changes.reserve(text.size());
    for (const char byte : text)
        changes.push_back({characterOfByte(static_cast<unsigned char>(byte)), isContinuationByte(byte) ? 1 : 0});
    return changes;
}

} // namespace luthier::text
