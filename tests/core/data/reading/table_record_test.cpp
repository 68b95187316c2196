#include "core/data/reading/table_record.h"

#include <gtest/gtest.h>

namespace luthier::data {

using Cells = std::vector<std::string>;

TEST(TableRecord, QuotedCellsHoldSeparatorsQuotesAndLineEnds)
{
    const TableRecord record = parseTableRecord("\"a,b\",\"say \"\"no\"\"\",\"one\r\ntwo\"\r\nnext", ',');
    EXPECT_EQ(record.cells, (Cells{"a,b", "say \"no\"", "one\ntwo"}));
    EXPECT_EQ(record.end, 31U);
    EXPECT_FALSE(record.endOfText);
}

TEST(TableRecord, CellsKeepTheirBlanksAndEmptyOnesCount)
{
    EXPECT_EQ(parseTableRecord(" a ;; \n", ';').cells, (Cells{" a ", "", " "}));
}

TEST(TableRecord, AQuoteInsideAPlainCellIsText)
{
    EXPECT_EQ(parseTableRecord("5\" pipe,x\n", ',').cells, (Cells{"5\" pipe", "x"}));
}

TEST(TableRecord, AnUnclosedQuoteIsNamedWhereItOpens)
{
    const TableRecord record = parseTableRecord("a,\"b\nc,d\n", ',');
    EXPECT_EQ(record.openQuote, 2U);
    EXPECT_TRUE(record.endOfText);
}

TEST(TableRecord, TextAfterAClosedQuoteIsNamedAtTheOpeningQuote)
{
    EXPECT_EQ(parseTableRecord("a,\"b\"c,d\n", ',').openQuote, 2U);
}

TEST(TableRecord, ACellWrittenIsReadBack)
{
    for (const char *text : {"plain", "a,b", "\"q\"", "line\nend", "", " blank "}) {
        const TableRecord record = parseTableRecord(tableCell(text, ',') + "\n", ',');
        EXPECT_EQ(record.cells, Cells{text});
    }
}

} // namespace luthier::data
