#include "core/data/import_answer.h"

namespace luthier::data {

namespace {

void putFile(Json &json, const FileSummary &file)
{
    if (!file.reason.empty())
        json["reason"] = file.reason;
    if (!file.container.empty())
        json["container"] = file.container;
    if (!file.encoding.empty())
        json["encoding"] = file.encoding;
    if (!file.mapping.empty())
        json["mapping"] = file.mapping;
}

Json fileJson(const FileSummary &file)
{
    Json json = {{"file", file.file}, {"format", file.format.empty() ? Json() : Json(file.format)}};
    putFile(json, file);
    json["rows"] = file.rows;
    json["kept"] = file.kept;
    return json;
}

} // namespace

Json importAnswer(const ImportResult &result)
{
    Json json = {{"format", result.format.empty() ? Json() : Json(result.format)}};
    if (!result.files.empty())
        putFile(json, result.files.front());
    json["rows"] = result.rows;
    json["kept"] = result.kept;
    json["problem_counts"] = Json::object();
    for (const auto &[kind, count] : result.problemCounts)
        json["problem_counts"][std::string(problemName(kind))] = count;
    json["problems"] = Json::array();
    for (const Problem &problem : result.problems)
        json["problems"].push_back(toJson(problem));
    json["records"] = Json::array();
    for (const Record &record : result.firstRecords)
        json["records"].push_back(toJson(record));
    if (result.files.size() > 1)
        for (const FileSummary &file : result.files)
            json["files"].push_back(fileJson(file));
    return json;
}

} // namespace luthier::data
