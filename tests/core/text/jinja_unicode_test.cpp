#include "core/text/jinja_unicode.h"

#include <gtest/gtest.h>

namespace luthier::text::jinja {

static std::string lower(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text, at);
        appendLower(result, text, character);
        at = character.end;
    }
    return result;
}

TEST(JinjaUnicode, BytesThatAreNoUtf8AreOneCharacterEach)
{
    const std::string text = "a\xFF\xC3";
    EXPECT_EQ(characterCount(text), 3U);
    EXPECT_EQ(characterAt(text, 1).codePoint, U'\uFFFD');
    EXPECT_EQ(characterBefore(text, 3).begin, 2U);
}

TEST(JinjaUnicode, CharactersAreFoundFromBothSides)
{
    const std::string text = "é😀";
    EXPECT_EQ(characterAt(text, 2).codePoint, U'😀');
    EXPECT_EQ(characterBefore(text, text.size()).begin, 2U);
    EXPECT_EQ(characterOffsets(text), (std::vector<std::size_t>{0, 2, 6}));
}

TEST(JinjaUnicode, WhiteSpaceIsThatOfPython)
{
    for (const char32_t c : {U'\t', U'\x1C', U'\x1F', U'\u0085', U'\u00A0', U'\u2028', U'\u3000'})
        EXPECT_TRUE(isSpace(c)) << static_cast<unsigned>(c);
    for (const char32_t c : {U'\u200B', U'\uFEFF', U'\u180E', U'a'})
        EXPECT_FALSE(isSpace(c)) << static_cast<unsigned>(c);
}

TEST(JinjaUnicode, ASigmaAtTheEndOfAWordIsFinal)
{
    EXPECT_EQ(lower("ΑΣ"), "ας");
    EXPECT_EQ(lower("ΑΣΑ"), "ασα");
    EXPECT_EQ(lower("ΑΣ."), "ας.");
    EXPECT_EQ(lower("Σ"), "σ");
}

TEST(JinjaUnicode, SomeMappingsGrow)
{
    std::string upper;
    appendUpper(upper, U'ß');
    EXPECT_EQ(upper, "SS");
    EXPECT_EQ(lower("İ"), "i̇");
    std::string folded;
    appendFolded(folded, U'ß');
    EXPECT_EQ(folded, "ss");
}

TEST(JinjaUnicode, InvisibleCharactersDoNotPrint)
{
    EXPECT_FALSE(isPrintable(U'\u200B'));
    EXPECT_FALSE(isPrintable(U'\u00A0'));
    EXPECT_TRUE(isPrintable(U' '));
    EXPECT_TRUE(isPrintable(U'😀'));
}

} // namespace luthier::text::jinja
