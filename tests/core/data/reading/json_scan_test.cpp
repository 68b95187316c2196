#include "core/data/reading/json_scan.h"

#include <string>

#include <gtest/gtest.h>

namespace luthier::data {

TEST(JsonScan, CommentsArePassedOnlyWhereTheyAreAskedFor)
{
    std::vector<std::size_t> comments;
    EXPECT_EQ(skipJsonBlanks(" // a\n /* b */ {", 0, &comments), 15U);
    EXPECT_EQ(comments, (std::vector<std::size_t>{1, 7}));
    EXPECT_EQ(skipJsonBlanks(" // a", 0), 1U);
}

TEST(JsonScan, BracketsInsideStringsDoNotCount)
{
    EXPECT_EQ(skipJsonBrackets(R"(x{"a": "}\"}", "b": [1]} rest)", 1), 24U);
    EXPECT_EQ(skipJsonBrackets("{[", 0), std::nullopt);
}

TEST(JsonScan, AHundredThousandLevelsArePassedWithoutRecursion)
{
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    EXPECT_EQ(skipJsonBrackets(deep, 0), deep.size());
}

TEST(JsonScan, NumbersFollowTheGrammar)
{
    EXPECT_EQ(jsonNumberLength("-12.5e+3,"), 8U);
    EXPECT_EQ(jsonNumberLength("0"), 1U);
    for (const char *wrong : {"01", "-", ".5", "1.", "1e", "+1", "x"})
        EXPECT_EQ(jsonNumberLength(wrong), 0U) << wrong;
}

TEST(JsonScan, WordsMayBeInAnyScript)
{
    EXPECT_TRUE(isJsonWordCharacter('_'));
    EXPECT_TRUE(isJsonWordCharacter('\xE4'));
    EXPECT_FALSE(isJsonWordCharacter(','));
}

} // namespace luthier::data
