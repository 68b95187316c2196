#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/data/formats/formats.h"
#include "core/data/import.h"
#include "core/data/reading/json_parser.h"
#include "core/data/reading/row_reader.h"

namespace luthier::data::test {

inline JsonNode node(std::string_view json)
{
    return parseJsonValue(json).value;
}

inline Message message(text::Role role, std::string content)
{
    Message result;
    result.role = role;
    result.content = std::move(content);
    return result;
}

inline Record conversation(std::string question, std::string answer)
{
    return ConversationRecord{{message(text::Role::User, std::move(question)), message(text::Role::Assistant, std::move(answer))}, {}, 1};
}

// The row read as one of the format, as in a file of its own.
inline Read<Record> readRow(std::string_view format, std::string_view json, const FileContext &file = {},
                            RowSource source = RowSource::Json)
{
    const JsonNode row = node(json);
    FieldMap map;
    return formatByName(format)->read(RowFields(row, map, source), file);
}

inline ProblemKind faultOf(std::string_view format, std::string_view json)
{
    const auto read = readRow(format, json);
    return read ? ProblemKind::TooLong : read.error().kind; // TooLong: never a reader's answer
}

// What the format writes for the record, read again.
inline Read<Record> roundTrip(std::string_view format, const Record &record)
{
    const auto json = formatByName(format)->write(record);
    return json ? readRow(format, dumpJson(*json)) : rowFault(ProblemKind::UnknownFormat, json.error().what);
}

struct Imported {
    CollectingSink sink;
    std::optional<ImportResult> result;
    std::optional<Error> error;
};

inline Imported importAsFile(std::string text, const std::string &name, const ImportOptions &options = {})
{
    Imported imported;
    auto result = importText(std::move(text), name, options, imported.sink);
    if (result)
        imported.result = std::move(*result);
    else
        imported.error = result.error();
    return imported;
}

inline std::vector<SourceRow> allRows(RowReader &reader, std::vector<std::string> *raw = nullptr)
{
    std::vector<SourceRow> rows;
    SourceRow row;
    for (auto more = reader.next(row); more && *more; more = reader.next(row)) {
        if (raw != nullptr)
            raw->emplace_back(row.raw);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace luthier::data::test
