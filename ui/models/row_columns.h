#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "core/data/record.h"
#include "core/store/dataset_types.h"

namespace luthier::ui {

// What a table of rows shows of a record, by its kind.
enum class RowColumn {
    Status,
    Prompt, // what is asked: the first message of the user
    Answer, // the last message of the assistant
    Chosen, // the better and the worse answer
    Rejected,
    Label, // good or bad
    Text,
    Second,
    Target, // a class, a number, or a class per token
    Task,
    Input,
    Output,
    Reference,
    Messages, // how many
    Tokens,   // how many
    Tags,
    Origin,
};

std::vector<RowColumn> columnsOf(data::RecordKind kind); // in the order they stand
QString columnTitle(RowColumn column);                   // in the language of the window
QString kindTitle(data::RecordKind kind);                // "Conversations": what a dataset of this kind holds
QString statusTitle(store::RowStatus status);            // "to do"
QString rowsText(std::int64_t rows);                     // "1 row", "1,240 rows"
std::optional<data::RecordKind> kindFromName(std::string_view name);

// What stands in a cell: of one line, cut where it is longer than a cell shows. Thread-safe.
QString cellText(const data::Record &record, const store::RowMeta &meta, RowColumn column);

// The whole text behind a cell, and the record with another one; nothing where a cell is not a text that can be written.
std::optional<std::string> editableText(const data::Record &record, RowColumn column);
std::optional<data::Record> withText(data::Record record, RowColumn column, const std::string &text);

} // namespace luthier::ui
