#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace luthier::run {

// What people add to a run, and where they took it: notes.json of the run's folder, so that a moved run keeps it.
struct ExportNote {
    std::string time;   // ISO, UTC
    std::string format; // "merged", "gguf", …
    std::string folder; // where it was written
    bool operator==(const ExportNote &) const = default;
};

struct RunNotes {
    std::string title; // what people call the run; empty: the name in run.json
    std::string text;
    std::vector<std::string> tags;
    bool star = false;
    std::map<std::string, std::int64_t> votes; // what was judged ("sample/120/0") -> 1 good, -1 bad, 0 even
    std::vector<ExportNote> exports;           // oldest first
    bool operator==(const RunNotes &) const = default;
};

Json toJson(const RunNotes &notes);
Expected<RunNotes> notesFromJson(const Json &json, std::string_view where); // `where` names the source in the error

Expected<RunNotes> readNotes(const fs::path &runFolder); // empty notes where there is no file
Expected<void> writeNotes(const fs::path &runFolder, const RunNotes &notes);
Expected<void> noteExport(const fs::path &runFolder, const ExportNote &note); // adds one to the file

} // namespace luthier::run
