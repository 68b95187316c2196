#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/data/problem.h"
#include "core/data/reading/json_node.h"
#include "core/data/reading/text_window.h"

namespace luthier::data {

// One record of a file as it stands there, before any format is thought of. A table's record is an object of texts, a
// line of a text file is {"text": …}.
struct SourceRow {
    std::int64_t row = 0;          // 1-based count of the file's records; 0: no record, only problems between records
    TextPlace place;               // of its first character
    std::string_view raw;          // its text in the file; valid until the next row is read
    std::optional<JsonNode> value; // nothing: it could not be read, and problems say why
    std::vector<Problem> problems; // without the file's name
};

// Takes the rows off a text one after another. Not thread-safe.
class RowReader {
public:
    explicit RowReader(TextWindow window) : m_window(std::move(window)) {}
    virtual ~RowReader() = default;
    virtual Expected<bool> next(SourceRow &row) = 0; // false: nothing is left, and `row` is empty
    const TextWindow &window() const { return m_window; }

protected:
    // Moves the window past what was read last.
    void release();
    // Makes the window begin with the next line and gives it without its end (LF or CRLF); false at the end of the file.
    Expected<bool> nextLine(std::string_view &line);
    void start(SourceRow &row, std::size_t at); // the next record begins at the byte `at` of the window
    Problem problemAt(ProblemKind kind, std::size_t at, std::int64_t row, std::string what) const;
    // Bytes that are not the file's encoding, and zero bytes: the problem to report, if `text` (at `at`) has any.
    std::optional<Problem> encodingProblem(std::string_view text, std::size_t at, std::int64_t row) const;

    TextWindow m_window;
    std::int64_t m_rows = 0;
    std::size_t m_done = 0; // bytes at the front of the window that were read last: rows refer to them
};

} // namespace luthier::data
