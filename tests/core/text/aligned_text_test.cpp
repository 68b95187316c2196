#include "core/text/aligned_text.h"

#include <gtest/gtest.h>

namespace luthier::text {
namespace {

TEST(AlignedText, AnUnchangedTextAnswersInWholeCharacters)
{
    const AlignedText text("aé", 10);
    EXPECT_EQ(text.origin(0, 1), (ByteRange{10, 11}));
    EXPECT_EQ(text.origin(1, 2), (ByteRange{11, 13}));
    EXPECT_EQ(text.origin(2, 3), (ByteRange{11, 13}));
}

TEST(AlignedText, InsertedCharactersShareTheOriginOfWhatStandsBefore)
{
    AlignedText text("\u00BDx", 0); // the half becomes three characters
    text.transform({{U'1', 0}, {U'/', 1}, {U'2', 1}, {U'x', 0}});
    EXPECT_EQ(text.view(), "1/2x");
    EXPECT_EQ(text.origin(2, 3), (ByteRange{0, 2}));
    EXPECT_EQ(text.origin(3, 4), (ByteRange{2, 3}));
}

TEST(AlignedText, AFilterKeepsTheOriginsOfWhatIsLeft)
{
    AlignedText text("-a--b-", 5);
    text.filter([](char32_t c) { return c != '-'; });
    EXPECT_EQ(text.view(), "ab");
    EXPECT_EQ(text.origin(0, 1), (ByteRange{6, 7}));
    EXPECT_EQ(text.origin(1, 2), (ByteRange{9, 10}));
}

TEST(AlignedText, AReplacementStandsForTheEndOfItsMatch)
{
    AlignedText text("a b", 0);
    text.replace({{1, 2}}, "\u2581");
    EXPECT_EQ(text.view(), "a\u2581b");
    EXPECT_EQ(text.origin(1, 4), (ByteRange{1, 2}));
}

TEST(AlignedText, APrefixSharesTheFirstCharacter)
{
    AlignedText text("éa", 3);
    text.prepend("\u2581");
    EXPECT_EQ(text.view(), "\u2581éa");
    EXPECT_EQ(text.origin(0, 3), (ByteRange{3, 5}));
    AlignedText nothing("", 0);
    nothing.prepend("x");
    EXPECT_TRUE(nothing.empty());
}

TEST(AlignedText, SlicesAndJoinedSlicesKeepTheirOrigins)
{
    AlignedText text("abc", 4);
    text.map([](char32_t c) { return c - 32; });
    AlignedText joined = text.slice(2, 3);
    joined.append(text.slice(0, 1));
    EXPECT_EQ(joined.view(), "CA");
    EXPECT_EQ(joined.origin(0, 1), (ByteRange{6, 7}));
    EXPECT_EQ(joined.origin(1, 2), (ByteRange{4, 5}));
}

TEST(AlignedText, OnlyTheStartOfAContinuationIsOne)
{
    AlignedText text("abc", 0);
    text.setContinuation(true);
    EXPECT_TRUE(text.slice(0, 1).isContinuation());
    EXPECT_FALSE(text.slice(1, 2).isContinuation());
}

} // namespace
} // namespace luthier::text
