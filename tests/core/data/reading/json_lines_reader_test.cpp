#include "core/data/reading/json_lines_reader.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

namespace {

std::vector<SourceRow> rowsOf(std::string text)
{
    JsonLinesReader reader(TextWindow::ofText(std::move(text)));
    return test::allRows(reader);
}

} // namespace

TEST(JsonLinesReader, BlankLinesAreNoRows)
{
    const auto rows = rowsOf("\n{\"a\": 1}\r\n \t\n{\"a\": 2}");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].row, 2);
    EXPECT_EQ(rows[1].place.line, 4);
    EXPECT_TRUE(rows[1].value);
}

TEST(JsonLinesReader, UnicodeLineSeparatorsEndNoRow)
{
    const auto rows = rowsOf("{\"a\": \"x\xE2\x80\xA8y\xC2\x85z\"}\n");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_TRUE(rows[0].value);
}

TEST(JsonLinesReader, ABrokenLineIsSetAsideAndTheRestIsRead)
{
    const auto rows = rowsOf("{\"a\": 1}\n{'a': 2}\n{\"a\": 3}\n");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_FALSE(rows[1].value);
    ASSERT_EQ(rows[1].problems.size(), 1U);
    EXPECT_EQ(rows[1].problems[0].line, 2);
    EXPECT_EQ(rows[1].problems[0].column, 2);
    EXPECT_EQ(rows[1].problems[0].mended, R"({"a": 2})");
    EXPECT_TRUE(rows[2].value);
}

TEST(JsonLinesReader, TextAfterTheValueIsAMistake)
{
    const auto rows = rowsOf("{\"a\": 1} // checked\n{\"a\": 1} {\"b\": 2}\n");
    EXPECT_FALSE(rows[0].value);
    EXPECT_EQ(rows[0].problems[0].column, 10);
    EXPECT_EQ(rows[0].problems[0].mended, R"({"a": 1})");
    EXPECT_FALSE(rows[1].value);
}

TEST(JsonLinesReader, ACommaAfterTheRowIsReportedAndTheRowKept)
{
    const auto rows = rowsOf("{\"a\": 1},\n{\"a\": 2},\n");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_TRUE(rows[0].value);
    EXPECT_EQ(rows[0].problems.size(), 1U);
}

TEST(JsonLinesReader, DamagedBytesSetTheLineAside)
{
    const auto rows = rowsOf(std::string("{\"a\": \"\xE5\"}\n\0\0\0\n{\"a\": 1}", 23));
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].problems[0].kind, ProblemKind::Encoding);
    EXPECT_EQ(rows[1].problems[0].kind, ProblemKind::Encoding);
    EXPECT_TRUE(rows[2].value);
}

TEST(JsonLinesReader, LinesLongerThanAPieceAreReadWhole)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "lines");
    const std::string longText(1'500'000, 'y');
    ASSERT_TRUE(writeFileAtomic(folder->path() / "a.jsonl", "{\"a\": \"" + longText + "\"}\n{\"a\": \"z\"}\n"));
    JsonLinesReader reader(*TextWindow::open(folder->path() / "a.jsonl"));
    const auto rows = test::allRows(reader);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].value->members[0].value.text, longText);
    EXPECT_EQ(rows[1].place.line, 2);
}

} // namespace luthier::data
