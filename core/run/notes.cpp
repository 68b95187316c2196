#include "core/run/notes.h"

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/run/run_folder.h"

namespace luthier::run {

namespace {

// Throws nlohmann's exceptions for fields of the wrong type.
RunNotes readFields(const Json &json)
{
    RunNotes notes;
    notes.title = json.value("title", std::string());
    notes.text = json.value("notes", std::string());
    notes.tags = json.value("tags", std::vector<std::string>());
    notes.star = json.value("star", false);
    notes.votes = json.value("votes", std::map<std::string, std::int64_t>());
    for (const Json &note : json.value("exports", Json::array()))
        notes.exports.push_back(
            {note.value("time", std::string()), note.value("format", std::string()), note.value("folder", std::string())});
    return notes;
}

} // namespace

Json toJson(const RunNotes &notes)
{
    Json exports = Json::array();
    for (const ExportNote &note : notes.exports)
        exports.push_back({{"time", note.time}, {"format", note.format}, {"folder", note.folder}});
    return {{"schema", kRunSchema}, {"title", notes.title}, {"notes", notes.text},          {"tags", notes.tags},
            {"star", notes.star},   {"votes", notes.votes}, {"exports", std::move(exports)}};
}

Expected<RunNotes> notesFromJson(const Json &json, std::string_view where)
{
    try {
        return readFields(json);
    } catch (const Json::exception &error) {
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The notes of this run cannot be read: {}."), error.what()),
                    std::string(where), LUTHIER_TR("Mend the file or move it away; the run itself is not affected."));
    }
}

Expected<RunNotes> readNotes(const fs::path &runFolder)
{
    const fs::path path = RunPaths{runFolder}.notes();
    const auto json = readJsonFile(path);
    if (!json && json.error().code == ErrorCode::NotFound)
        return RunNotes{};
    if (!json)
        return fail(json.error());
    return notesFromJson(*json, path.string());
}

Expected<void> writeNotes(const fs::path &runFolder, const RunNotes &notes)
{
    return writeFileAtomic(RunPaths{runFolder}.notes(), dumpJsonPretty(toJson(notes)));
}

Expected<void> noteExport(const fs::path &runFolder, const ExportNote &note)
{
    LUTHIER_TRY_ASSIGN(RunNotes notes, readNotes(runFolder));
    notes.exports.push_back(note);
    return writeNotes(runFolder, notes);
}

} // namespace luthier::run
