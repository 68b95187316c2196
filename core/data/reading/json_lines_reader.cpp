#include "core/data/reading/json_lines_reader.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/data/reading/json_scan.h"

namespace luthier::data {

Expected<bool> JsonLinesReader::next(SourceRow &row)
{
    row = {};
    for (;;) {
        std::string_view line;
        LUTHIER_TRY_ASSIGN(const bool more, nextLine(line));
        if (!more)
            return false;
        if (!trimmed(line).empty()) {
            readLine(line, row);
            return true;
        }
    }
}

void JsonLinesReader::readLine(std::string_view line, SourceRow &row)
{
    start(row, skipJsonBlanks(line, 0));
    row.raw = line;
    if (auto problem = encodingProblem(line, 0, row.row)) {
        row.problems.push_back(std::move(*problem));
        return;
    }
    judge(line, row, parseJsonValue(line));
}

void JsonLinesReader::judge(std::string_view line, SourceRow &row, JsonParse parse)
{
    const std::size_t after = parse.error ? line.size() : skipJsonBlanks(line, parse.end);
    const bool onlyComma = after < line.size() && line[after] == ',' && skipJsonBlanks(line, after + 1) == line.size();
    if (onlyComma)
        row.problems.push_back(problemAt(ProblemKind::Syntax, after, row.row,
                                         LUTHIER_TR("A comma stands after the row; in JSON Lines only a line end separates rows.")));
    else if (after < line.size())
        parse.error =
            JsonFault{ProblemKind::Syntax, after, LUTHIER_TR("Text stands after the value; in JSON Lines every line holds one value.")};
    const JsonFault *fault = parse.firstFault();
    if (fault == nullptr) {
        row.value = std::move(parse.value);
        return;
    }
    Problem problem = problemAt(fault->kind, fault->at, row.row, fault->what);
    if (fault->kind == ProblemKind::Syntax) {
        const JsonParse repaired = parseJsonValue(line, JsonTolerance::Repair);
        if (!repaired.error && !repaired.hasFault(ProblemKind::DuplicateKey) && !repaired.hasFault(ProblemKind::NestedTooDeep) &&
            repaired.value.isObject())
            problem.mended = toText(repaired.value);
    }
    row.problems.insert(row.problems.begin(), std::move(problem));
}

} // namespace luthier::data
