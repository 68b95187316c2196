#include "core/data/checks/shingles.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

TEST(Shingles, ChineseTextsHaveShorterOnes)
{
    EXPECT_EQ(shinglesOfText("abcdefg").size(), 3U);
    EXPECT_EQ(shinglesOfText("劳动合同").size(), 2U);
    EXPECT_EQ(shinglesOfText("ab").size(), 1U);
    EXPECT_TRUE(shinglesOfText("").empty());
}

TEST(Shingles, JaccardIsExact)
{
    EXPECT_DOUBLE_EQ(jaccard(shinglesOfText("abcdef"), shinglesOfText("abcdeg")), 1.0 / 3.0);
    EXPECT_DOUBLE_EQ(jaccard(shinglesOfText("abcdef"), shinglesOfText("abcdef")), 1.0);
    EXPECT_DOUBLE_EQ(jaccard({}, {}), 0.0);
}

TEST(Shingles, DressMakesNoDifference)
{
    EXPECT_EQ(shinglesOf(test::conversation("How do I return it?", "So.")), shinglesOf(test::conversation("HOW DO I  RETURN IT", "so!")));
}

TEST(Shingles, AlikeSetsShareABandAndUnlikeOnesSeldomDo)
{
    std::string base;
    for (int i = 0; i < 60; ++i)
        base += "word" + std::to_string(i * 7919 % 1000);
    std::string changed = base;
    changed.replace(100, 8, "tomatoes");
    const auto shares = [](const Sketch &a, const Sketch &b) {
        for (std::size_t i = 0; i < kBands; ++i)
            if (a.keys[i] == b.keys[i])
                return true;
        return false;
    };
    EXPECT_GT(jaccard(shinglesOfText(base), shinglesOfText(changed)), 0.7);
    EXPECT_TRUE(shares(sketchOf(shinglesOfText(base)), sketchOf(shinglesOfText(changed))));
    EXPECT_FALSE(shares(sketchOf(shinglesOfText(base)), sketchOf(shinglesOfText("an entirely different text without anything in common"))));
}

TEST(Shingles, SketchesEstimateTheSimilarity)
{
    std::string base;
    for (int i = 0; i < 200; ++i)
        base += "word" + std::to_string(i * 7919 % 1000);
    const std::string half = base.substr(0, base.size() / 2);
    const ShingleSet first = shinglesOfText(base);
    const ShingleSet second = shinglesOfText(half);
    EXPECT_NEAR(estimatedSimilarity(sketchOf(first), sketchOf(second)), jaccard(first, second), 0.2);
    EXPECT_EQ(estimatedSimilarity(sketchOf(first), sketchOf(first)), 1.0);
}

} // namespace luthier::data
