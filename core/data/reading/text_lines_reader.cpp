#include "core/data/reading/text_lines_reader.h"

#include "core/data/reading/blanks.h"

namespace luthier::data {

Expected<bool> TextLinesReader::next(SourceRow &row)
{
    row = {};
    for (;;) {
        m_window.advance(m_done);
        m_done = 0;
        std::size_t searched = 0;
        std::size_t end = std::string_view::npos;
        while ((end = m_window.text().find('\n', searched)) == std::string_view::npos && !m_window.isComplete()) {
            searched = m_window.text().size();
            LUTHIER_TRY(m_window.load());
        }
        const std::string_view text = m_window.text();
        if (text.empty())
            return false;
        std::string_view line = text.substr(0, end);
        m_done = end == std::string_view::npos ? text.size() : end + 1;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (isWhiteSpace(line))
            continue;
        start(row, 0);
        row.raw = line;
        if (auto problem = encodingProblem(line, 0, row.row)) {
            row.problems.push_back(std::move(*problem));
            return true;
        }
        JsonNode content;
        content.type = JsonNode::Type::String;
        content.text = line;
        JsonNode object;
        object.type = JsonNode::Type::Object;
        object.members.push_back({"text", std::move(content)});
        row.value = std::move(object);
        return true;
    }
}

} // namespace luthier::data
