#include "app/cli/json_lines.h"

#include <iostream>
#include <iterator>

#include <fmt/format.h>

#include "core/base/text.h"

namespace luthier::cli {
namespace {

Expected<std::string> readAll(const fs::path &path)
{
    if (path == "-")
        return std::string(std::istreambuf_iterator<char>(std::cin), {});
    return readFile(path);
}

} // namespace

Expected<void> forEachJsonLine(const fs::path &path, const std::function<Expected<void>(const JsonLine &line)> &use)
{
    LUTHIER_TRY_ASSIGN(const std::string content, readAll(path));
    std::int64_t number = 0;
    for (const std::string_view line : splitBy(content, '\n')) {
        ++number;
        const std::string_view text = trimmed(line);
        if (text.empty())
            continue;
        const std::string place = fmt::format("{}:{}", path.string(), number);
        Expected<Json> value = parseJson(text, place);
        if (!value) {
            // parseJson counts lines of its own text, which is one line: only its column is of use here.
            Error error = value.error();
            if (const std::size_t ownLine = error.where.find(":1:", place.size()); ownLine != std::string::npos)
                error.where.erase(ownLine, 2);
            error.advice = "Each line of the file must be one JSON value.";
            return fail(std::move(error));
        }
        LUTHIER_TRY(use({std::move(*value), place}));
    }
    return {};
}

Expected<std::vector<JsonLine>> readJsonLines(const fs::path &path)
{
    std::vector<JsonLine> lines;
    LUTHIER_TRY(forEachJsonLine(path, [&](const JsonLine &line) -> Expected<void> {
        lines.push_back(line);
        return {};
    }));
    return lines;
}

Error placed(Error error, const std::string &place)
{
    error.where = error.where.empty() ? place : fmt::format("{}: {}", place, error.where);
    return error;
}

} // namespace luthier::cli
