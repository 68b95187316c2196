#include "core/data/reading/blanks.h"

#include <gtest/gtest.h>

namespace luthier::data {

TEST(Blanks, IdeographicSpaceIsWhiteSpace)
{
    EXPECT_TRUE(isWhiteSpace(std::string_view(" \n\t　")));
    EXPECT_TRUE(isWhiteSpace(std::string_view()));
    EXPECT_FALSE(isWhiteSpace(std::string_view(" 。")));
}

TEST(Blanks, EdgesLoseBlanksAndTheInsideKeepsThem)
{
    EXPECT_EQ(withoutEdgeBlanks("　 a b \n"), "a b");
    EXPECT_EQ(withoutBlankEnd("　字　"), "　字");
}

TEST(Blanks, InvalidBytesAreNoBlanks)
{
    EXPECT_EQ(withoutEdgeBlanks(" \xFF "), "\xFF");
    EXPECT_EQ(withoutBlankEnd("\x80\x80\x80\x80\x80"), "\x80\x80\x80\x80\x80");
}

} // namespace luthier::data
