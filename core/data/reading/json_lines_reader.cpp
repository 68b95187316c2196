#include "core/data/reading/json_lines_reader.h"

#include "core/base/text.h"
#include "core/data/reading/json_scan.h"

namespace luthier::data {

Expected<bool> JsonLinesReader::nextLine()
{
    m_window.advance(m_done);
    m_done = 0;
    std::size_t searched = 0;
    std::size_t end = std::string_view::npos;
    while ((end = m_window.text().find('\n', searched)) == std::string_view::npos && !m_window.isComplete()) {
        searched = m_window.text().size();
        LUTHIER_TRY(m_window.load());
    }
    const std::string_view text = m_window.text();
    m_line = text.substr(0, end);
    m_lineBytes = end == std::string_view::npos ? text.size() : end + 1;
    if (m_line.ends_with('\r'))
        m_line.remove_suffix(1);
    m_done = m_lineBytes;
    return m_lineBytes > 0;
}

Expected<bool> JsonLinesReader::next(SourceRow &row)
{
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, nextLine());
        row = {};
        if (!more)
            return false;
        if (!trimmed(m_line).empty()) {
            readLine(row);
            return true;
        }
    }
}

void JsonLinesReader::readLine(SourceRow &row)
{
    start(row, skipJsonBlanks(m_line, 0));
    row.raw = m_line;
    if (auto problem = encodingProblem(m_line, 0, row.row)) {
        row.problems.push_back(std::move(*problem));
        return;
    }
    judge(row, parseJsonValue(m_line));
}

void JsonLinesReader::judge(SourceRow &row, JsonParse parse)
{
    const std::size_t after = parse.error ? m_line.size() : skipJsonBlanks(m_line, parse.end);
    const bool onlyComma = after < m_line.size() && m_line[after] == ',' && skipJsonBlanks(m_line, after + 1) == m_line.size();
    if (onlyComma)
        row.problems.push_back(
            problemAt(ProblemKind::Syntax, after, row.row, "A comma stands after the row; in JSON Lines only a line end separates rows."));
    else if (after < m_line.size())
        parse.error = JsonFault{ProblemKind::Syntax, after, "Text stands after the value; in JSON Lines every line holds one value."};
    const JsonFault *fault = parse.firstFault();
    if (fault == nullptr) {
        row.value = std::move(parse.value);
        return;
    }
    Problem problem = problemAt(fault->kind, fault->at, row.row, fault->what);
    if (fault->kind == ProblemKind::Syntax) {
        const JsonParse repaired = parseJsonValue(m_line, JsonTolerance::Repair);
        if (!repaired.error && !repaired.hasFault(ProblemKind::DuplicateKey) && !repaired.hasFault(ProblemKind::NestedTooDeep) &&
            repaired.value.isObject())
            problem.mended = toText(repaired.value);
    }
    row.problems.insert(row.problems.begin(), std::move(problem));
}

} // namespace luthier::data
