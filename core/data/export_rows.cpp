#include "core/data/export_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/data/reading/table_record.h"

namespace luthier::data {

namespace {

bool isTableContainer(ExportContainer container)
{
    return container == ExportContainer::Csv || container == ExportContainer::Tsv;
}

// An empty cell alone on its line would be a blank line, which is no row.
std::string lineOf(const std::vector<std::string> &cells, char separator)
{
    std::vector<std::string> written;
    for (const std::string &cell : cells)
        written.push_back(tableCell(cell, separator));
    const std::string line = joined(written, std::string(1, separator));
    return (trimmed(line).empty() && cells.size() == 1 ? "\"" + line + "\"" : line) + "\n";
}

} // namespace

std::optional<ExportContainer> exportContainerFromName(std::string_view name)
{
    if (name == "jsonl")
        return ExportContainer::JsonLines;
    if (name == "json")
        return ExportContainer::Json;
    if (name == "csv")
        return ExportContainer::Csv;
    if (name == "tsv")
        return ExportContainer::Tsv;
    return std::nullopt;
}

RowExporter::RowExporter(FileWriter &writer, const Format &format, ExportContainer container)
    : m_writer(&writer), m_format(&format), m_container(container)
{
}

Expected<RowExporter> RowExporter::make(FileWriter &writer, std::string_view name, ExportContainer container)
{
    const Format *format = formatByName(name);
    if (format == nullptr)
        return fail(ErrorCode::BadSetting, fmt::format(LUTHIER_TR("\"{}\" is no format."), name), "format",
                    fmt::format(LUTHIER_TR("The formats are {}."), joined(formatNames(), ", ")));
    if (isTableContainer(container) && format->columns.empty())
        return fail(ErrorCode::Unsupported, fmt::format(LUTHIER_TR("Rows of the format {} do not fit into a table."), format->name), {},
                    LUTHIER_TR("Export as JSON Lines."));
    return RowExporter(writer, *format, container);
}

Expected<void> RowExporter::writeCells(const std::vector<std::string> &cells)
{
    if (std::ranges::any_of(cells, [](const std::string &cell) { return cell.find('\r') != std::string::npos; }))
        return cannotWrite(LUTHIER_TR("a table"), LUTHIER_TR("a text holds a carriage return, which a table would lose"));
    return m_writer->write(lineOf(cells, m_container == ExportContainer::Tsv ? '\t' : ','));
}

Expected<void> RowExporter::writeHeader()
{
    return writeCells({m_format->columns.begin(), m_format->columns.end()});
}

Expected<void> RowExporter::add(const Record &record)
{
    if (isTableContainer(m_container)) {
        LUTHIER_TRY_ASSIGN(const std::vector<std::string> cells, m_format->writeCells(record));
        if (m_rows++ == 0)
            LUTHIER_TRY(writeHeader());
        return writeCells(cells);
    }
    LUTHIER_TRY_ASSIGN(const Json json, m_format->write(record));
    const bool isFirst = m_rows++ == 0;
    if (m_container == ExportContainer::JsonLines)
        return m_writer->write(dumpJson(json) + "\n");
    LUTHIER_TRY(m_writer->write(isFirst ? "[\n" : ",\n"));
    return m_writer->write(dumpJson(json));
}

Expected<void> RowExporter::finish()
{
    switch (m_container) {
    case ExportContainer::JsonLines: return {};
    case ExportContainer::Json: return m_writer->write(m_rows == 0 ? "[]\n" : "\n]\n");
    case ExportContainer::Csv:
    case ExportContainer::Tsv: return m_rows == 0 ? writeHeader() : Expected<void>();
    }
    return {};
}

} // namespace luthier::data
