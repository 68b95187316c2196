#include "core/data/reading/json_string.h"

#include <gtest/gtest.h>

namespace luthier::data {

namespace {

JsonStringScan strict(std::string_view inside)
{
    return scanJsonString(inside, 0, "\"", false);
}

} // namespace

TEST(JsonString, EscapesAreUndoneOnce)
{
    const JsonStringScan scan = strict(R"(a\n\"\\u4e2d\u4e2d\ud83d\ude80")");
    EXPECT_TRUE(scan.closed);
    EXPECT_EQ(scan.text, "a\n\"\\u4e2d中🚀");
    EXPECT_FALSE(scan.problemAt);
}

TEST(JsonString, HalfASurrogatePairIsAMistakeAtItsPlace)
{
    EXPECT_EQ(strict(R"(ab\ud83d")").problemAt, 2U);
    EXPECT_EQ(strict(R"(\ude80\ud83d")").problemAt, 0U);
    EXPECT_EQ(scanJsonString(R"(\ud83d")", 0, "\"", true).text, "\xEF\xBF\xBD");
}

TEST(JsonString, ControlCharactersStopAStrictReading)
{
    EXPECT_EQ(strict("a\tb\"").problemAt, 1U);
    EXPECT_EQ(strict(std::string_view("a\0b\"", 4)).problemAt, 1U);
    EXPECT_EQ(scanJsonString("a\tb\"", 0, "\"", true).text, "a\tb");
}

TEST(JsonString, UnknownEscapesStopAStrictReading)
{
    EXPECT_EQ(strict(R"(a\qb")").problemAt, 1U);
    EXPECT_EQ(strict(R"(a\u12x4")").problemAt, 1U);
    EXPECT_EQ(scanJsonString(R"(it\'s")", 0, "\"", true).text, "it's");
}

TEST(JsonString, ATextThatEndsEarlyIsNotClosed)
{
    for (const char *cut : {"abc", "abc\\", "abc\\u4e", ""}) {
        const JsonStringScan scan = strict(cut);
        EXPECT_FALSE(scan.closed) << cut;
        EXPECT_EQ(scan.problemAt, std::string_view(cut).size()) << cut;
    }
}

TEST(JsonString, TypographicQuotesCloseWhatTheyOpened)
{
    const JsonStringScan scan = scanJsonString("说“好”rest", 0, "”", true);
    EXPECT_EQ(scan.text, "说“好");
    EXPECT_TRUE(scan.closed);
}

} // namespace luthier::data
