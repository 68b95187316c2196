#include "core/data/reading/text_lines_reader.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

TEST(TextLinesReader, EveryLineWithTextIsADocument)
{
    TextLinesReader reader(TextWindow::ofText("one \n\n　\r\n  two\r\nthree"));
    const auto rows = test::allRows(reader);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].value->members[0].value.text, "one ");
    EXPECT_EQ(rows[1].value->members[0].value.text, "  two");
    EXPECT_EQ(rows[1].place.line, 4);
    EXPECT_EQ(rows[2].row, 3);
}

TEST(TextLinesReader, DamagedLinesAreSetAside)
{
    TextLinesReader reader(TextWindow::ofText("caf\xE9 au lait\nfine"));
    const auto rows = test::allRows(reader);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_FALSE(rows[0].value);
    EXPECT_EQ(rows[0].problems[0].column, 4);
    EXPECT_TRUE(rows[1].value);
}

} // namespace luthier::data
