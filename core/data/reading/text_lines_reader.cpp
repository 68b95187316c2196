#include "core/data/reading/text_lines_reader.h"

#include "core/data/reading/blanks.h"

namespace luthier::data {

namespace {

JsonNode documentOf(std::string_view line)
{
    JsonNode text;
    text.type = JsonNode::Type::String;
    text.text = line;
    JsonNode object;
    object.type = JsonNode::Type::Object;
    object.members.push_back({"text", std::move(text)});
    return object;
}

} // namespace

Expected<bool> TextLinesReader::next(SourceRow &row)
{
    row = {};
    std::string_view line;
    do {
        LUTHIER_TRY_ASSIGN(const bool more, nextLine(line));
        if (!more)
            return false;
    } while (isWhiteSpace(line));
    start(row, 0);
    row.raw = line;
    if (auto problem = encodingProblem(line, 0, row.row))
        row.problems.push_back(std::move(*problem));
    else
        row.value = documentOf(line);
    return true;
}

} // namespace luthier::data
