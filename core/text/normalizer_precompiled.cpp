// Precompiled: the character map of a SentencePiece model. After base64 it holds the byte length of a double array
// (little endian, 32 bits), the array, and the replacements, each ended by NUL. A unit of the array is
//   bits 0-7 label, bit 8 has a leaf, bits 10-30 offset (shifted left by 8 if bit 9 is set); a leaf is a plain value.
// The reference cuts the text into grapheme clusters; one shorter than 6 bytes is replaced as a whole by what the first,
// that is shortest, hit at its start says, else each of its characters is looked up.

#include <array>
#include <cstdint>
#include <optional>

#include <utf8proc.h>

#include "core/base/translate.h"
#include "core/text/component.h"
#include "core/text/normalizer_kinds.h"
#include "core/text/unicode.h"

namespace luthier::text {

namespace {

std::optional<std::string> decodeBase64(std::string_view text)
{
    const auto valueOf = [](char c) -> int {
        if (c >= 'A' && c <= 'Z')
            return c - 'A';
        if (c >= 'a' && c <= 'z')
            return c - 'a' + 26;
        if (c >= '0' && c <= '9')
            return c - '0' + 52;
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    };
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (const char c : text) {
        if (c == '=')
            break;
        const int value = valueOf(c);
        if (value < 0)
            return std::nullopt;
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes.push_back(static_cast<char>(static_cast<unsigned char>(bits >> static_cast<unsigned>(count))));
        }
    }
    return bytes;
}

class CharacterMap {
public:
    static std::optional<CharacterMap> parse(std::string_view blob)
    {
        const auto word = [&](std::size_t at) {
            std::uint32_t value = 0;
            for (std::size_t i = 0; i < 4; ++i)
                value |= static_cast<std::uint32_t>(static_cast<unsigned char>(blob[at + i])) << (8 * i);
            return value;
        };
        if (blob.size() < 4)
            return std::nullopt;
        const std::size_t arrayBytes = word(0);
        if (arrayBytes % 4 != 0 || arrayBytes > blob.size() - 4)
            return std::nullopt;
        CharacterMap map;
        for (std::size_t at = 4; at < 4 + arrayBytes; at += 4)
            map.m_units.push_back(word(at));
        map.m_replacements = blob.substr(4 + arrayBytes);
        return map;
    }

    // What the shortest known start of `text` becomes.
    std::optional<std::string_view> lookUp(std::string_view text) const
    {
        std::size_t at = 0;
        if (m_units.empty())
            return std::nullopt;
        at ^= offsetOf(m_units[at]);
        for (const char c : text) {
            const auto label = static_cast<unsigned char>(c);
            at ^= label;
            if (label == 0 || at >= m_units.size())
                return std::nullopt;
            const std::uint32_t unit = m_units[at];
            if ((unit & 0x800000FFU) != label)
                return std::nullopt;
            at ^= offsetOf(unit);
            if (at >= m_units.size())
                return std::nullopt;
            if (((unit >> 8U) & 1U) != 0)
                return replacementAt(m_units[at] & 0x7FFFFFFFU);
        }
        return std::nullopt;
    }

private:
    static std::size_t offsetOf(std::uint32_t unit) { return static_cast<std::size_t>(unit >> 10U) << ((unit & 0x200U) >> 6U); }

    std::optional<std::string_view> replacementAt(std::size_t begin) const
    {
        if (begin >= m_replacements.size())
            return std::nullopt;
        const std::string_view rest = std::string_view(m_replacements).substr(begin);
        return rest.substr(0, rest.find('\0'));
    }

    std::vector<std::uint32_t> m_units;
    std::string m_replacements;
};

std::size_t clusterEnd(std::string_view text, std::size_t begin)
{
    std::size_t at = begin;
    utf8proc_int32_t state = 0;
    auto previous = static_cast<utf8proc_int32_t>(nextCodePoint(text, at));
    while (at < text.size()) {
        std::size_t after = at;
        const auto next = static_cast<utf8proc_int32_t>(nextCodePoint(text, after));
        if (utf8proc_grapheme_break_stateful(previous, next, &state) != 0)
            break;
        previous = next;
        at = after;
    }
    return at;
}

class Precompiled final : public Normalizer {
public:
    explicit Precompiled(CharacterMap map) : m_map(std::move(map)) {}

    void apply(AlignedText &text) const override
    {
        std::vector<CharacterChange> changes;
        bool changed = false;
        const std::string_view view = text.view();
        const auto replaced = [&](std::string_view part) {
            const auto replacement = m_map.lookUp(part);
            if (replacement) {
                exchange(changes, part, *replacement);
                changed = true;
            }
            return replacement.has_value();
        };
        for (std::size_t begin = 0; begin < view.size();) {
            const std::size_t end = clusterEnd(view, begin);
            if (end - begin >= 6 || !replaced(view.substr(begin, end - begin))) {
                for (std::size_t at = begin; at < end;) {
                    const std::size_t first = at;
                    const char32_t codePoint = nextCodePoint(view, at);
                    if (!replaced(view.substr(first, at - first)))
                        changes.push_back({codePoint, 0});
                }
            }
            begin = end;
        }
        if (changed)
            text.transform(changes);
    }

private:
    static void exchange(std::vector<CharacterChange> &changes, std::string_view before, std::string_view after)
    {
        const std::vector<char32_t> characters = codePointsOf(after);
        const auto fewer = static_cast<std::ptrdiff_t>(codePointsOf(before).size()) - static_cast<std::ptrdiff_t>(characters.size());
        for (const char32_t codePoint : characters)
            changes.push_back({codePoint, 0});
        if (fewer > 0 && !changes.empty())
            changes.back().change -= static_cast<int>(fewer);
        for (std::ptrdiff_t i = 0; i < -fewer; ++i)
            changes[changes.size() - 1 - static_cast<std::size_t>(i)].change = 1;
    }

    CharacterMap m_map;
};

} // namespace

MadeNormalizer makePrecompiled(const Json &json, std::string_view where)
{
    LUTHIER_TRY_ASSIGN(const std::string encoded, textMember(json, "precompiled_charsmap", where));
    const auto blob = decodeBase64(encoded);
    auto map = blob ? CharacterMap::parse(*blob) : std::nullopt;
    if (!map)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The precompiled character map of this tokenizer is damaged."), std::string(where));
    return std::make_unique<Precompiled>(std::move(*map));
}

} // namespace luthier::text
