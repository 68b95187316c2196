#include "core/data/reading/table_record.h"

namespace luthier::data {

namespace {

// How many bytes at `at` are a line end: LF, CRLF or a lone CR; 0 if none. A CR at the very end may be half of a CRLF.
std::size_t lineEnd(std::string_view text, std::size_t at)
{
    if (text[at] == '\n')
        return 1;
    if (text[at] != '\r')
        return 0;
    return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
}

class RecordParser {
public:
    RecordParser(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    TableRecord run()
    {
        for (;;) {
            std::string cell;
            if (m_at < m_text.size() && m_text[m_at] == '"') {
                if (!quotedCell(cell))
                    return std::move(m_record);
            } else {
                plainCell(cell);
            }
            m_record.cells.push_back(std::move(cell));
            if (m_at >= m_text.size())
                return finish(true);
            if (m_text[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            const std::size_t bytes = lineEnd(m_text, m_at);
            const bool halfEnd = m_text[m_at] == '\r' && m_at + 1 == m_text.size();
            m_at += bytes;
            return finish(halfEnd);
        }
    }

private:
    TableRecord finish(bool endOfText)
    {
        m_record.end = m_at;
        m_record.endOfText = endOfText;
        return std::move(m_record);
    }

    bool endsCell(std::size_t at) const
    {
        const char c = m_text[at];
        return c == m_separator || c == '\n' || (c == '\r' && (at + 1 == m_text.size() || m_text[at + 1] == '\n'));
    }

    void plainCell(std::string &cell)
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && !endsCell(m_at))
            ++m_at;
        cell = m_text.substr(start, m_at - start);
    }

    bool quotedCell(std::string &cell)
    {
        const std::size_t open = m_at++;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
                cell += '"';
                m_at += 2;
            } else if (c == '"') {
                ++m_at;
                if (m_at == m_text.size() || endsCell(m_at))
                    return true;
                return stop(open, false);
            } else if (const std::size_t bytes = lineEnd(m_text, m_at); bytes > 0) {
                cell += '\n';
                m_at += bytes;
            } else {
                cell += c;
                ++m_at;
            }
        }
        return stop(open, true);
    }

    bool stop(std::size_t open, bool endOfText)
    {
        m_record.openQuote = open;
        m_record.end = m_at;
        m_record.endOfText = endOfText;
        return false;
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    TableRecord m_record;
};

} // namespace

TableRecord parseTableRecord(std::string_view text, char separator)
{
    return RecordParser(text, separator).run();
}

std::string tableCell(std::string_view text, char separator)
{
    const bool plain = text.find_first_of(std::string{separator, '"', '\n', '\r'}) == std::string_view::npos;
    if (plain)
        return std::string(text);
    std::string cell = "\"";
    for (const char c : text) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell + '"';
}

} // namespace luthier::data
