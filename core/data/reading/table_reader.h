#pragma once

#include "core/data/reading/row_reader.h"
#include "core/data/reading/table_record.h"

namespace luthier::data {

// CSV, TSV and the like. The first line is the header; names are trimmed. Rows are objects of texts; every row that has
// not as many cells as the header is set aside. A name that stands twice in the header is reported; the first column counts. A quote that
// is not closed properly is reported where it opens; the lines up to it are set aside and the reading goes on after them.
class TableReader final : public RowReader {
public:
    // `wanted`: the columns rows shall hold; empty: all. A table may have thousands of columns that nobody reads.
    TableReader(TextWindow window, char separator, std::vector<std::string> wanted = {});
    Expected<bool> next(SourceRow &row) override;

private:
    Expected<TableRecord> record();
    Expected<bool> readHeader(SourceRow &row);
    void nameRepeatedColumns(SourceRow &row);
    void fill(SourceRow &row, TableRecord record);
    Expected<void> setAside(SourceRow &row, std::size_t openQuote);

    char m_separator;
    std::vector<std::string> m_wanted;
    std::vector<std::string> m_header;
    std::vector<std::size_t> m_columns; // the ones rows hold
    bool m_started = false;
};

// The names in the header of a table, with U+FFFD where its bytes are damaged.
std::vector<std::string> headerNames(const TableRecord &record);

} // namespace luthier::data
