#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/hash.h"
#include "core/data/problem.h"
#include "core/data/record.h"

namespace luthier::store {

using DatasetId = std::int64_t;
using RowId = std::int64_t;
inline constexpr std::int64_t kNewestVersion = 0; // in place of a version's number, which begin at 1

struct DatasetInfo {
    DatasetId id = 0;
    std::string name;
    std::string kind;                      // of its records, data::kindName
    std::int64_t created = 0;              // Unix milliseconds
    std::int64_t version = 0;              // the newest; 0: nothing was put into it yet
    std::int64_t rows = 0;                 // of the newest version
    std::optional<std::int64_t> removedAt; // in the bin since
};

struct VersionInfo {
    std::int64_t number = 0;
    std::string message;
    std::int64_t time = 0; // Unix milliseconds
    std::int64_t rows = 0;
};

enum class RowStatus { Todo, Draft, Done, Rejected };
std::string_view rowStatusName(RowStatus status); // "todo", "draft", "done", "rejected"
std::optional<RowStatus> rowStatusFromName(std::string_view name);

// What belongs to a row beside its content.
struct RowMeta {
    RowStatus status = RowStatus::Todo;
    std::vector<std::string> tags; // without line feeds
    std::string note;
    std::string origin; // "train.jsonl:17"
    bool operator==(const RowMeta &) const = default;
};

struct StoredRow {
    RowId id = 0;
    std::int64_t position = 0; // ascending in the dataset's order
    RowMeta meta;
    Hash128 hash;
    std::string json; // the record's stored form
    Expected<data::Record> record() const;
};

struct RowFilter { // all that is set must hold
    std::optional<RowStatus> status;
    std::string tag;
};

struct StatusCounts {
    std::int64_t todo = 0;
    std::int64_t draft = 0;
    std::int64_t done = 0;
    std::int64_t rejected = 0;
    std::int64_t total() const { return todo + draft + done + rejected; }
};

// A row of a file that could not become a record.
struct SetAsideRow {
    std::int64_t id = 0; // set when it is stored
    std::string raw;     // its bytes as they were
    data::Problem problem;
    std::string mended; // what a repair would make of it, one line of JSON; empty: nothing
};

struct ImportProblem {
    std::optional<RowId> row; // the kept row it concerns
    data::Problem problem;
};

// Tags as they are stored: "\nlegal\nmedical\n", so that one tag is found as "\nlegal\n". "" for none.
std::string joinTags(const std::vector<std::string> &tags);
std::vector<std::string> splitTags(std::string_view stored);

} // namespace luthier::store
