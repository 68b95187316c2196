#include "core/data/reading/table_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/base/utf8.h"

namespace luthier::data {

namespace {

constexpr std::size_t kLongestRecord = std::size_t{64} << 20; // a quote still open after so much was never meant to be closed

// Of the record's text: a quoted empty cell is a row.
bool isBlank(std::string_view text, const TableRecord &record)
{
    return trimmed(text.substr(0, record.end)).empty() && record.cells.size() == 1;
}

} // namespace

std::vector<std::string> headerNames(const TableRecord &record)
{
    std::vector<std::string> names;
    for (const std::string &cell : record.cells)
        names.push_back(replaceInvalidUtf8(trimmed(cell)));
    return names;
}

TableReader::TableReader(TextWindow window, char separator, std::vector<std::string> wanted)
    : RowReader(std::move(window)), m_separator(separator), m_wanted(std::move(wanted))
{
}

// The record at the front of the window; one without bytes at the end of the file.
Expected<TableRecord> TableReader::record()
{
    for (;;) {
        TableRecord record = parseTableRecord(m_window.text(), m_separator);
        if (!record.endOfText || m_window.isComplete() || m_window.text().size() > kLongestRecord)
            return record;
        LUTHIER_TRY(m_window.load());
    }
}

// A column whose name was there before: its cells would be lost without a word.
void TableReader::nameRepeatedColumns(SourceRow &row)
{
    std::vector<std::string> seen;
    for (const std::size_t column : m_columns) {
        const std::string &name = m_header[column];
        if (!name.empty() && std::ranges::find(seen, name) != seen.end())
            row.problems.push_back(
                problemAt(ProblemKind::DuplicateKey, 0, 0,
                          fmt::format(LUTHIER_TR("The column \"{}\" stands twice in the header; only the first one is read."), name)));
        seen.push_back(name);
    }
}

Expected<bool> TableReader::readHeader(SourceRow &row)
{
    m_started = true;
    for (;;) {
        LUTHIER_TRY_ASSIGN(const TableRecord header, record());
        if (m_window.text().empty())
            return false;
        if (isBlank(m_window.text(), header)) {
            m_window.advance(header.end);
            continue;
        }
        m_header = headerNames(header);
        for (std::size_t i = 0; i < m_header.size(); ++i)
            if (m_wanted.empty() || std::ranges::find(m_wanted, m_header[i]) != m_wanted.end())
                m_columns.push_back(i);
        if (!m_wanted.empty())
            nameRepeatedColumns(row);
        m_window.advance(header.end);
        return true;
    }
}

Expected<bool> TableReader::next(SourceRow &row)
{
    row = {};
    release();
    if (!m_started) {
        LUTHIER_TRY_ASSIGN(const bool hasHeader, readHeader(row));
        if (!hasHeader || !row.problems.empty())
            return hasHeader;
    }
    for (;;) {
        LUTHIER_TRY_ASSIGN(TableRecord found, record());
        if (m_window.text().empty())
            return false;
        if (isBlank(m_window.text(), found)) {
            m_window.advance(found.end);
            continue;
        }
        start(row, 0);
        if (found.openQuote) {
            LUTHIER_TRY(setAside(row, *found.openQuote));
        } else {
            m_done = found.end;
            fill(row, std::move(found));
        }
        return true;
    }
}

void TableReader::fill(SourceRow &row, TableRecord record)
{
    row.raw = trimmed(m_window.text().substr(0, record.end));
    if (auto problem = encodingProblem(m_window.text().substr(0, record.end), 0, row.row)) {
        row.problems.push_back(std::move(*problem));
        return;
    }
    if (record.cells.size() != m_header.size()) {
        row.problems.push_back(
            problemAt(ProblemKind::UnevenColumns, 0, row.row,
                      fmt::format(LUTHIER_TR("The row has {} cells, the header {}."), record.cells.size(), m_header.size())));
        return;
    }
    JsonNode object;
    object.type = JsonNode::Type::Object;
    for (const std::size_t column : m_columns) {
        JsonMember member;
        member.name = m_header[column];
        member.value.type = JsonNode::Type::String;
        member.value.text = std::move(record.cells[column]);
        object.members.push_back(std::move(member));
    }
    row.value = std::move(object);
}

Expected<void> TableReader::setAside(SourceRow &row, std::size_t openQuote)
{
    const std::string_view text = m_window.text();
    const std::size_t lineEnd = text.find('\n', openQuote);
    m_done = lineEnd == std::string_view::npos ? text.size() : lineEnd + 1;
    row.raw = trimmed(text.substr(0, m_done));
    row.problems.push_back(problemAt(
        ProblemKind::Syntax, openQuote, row.row,
        LUTHIER_TR(
            "The quotation mark that opens here is not closed before a separator or a line end; a quote inside a cell is written twice.")));
    return {};
}

} // namespace luthier::data
