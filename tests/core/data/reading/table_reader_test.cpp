#include "core/data/reading/table_reader.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

namespace {

std::vector<SourceRow> rowsOf(std::string text, char separator = ',', std::vector<std::string> wanted = {})
{
    TableReader reader(TextWindow::ofText(std::move(text)), separator, std::move(wanted));
    return test::allRows(reader);
}

} // namespace

TEST(TableReader, RowsAreObjectsOfTexts)
{
    const auto rows = rowsOf("\n question , answer\nWhy?,\"Because\nso\"\n\nHow?,So\n");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].value->members[0].name, "question");
    EXPECT_EQ(rows[0].value->members[1].value.text, "Because\nso");
    EXPECT_EQ(rows[0].place.line, 3);
    EXPECT_EQ(rows[1].place.line, 6);
    EXPECT_EQ(rows[1].row, 2);
}

TEST(TableReader, UnevenRowsAreSetAside)
{
    const auto rows = rowsOf("a,b\n1,2,3\n1\n1,2\n");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].problems[0].kind, ProblemKind::UnevenColumns);
    EXPECT_EQ(rows[1].problems[0].kind, ProblemKind::UnevenColumns);
    EXPECT_TRUE(rows[2].value);
}

TEST(TableReader, ReadingGoesOnAfterAnUnclosedQuote)
{
    const auto rows = rowsOf("a,b\n1,\"open\n2,x\n3,y\n");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].problems[0].kind, ProblemKind::Syntax);
    EXPECT_EQ(rows[0].problems[0].line, 2);
    EXPECT_EQ(rows[0].problems[0].column, 3);
    EXPECT_TRUE(rows[1].value);
    EXPECT_TRUE(rows[2].value);
}

TEST(TableReader, OnlyWantedColumnsAreHeld)
{
    const auto rows = rowsOf("a\tb\tc\n1\t2\t3\n", '\t', {"c"});
    ASSERT_EQ(rows.size(), 1U);
    ASSERT_EQ(rows[0].value->members.size(), 1U);
    EXPECT_EQ(rows[0].value->members[0].value.text, "3");
}

TEST(TableReader, DamagedBytesSetTheRowAside)
{
    const auto rows = rowsOf("a,b\n1,\xFF\n");
    EXPECT_EQ(rows[0].problems[0].kind, ProblemKind::Encoding);
    EXPECT_EQ(rows[0].problems[0].column, 3);
}

TEST(TableReader, ADamagedHeaderCanBeShown)
{
    const auto rows = rowsOf("a,\xFF"
                             "b\n1,2\n");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].value->members[1].name, "\uFFFDb");
}

TEST(TableReader, AColumnNamedTwiceIsReportedOnce)
{
    const auto rows = rowsOf("a,b,a\n1,2,3\n", ',', {"a", "b"});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].row, 0);
    EXPECT_EQ(rows[0].problems[0].kind, ProblemKind::DuplicateKey);
    EXPECT_EQ(rows[0].problems[0].line, 1);
    EXPECT_TRUE(rows[1].value);
}

TEST(TableReader, AHeaderAloneHasNoRows)
{
    EXPECT_TRUE(rowsOf("a,b\n").empty());
    EXPECT_TRUE(rowsOf("").empty());
}

} // namespace luthier::data
