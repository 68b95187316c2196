#include "core/base/text.h"

#include <gtest/gtest.h>

namespace luthier {
namespace {

TEST(TextTest, BytesHaveDecimalUnits)
{
    EXPECT_EQ(formatBytes(0), "0 B");
    EXPECT_EQ(formatBytes(999), "999 B");
    EXPECT_EQ(formatBytes(1'000), "1.0 kB");
    EXPECT_EQ(formatBytes(98'362'432), "98 MB");
    EXPECT_EQ(formatBytes(1'400'000'000), "1.4 GB");
    EXPECT_EQ(formatBytes(999'999), "1.0 MB");
    EXPECT_EQ(formatBytes(5'000'000'000'000'000), "5000 TB");
}

TEST(TextTest, DurationsHaveTheTwoUnitsThatMatter)
{
    EXPECT_EQ(formatDuration(0.42), "0.4 s");
    EXPECT_EQ(formatDuration(12.4), "12 s");
    EXPECT_EQ(formatDuration(59.7), "1 min 00 s");
    EXPECT_EQ(formatDuration(185), "3 min 05 s");
    EXPECT_EQ(formatDuration(7'800), "2 h 10 min");
}

TEST(TextTest, CountsAreGroupedByThousands)
{
    EXPECT_EQ(formatCount(0), "0");
    EXPECT_EQ(formatCount(999), "999");
    EXPECT_EQ(formatCount(1'000), "1 000");
    EXPECT_EQ(formatCount(1'234'567), "1 234 567");
}

TEST(TextTest, WhiteSpaceAtTheEndsIsTrimmed)
{
    EXPECT_EQ(trimmed(" \t a b\r\n"), "a b");
    EXPECT_EQ(trimmed(" \n"), "");
    EXPECT_EQ(trimmed(""), "");
}

TEST(TextTest, SplittingKeepsEmptyParts)
{
    EXPECT_EQ(splitBy("a,,b,", ','), (std::vector<std::string_view>{"a", "", "b", ""}));
    EXPECT_EQ(splitBy("", ','), std::vector<std::string_view>{""});
}

TEST(TextTest, JoiningPutsTheSeparatorBetween)
{
    EXPECT_EQ(joined(std::vector<std::string>{"a", "b", "c"}, ", "), "a, b, c");
    EXPECT_EQ(joined(std::vector<std::string>{}, ", "), "");
}

TEST(TextTest, TheNearestNameIsFoundIfOneIsNear)
{
    const std::vector<std::string> names = {"learning_rate", "batch_size", "rank"};
    EXPECT_EQ(nearestName("lerning_rate", names), "learning_rate");
    EXPECT_EQ(nearestName("rnak", names), "");
    EXPECT_EQ(nearestName("ranks", names), "rank");
    EXPECT_EQ(nearestName("temperature", names), "");
    EXPECT_EQ(nearestName("x", {}), "");
}

} // namespace
} // namespace luthier
