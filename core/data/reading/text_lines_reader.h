#pragma once

#include "core/data/reading/row_reader.h"

namespace luthier::data {

// A plain text: one document a line, blanks at its ends kept; lines of nothing but white space are no rows.
class TextLinesReader final : public RowReader {
public:
    using RowReader::RowReader;
    Expected<bool> next(SourceRow &row) override;
};

} // namespace luthier::data
