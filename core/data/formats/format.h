#pragma once

#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/base/expected.h"
#include "core/base/translate.h"
#include "core/data/formats/fields.h"
#include "core/data/formats/row_fault.h"
#include "core/data/record.h"

namespace luthier::data {

// What is known about a file's rows as a whole.
struct FileContext {
    bool inputIsQuestion = false; // no instruction column: `input` is the question
};

// How a kind of row is recognised, read and written. One file each; the registry is formats.cpp.
struct Format {
    std::string_view name;  // "alpaca": on the command line and in answers
    std::string_view label; // for people, marked for translation
    RecordKind kind = RecordKind::Conversation;
    FieldSet uses;                                     // every field the format knows
    bool (*fits)(const RowFields &row) = nullptr;      // the fields it needs are there
    bool (*resembles)(const RowFields &row) = nullptr; // some of them are, and no other format's
    Read<Record> (*read)(const RowFields &row, const FileContext &file) = nullptr;
    Expected<Json> (*write)(const Record &record) = nullptr; // BadData if the format cannot express the record
    std::vector<std::string_view> columns;                   // of a table that holds its simple rows; empty: none can
    Expected<std::vector<std::string>> (*writeCells)(const Record &record) = nullptr; // in the order of `columns`
};

Format tokensFormat();
Format preferenceFormat();
Format labelledFormat();
Format messagesFormat();
Format sharegptFormat();
Format taskFormat();
Format promptFormat();
Format alpacaFormat();
Format textFormat();

// The error of a writer that meets a record it cannot express.
Unexpected<Error> cannotWrite(std::string_view format, std::string_view why);

// The record as a T, or the error that this format holds no such rows.
template <class T>
Expected<const T *> recordAs(const Record &record, std::string_view format)
{
    if (const T *value = std::get_if<T>(&record))
        return value;
    return cannotWrite(format, fmt::format(LUTHIER_TR("it holds no rows of the kind {}"), kindName(record)));
}

} // namespace luthier::data
