#include "core/data/reading/json_stream_reader.h"

#include <algorithm>

#include "core/base/translate.h"
#include "core/data/reading/json_scan.h"

namespace luthier::data {

namespace {

// The name of an object's first member with its quotes, if `text` begins so.
std::string_view firstName(std::string_view text)
{
    if (!text.starts_with('{'))
        return {};
    const std::size_t open = skipJsonBlanks(text, 1);
    if (open >= text.size() || text[open] != '"')
        return {};
    const std::size_t close = text.find_first_of("\"\\\n", open + 1);
    return close == std::string_view::npos || text[close] != '"' ? std::string_view() : text.substr(open, close + 1 - open);
}

std::size_t trimmedEnd(std::string_view text, std::size_t end)
{
    const std::size_t last = text.substr(0, end).find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? 0 : last + 1;
}

} // namespace

JsonStreamReader::JsonStreamReader(TextWindow window, Shape shape, std::optional<std::size_t> listAt)
    : RowReader(std::move(window)), m_shape(shape), m_listAt(listAt)
{
}

void JsonStreamReader::note(SourceRow &row, ProblemKind kind, std::size_t at, std::string what)
{
    row.problems.push_back(problemAt(kind, at, 0, std::move(what)));
}

Expected<bool> JsonStreamReader::next(SourceRow &row)
{
    row = {};
    release();
    if (m_state == State::Opening)
        LUTHIER_TRY(open(row));
    if (m_state == State::Rows) {
        LUTHIER_TRY_ASSIGN(const bool atValue, skipSeparators(row));
        if (atValue) {
            LUTHIER_TRY(readValue(row));
            return true;
        }
    }
    return !row.problems.empty();
}

// Moves the window into the list.
Expected<void> JsonStreamReader::open(SourceRow &row)
{
    m_state = State::Rows;
    if (m_shape == Shape::Sequence)
        return {};
    if (m_listAt)
        m_window.advance(*m_listAt);
    else
        LUTHIER_TRY(skipBlanks(row));
    m_window.advance(1);
    return {};
}

// Moves the window to the next character that is neither blank nor comment, and keeps what stands before it on its line.
Expected<void> JsonStreamReader::skipBlanks(SourceRow &row)
{
    std::vector<std::size_t> comments;
    std::size_t end = 0;
    for (;;) {
        comments.clear();
        const std::string_view text = m_window.text();
        end = skipJsonBlanks(text, 0, &comments);
        const bool incomplete = end == text.size() || (text[end] == '/' && end + 1 == text.size());
        if (!incomplete || m_window.isComplete())
            break;
        LUTHIER_TRY(m_window.load());
    }
    for (const std::size_t comment : comments)
        note(row, ProblemKind::Syntax, comment, LUTHIER_TR("A comment stands here; JSON has none."));
    const std::string_view blanks = m_window.text().substr(0, end);
    const std::size_t lineEnd = blanks.rfind('\n');
    m_ownLine = comments.empty() && (lineEnd != std::string_view::npos || m_window.place(0).column == 1);
    m_indentation = m_ownLine ? blanks.substr(lineEnd + 1) : std::string_view(); // npos + 1 is 0
    m_window.advance(end);
    return {};
}

// Passes blanks, commas and the end of the array; true if a value begins here.
Expected<bool> JsonStreamReader::skipSeparators(SourceRow &row)
{
    for (;;) {
        LUTHIER_TRY(skipBlanks(row));
        const std::string_view text = m_window.text();
        if (text.empty()) {
            m_state = State::Ended;
            if (m_comma && m_shape == Shape::Sequence)
                row.problems.push_back(*m_comma);
            if (m_shape == Shape::Array && !m_cutOff)
                note(row, ProblemKind::Syntax, 0, LUTHIER_TR("The list is not closed: the file ends before its ]."));
            return false;
        }
        if (text.front() == ',') {
            comma(row);
        } else if (text.front() == ']' && m_shape == Shape::Array) {
            LUTHIER_TRY(closeArray(row));
            if (m_state == State::Ended)
                return false;
        } else {
            if (m_shape == Shape::Array && m_rows > 0 && !m_comma && !m_afterBroken)
                note(row, ProblemKind::Syntax, 0, LUTHIER_TR("A comma is missing before this row."));
            if (m_shape == Shape::Sequence && m_comma)
                row.problems.push_back(*m_comma);
            m_comma.reset();
            return true;
        }
    }
}

void JsonStreamReader::comma(SourceRow &row)
{
    if (m_shape == Shape::Array && (m_comma || m_rows == 0))
        note(row, ProblemKind::Syntax, 0, LUTHIER_TR("A comma stands where a row is expected."));
    m_comma = problemAt(ProblemKind::Syntax, 0, 0,
                        m_shape == Shape::Array ? LUTHIER_TR("A comma stands after the last row.")
                                                : LUTHIER_TR("A comma stands between rows that are in no list."));
    m_window.advance(1);
}

Expected<void> JsonStreamReader::closeArray(SourceRow &row)
{
    if (m_comma && m_rows > 0)
        row.problems.push_back(*m_comma);
    m_comma.reset();
    m_window.advance(1);
    m_state = State::Ended;
    if (m_listAt)
        return {};
    LUTHIER_TRY(skipBlanks(row));
    if (m_window.text().empty())
        return {};
    note(row, ProblemKind::Syntax, 0, LUTHIER_TR("Text stands after the end of the list; what can be read of it is read."));
    m_state = State::Rows;
    if (m_window.text().starts_with('['))
        m_window.advance(1);
    else
        m_shape = Shape::Sequence;
    m_comma = problemAt(ProblemKind::Syntax, 0, 0, LUTHIER_TR("A comma stands after the last row."));
    if (m_shape == Shape::Sequence)
        m_comma.reset();
    return {};
}

Expected<void> JsonStreamReader::readValue(SourceRow &row)
{
    std::vector<Problem> before = std::move(row.problems);
    start(row, 0);
    row.problems = std::move(before);
    for (Problem &problem : row.problems)
        problem.row = row.row;
    for (;;) {
        JsonParse parse = parseJsonValue(m_window.text(), m_shape == Shape::Array ? JsonTolerance::CommentsAndCommas : JsonTolerance::None);
        if (parse.endOfText && !m_window.isComplete()) {
            LUTHIER_TRY(m_window.load());
            continue;
        }
        if (parse.error)
            return setAside(row, parse);
        keep(row, std::move(parse));
        return {};
    }
}

void JsonStreamReader::keep(SourceRow &row, JsonParse parse)
{
    row.raw = m_window.text().substr(0, parse.end);
    m_done = parse.end;
    m_afterBroken = false;
    bool readable = true;
    if (auto problem = encodingProblem(row.raw, 0, row.row)) {
        row.problems.push_back(std::move(*problem));
        readable = false;
    }
    for (const JsonFault &fault : parse.faults) {
        row.problems.push_back(problemAt(fault.kind, fault.at, row.row, fault.what));
        readable = readable && fault.kind == ProblemKind::Syntax;
    }
    if (readable)
        row.value = std::move(parse.value);
}

Expected<void> JsonStreamReader::setAside(SourceRow &row, const JsonParse &parse)
{
    for (const JsonFault &fault : parse.faults)
        row.problems.push_back(problemAt(fault.kind, fault.at, row.row, fault.what));
    Problem problem = problemAt(parse.error->kind, parse.error->at, row.row, parse.error->what);
    LUTHIER_TRY_ASSIGN(const std::size_t end, endOfBroken(problem));
    row.raw = m_window.text().substr(0, end);
    m_done = end;
    m_afterBroken = true;
    if (!parse.hasFault(ProblemKind::NestedTooDeep)) // else the end of the file inside it is no second mistake
        row.problems.push_back(std::move(problem));
    return {};
}

// Where the broken row at the front of the window ends. Sets `problem.mended` if the row can be read after repair.
Expected<std::size_t> JsonStreamReader::endOfBroken(Problem &problem)
{
    LUTHIER_TRY_ASSIGN(const std::size_t nextRow, nextRowStart(std::string(firstName(m_window.text()))));
    const std::string_view text = m_window.text();
    const JsonParse repaired = parseJsonValue(text.substr(0, nextRow), JsonTolerance::Repair);
    const bool closed = !repaired.error && !repaired.endOfText;
    if (!repaired.error && repaired.value.isObject() && !repaired.hasFault(ProblemKind::DuplicateKey) &&
        !encodingProblem(text.substr(0, nextRow), 0, 0))
        problem.mended = toText(repaired.value);
    std::size_t end = closed ? repaired.end : trimmedEnd(text, nextRow);
    const std::size_t after = skipJsonBlanks(text, end);
    if (closed && (after == text.size() || after == nextRow || text[after] == ',' || text[after] == ']'))
        return end;
    end = trimmedEnd(text, nextRow);
    if (nextRow < text.size()) {
        if (end > 1 && text[end - 1] == ',')
            end = trimmedEnd(text, end - 1);
    } else if (m_shape == Shape::Array && end > 1 && text[end - 1] == ']' && text.substr(0, trimmedEnd(text, end - 1)).ends_with('}')) {
        end = trimmedEnd(text, end - 1);
    } else {
        m_cutOff = true;
    }
    return std::max<std::size_t>(end, 1);
}

// The start of the row after the one at the front of the window; the end of the text if there is none.
Expected<std::size_t> JsonStreamReader::nextRowStart(const std::string &marker)
{
    const std::string lineStart = "\n" + m_indentation + "{";
    std::size_t from = 1;
    for (;;) {
        const std::string_view text = m_window.text();
        if (m_ownLine) {
            if (const std::size_t found = text.find(lineStart, from); found != std::string_view::npos)
                return found + lineStart.size() - 1;
        } else if (!marker.empty()) {
            for (std::size_t at = text.find('{', from); at != std::string_view::npos; at = text.find('{', at + 1))
                if (firstName(text.substr(at)) == marker)
                    return at;
        }
        if (m_window.isComplete())
            return text.size();
        from = std::max<std::size_t>(1, text.size() - std::min(text.size(), lineStart.size() + marker.size() + 64));
        LUTHIER_TRY(m_window.load());
    }
}

} // namespace luthier::data
