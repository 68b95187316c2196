#pragma once

#include <optional>
#include <vector>

#include "core/data/formats/formats.h"
#include "core/data/problem.h"

namespace luthier::data {

// How the rows of a file become records.
struct ConversionPlan {
    const Format *format = nullptr;             // of most rows; null: no row has a known field
    RecordKind kind = RecordKind::Conversation; // of the dataset: rows of other kinds are set aside
    bool isForced = false;                      // a person named the format: rows that look like another one are read as this one
    FileContext context;
    RowSource source = RowSource::Json;
    std::map<std::string, std::string> mapping; // field -> column, by hand; may be empty
};

// The record, or nothing and why; and MixedFormat for a row in another format that gives the same kind of record.
struct ConvertedRow {
    std::optional<Record> record;
    std::optional<RowFault> fault;
};

class RowConverter {
public:
    explicit RowConverter(ConversionPlan plan);
    ConvertedRow convert(const JsonNode &row);

private:
    const Format *formatFor(const RowFields &fields) const;
    ConversionPlan m_plan;
    FieldMap m_fields;
};

} // namespace luthier::data
