#include "core/data/checks/digit_groups.h"

#include <gtest/gtest.h>

namespace luthier::data {

TEST(DigitGroups, FullWidthFormsAreFolded)
{
    EXPECT_EQ(foldedForNumbers("１３８－００　＋x字"), "138-00 +x\x01");
}

TEST(DigitGroups, SingleBlanksAndHyphensJoinGroups)
{
    const auto chains = digitChains("138-0013 8000, 5  6");
    ASSERT_EQ(chains.size(), 3U);
    ASSERT_EQ(chains[0].size(), 3U);
    EXPECT_EQ(chains[0][1].separator, '-');
    EXPECT_EQ(chains[0][2].separator, ' ');
    EXPECT_EQ(chains[0][2].size(), 4U);
    EXPECT_TRUE(digitChains("none").empty());
}

TEST(DigitGroups, OnlyAsciiCounts)
{
    EXPECT_TRUE(isDigit('0') && isLetter('z'));
    EXPECT_FALSE(isDigit('\xB9') || isLetter('\xE4'));
}

} // namespace luthier::data
