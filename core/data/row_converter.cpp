#include "core/data/row_converter.h"

namespace luthier::data {

RowConverter::RowConverter(ConversionPlan plan) : m_plan(std::move(plan)), m_fields(m_plan.mapping) {}

// The file's format where the row has its fields or no others, else the row's own.
const Format *RowConverter::formatFor(const RowFields &fields) const
{
    if (m_plan.isForced || fields.present().isWithin(m_plan.format->uses))
        return m_plan.format;
    const RowFormat own = formatOf(fields);
    return own.format == nullptr ? m_plan.format : own.format;
}

ConvertedRow RowConverter::convert(const JsonNode &row)
{
    if (!row.isObject())
        return {std::nullopt, RowFault{ProblemKind::WrongType,
                                       "A row must be an object with named fields, but is " + std::string(typeName(row.type)) + "."}};
    const RowFields fields(row, m_fields, m_plan.source);
    if (m_plan.format == nullptr)
        return {std::nullopt, RowFault{ProblemKind::MissingField, "The row has no field that is known."}};
    const Format *format = formatFor(fields);
    if (format->kind != m_plan.kind)
        return {std::nullopt,
                RowFault{ProblemKind::MixedFormat, "This row is of the format " + std::string(format->name) + " (" +
                                                       std::string(kindName(format->kind)) + "), the dataset's rows are of the kind " +
                                                       std::string(kindName(m_plan.kind)) + "."}};
    auto record = format->read(fields, m_plan.context);
    if (!record)
        return {std::nullopt, record.error()};
    ConvertedRow converted{std::move(*record), std::nullopt};
    if (format != m_plan.format)
        converted.fault = RowFault{ProblemKind::MixedFormat, "This row is of the format " + std::string(format->name) + ", most rows are " +
                                                                 std::string(m_plan.format->name) + "; it gives the same kind of record."};
    return converted;
}

} // namespace luthier::data
