#pragma once

#include "core/data/reading/row_reader.h"

namespace luthier::data {

// A plain text: one document a line, blanks at its ends kept; lines of nothing but white space are no rows.
class TextLinesReader final : public RowReader {
public:
    using RowReader::RowReader;
    Expected<bool> next(SourceRow &row) override;

private:
    std::size_t m_done = 0;
};

} // namespace luthier::data
