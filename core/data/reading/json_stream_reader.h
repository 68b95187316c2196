#pragma once

#include <optional>

#include "core/data/reading/json_parser.h"
#include "core/data/reading/row_reader.h"

namespace luthier::data {

// Values that are not one a line: the elements of one JSON array, or values one after another. Comments and commas
// before closing brackets of an array are read past and reported; damaged separators are reported and the rows kept;
// after a broken row the reading goes on at the next line with the same indentation and an opening brace or, where
// rows share a line, at the next brace with the same first name.
class JsonStreamReader final : public RowReader {
public:
    enum class Shape { Array, Sequence };

    // `listAt`: the array is a member of an object, the rest of which is no data, and its [ stands so many bytes into the text.
    JsonStreamReader(TextWindow window, Shape shape, std::optional<std::size_t> listAt = std::nullopt);
    Expected<bool> next(SourceRow &row) override;

private:
    enum class State { Opening, Rows, Ended };

    Expected<void> open(SourceRow &row);
    Expected<void> skipBlanks(SourceRow &row);
    Expected<bool> skipSeparators(SourceRow &row);
    void comma(SourceRow &row);
    Expected<void> closeArray(SourceRow &row);
    Expected<void> readValue(SourceRow &row);
    void keep(SourceRow &row, JsonParse parse);
    Expected<void> setAside(SourceRow &row, const JsonParse &parse);
    Expected<std::size_t> endOfBroken(Problem &problem);
    Expected<std::size_t> nextRowStart(const std::string &marker);
    void note(SourceRow &row, ProblemKind kind, std::size_t at, std::string what);

    Shape m_shape;
    std::optional<std::size_t> m_listAt;
    State m_state = State::Opening;
    std::optional<Problem> m_comma; // the comma since the last row, as the problem it is if no row follows
    std::string m_indentation;      // of the row being read, where it begins its line
    bool m_ownLine = false;
    bool m_afterBroken = false; // a separator missing now belongs to the damage already named
    bool m_cutOff = false;      // the last row reached the end of the file without its end
};

} // namespace luthier::data
