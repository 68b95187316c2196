#include "core/data/row_converter.h"

#include <fmt/format.h>

#include "core/base/translate.h"

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
        return {std::nullopt,
                RowFault{ProblemKind::WrongType,
                         fmt::format(LUTHIER_TR("A row must be an object with named fields, but is {}."), typeName(row.type))}};
    const RowFields fields(row, m_fields, m_plan.source);
    if (m_plan.format == nullptr)
        return {std::nullopt, RowFault{ProblemKind::MissingField, LUTHIER_TR("The row has no field that is known.")}};
    const Format *format = formatFor(fields);
    if (format->kind != m_plan.kind)
        return {std::nullopt, RowFault{ProblemKind::MixedFormat,
                                       fmt::format(LUTHIER_TR("This row is of the format {} ({}), the dataset's rows are of the kind {}."),
                                                   format->name, kindName(format->kind), kindName(m_plan.kind))}};
    auto record = format->read(fields, m_plan.context);
    if (!record)
        return {std::nullopt, record.error()};
    ConvertedRow converted{std::move(*record), std::nullopt};
    if (format != m_plan.format)
        converted.fault =
            RowFault{ProblemKind::MixedFormat,
                     fmt::format(LUTHIER_TR("This row is of the format {}, most rows are {}; it gives the same kind of record."),
                                 format->name, m_plan.format->name)};
    return converted;
}

} // namespace luthier::data
