#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace luthier::data {

// One record of a table (RFC 4180): cells between separators, quoted cells may hold separators and line ends, a quote in
// a quoted cell is doubled. A line end inside a cell becomes one LF, whatever it was.
struct TableRecord {
    std::vector<std::string> cells;
    std::size_t end = 0;                  // after the line end; the size of the text if there is none
    bool endOfText = false;               // the text ended before the record did: more text may complete it
    std::optional<std::size_t> openQuote; // a quote that is never closed, or closed before something else than a separator
};

TableRecord parseTableRecord(std::string_view text, char separator);

// A cell as it is written into such a table.
std::string tableCell(std::string_view text, char separator);

} // namespace luthier::data
