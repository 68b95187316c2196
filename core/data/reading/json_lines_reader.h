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
    void readLine(std::string_view line, SourceRow &row);
    void judge(std::string_view line, SourceRow &row, JsonParse parse);
};

} // namespace luthier::data
