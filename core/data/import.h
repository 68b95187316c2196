#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/data/problem.h"
#include "core/data/record.h"

namespace luthier::data {

struct ImportOptions {
    std::string format = "auto";                // or a name of formats.h: every row is then read as that format
    std::map<std::string, std::string> mapping; // field -> column, by hand; comes before what is found
    bool checkContent = true;                   // also the checks of checks/: of each row, duplicates and contradictions
    std::size_t keptProblems = 10'000;          // of which ImportResult keeps a copy; the sink gets all
    std::int64_t mostRows = 0;                  // of each file, for a first look; 0: all
    std::function<bool(std::uint64_t done, std::uint64_t total)> progress; // bytes of all files; false stops the import
};

// A row of a file: a record, or its text as it stands there because it could not become one.
struct ImportedRow {
    std::string_view file;
    std::int64_t line = 0; // where it starts
    std::int64_t row = 0;  // 1-based count of the file's records
    std::int64_t offset = -1;
    std::optional<Record> record;
    std::string_view raw; // bytes of the row, as UTF-8 unless they are damaged; valid during the call
};

// Takes rows and problems in the order of the files, each row before its problems; duplicates and contradictions come
// at the end. An error stops the import and is returned by it. Called on the importing thread.
class ImportSink {
public:
    virtual ~ImportSink() = default;
    virtual Expected<void> row(ImportedRow row) = 0;
    virtual Expected<void> problem(const Problem &problem) = 0;
};

// Keeps everything: for small files and tests.
class CollectingSink final : public ImportSink {
public:
    struct Row {
        std::string file;
        std::int64_t line;
        std::int64_t row;
        std::optional<Record> record;
        std::string raw;
    };
    Expected<void> row(ImportedRow row) override;
    Expected<void> problem(const Problem &problem) override;

    std::vector<Row> rows;
    std::vector<Problem> problems;
};

struct FileSummary {
    std::string file;
    std::string format; // "" if none was found
    std::string reason; // why this format: one sentence for people
    std::string container;
    std::string encoding;
    std::map<std::string, std::string> mapping; // field -> column
    std::int64_t rows = 0;
    std::int64_t kept = 0;
};

struct ImportResult {
    std::string format;
    std::vector<FileSummary> files;
    std::int64_t rows = 0;
    std::int64_t kept = 0;
    std::map<ProblemKind, std::int64_t> problemCounts;
    std::vector<Problem> problems;    // the first ImportOptions::keptProblems
    std::vector<Record> firstRecords; // the first three kept
};

// Reads files row by row; memory holds no more than the longest row and a few hashes a row. Nothing is dropped: every row
// is handed to the sink as a record or with its raw text and a problem. A file of which nothing can be imported is a
// problem (EmptyFile, WrongFileType, UnknownFormat); if that is so of all files it is the error as well, after the
// problems were handed over. Errors: BadData, BadFile, Unsupported, NotFound, Io, Cancelled, BadSetting (format, mapping).
Expected<ImportResult> importFiles(std::span<const fs::path> files, const ImportOptions &options, ImportSink &sink);

// The same for a text that is no file, such as a pasted one; `name` stands for the file.
Expected<ImportResult> importText(std::string text, const std::string &name, const ImportOptions &options, ImportSink &sink);

} // namespace luthier::data
