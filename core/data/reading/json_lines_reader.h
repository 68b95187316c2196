#pragma once

#include "core/data/reading/json_parser.h"
#include "core/data/reading/row_reader.h"

namespace luthier::data {

// JSON Lines: a value a line. Lines end at LF or CRLF only; blank lines are no rows. A comma after the value is reported
// and the row kept: nothing but the separator is damaged.
class JsonLinesReader final : public RowReader {
public:
    using RowReader::RowReader;
    Expected<bool> next(SourceRow &row) override;

private:
    Expected<bool> nextLine();
    void readLine(SourceRow &row);
    void judge(SourceRow &row, JsonParse parse);
    std::string_view m_line; // without its end
    std::size_t m_lineBytes = 0;
    std::size_t m_done = 0; // bytes of the line that was read last, still in the window
};

} // namespace luthier::data
