#include "core/text/byte_alphabet.h"

#include <gtest/gtest.h>

namespace luthier::text {
namespace {

TEST(ByteAlphabet, EveryByteHasACharacterOfItsOwn)
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        const char32_t character = characterOfByte(static_cast<unsigned char>(byte));
        EXPECT_GT(character, 0x20U);
        EXPECT_EQ(byteOfCharacter(character), static_cast<unsigned char>(byte));
    }
}

TEST(ByteAlphabet, TheKnownOnesAreWhereGpt2PutThem)
{
    EXPECT_EQ(characterOfByte(' '), U'Ġ');
    EXPECT_EQ(characterOfByte('\n'), U'Ċ');
    EXPECT_EQ(characterOfByte('a'), U'a');
    EXPECT_EQ(characterOfByte(0xAD), U'\u0143');
}

TEST(ByteAlphabet, OtherCharactersSpellNothing)
{
    EXPECT_EQ(bytesSpelledBy("Ġhi"), " hi");
    EXPECT_FALSE(bytesSpelledBy("a b"));
    EXPECT_FALSE(bytesSpelledBy("\u0144"));
    EXPECT_FALSE(bytesSpelledBy("漢"));
}

TEST(ByteAlphabet, TheBytesOfOneCharacterShareItsOrigin)
{
    AlignedText text("é ", 0);
    text.transform(spellBytes(text.view()));
    EXPECT_EQ(text.view(), "Ã©Ġ");
    EXPECT_EQ(text.origin(2, 4), (ByteRange{0, 2}));
    EXPECT_EQ(text.origin(4, 6), (ByteRange{2, 3}));
}

} // namespace
} // namespace luthier::text
