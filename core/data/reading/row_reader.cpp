#include "core/data/reading/row_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/base/utf8.h"

namespace luthier::data {

void RowReader::release()
{
    m_window.advance(m_done);
    m_done = 0;
}

Expected<bool> RowReader::nextLine(std::string_view &line)
{
    release();
    std::size_t searched = 0;
    std::size_t end = std::string_view::npos;
    while ((end = m_window.text().find('\n', searched)) == std::string_view::npos && !m_window.isComplete()) {
        searched = m_window.text().size();
        LUTHIER_TRY(m_window.load());
    }
    const std::string_view text = m_window.text();
    line = text.substr(0, end);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    m_done = end == std::string_view::npos ? text.size() : end + 1;
    return !text.empty();
}

void RowReader::start(SourceRow &row, std::size_t at)
{
    row = {};
    row.row = ++m_rows;
    row.place = m_window.place(at);
}

Problem RowReader::problemAt(ProblemKind kind, std::size_t at, std::int64_t row, std::string what) const
{
    const TextPlace place = m_window.place(at);
    Problem problem;
    problem.kind = kind;
    problem.line = place.line;
    problem.column = place.column;
    problem.offset = place.offset;
    problem.row = row;
    problem.what = std::move(what);
    return problem;
}

std::optional<Problem> RowReader::encodingProblem(std::string_view text, std::size_t at, std::int64_t row) const
{
    const std::size_t invalid = firstInvalidUtf8(text).value_or(text.size());
    const std::size_t zero = std::min(text.find('\0'), text.size());
    if (std::min(invalid, zero) == text.size())
        return std::nullopt;
    if (zero < invalid)
        return problemAt(ProblemKind::Encoding, at + zero, row,
                         LUTHIER_TR("A zero byte stands in the text; a program may have crashed while it wrote this."));
    return problemAt(
        ProblemKind::Encoding, at + invalid, row,
        fmt::format(LUTHIER_TR("The bytes here are no character of the file's encoding ({})."), encodingName(m_window.encoding())));
}

} // namespace luthier::data
