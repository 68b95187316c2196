#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/data/formats/formats.h"

namespace luthier::data {

enum class ExportContainer { JsonLines, Json, Csv, Tsv };
std::optional<ExportContainer> exportContainerFromName(std::string_view name); // "jsonl", "json", "csv", "tsv"

// Writes records as rows of a format that every importer of that format reads back to the same records. A record that the
// format cannot express is an error (BadData) and nothing of it is written. Tables hold the simple rows of flat formats.
class RowExporter {
public:
    // `writer` must outlive it and stays open. Unsupported: the format has no table form.
    static Expected<RowExporter> make(FileWriter &writer, std::string_view format, ExportContainer container);
    Expected<void> add(const Record &record);
    Expected<void> finish(); // closes the list

private:
    RowExporter(FileWriter &writer, const Format &format, ExportContainer container);
    Expected<void> writeCells(const std::vector<std::string> &cells);
    Expected<void> writeHeader();
    FileWriter *m_writer;
    const Format *m_format;
    ExportContainer m_container;
    std::int64_t m_rows = 0;
};

} // namespace luthier::data
