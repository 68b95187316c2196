#include "core/store/export_dataset.h"

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/store/row_reader.h"

namespace luthier::store {

namespace {

Expected<std::int64_t> writeRows(DatasetStore &datasets, const DatasetExport &request, FileWriter &file)
{
    LUTHIER_TRY_ASSIGN(data::RowExporter exporter, data::RowExporter::make(file, request.format, exportContainerOf(request.target)));
    LUTHIER_TRY_ASSIGN(RowReader reader, RowReader::open(datasets, request.dataset, request.version));
    LUTHIER_TRY_ASSIGN(const StatusCounts counts, reader.counts());
    LUTHIER_TRY_ASSIGN(RowCursor rows, RowCursor::open(datasets, request.dataset, reader.version()));
    std::int64_t written = 0;
    for (StoredRow row;;) {
        LUTHIER_TRY_ASSIGN(const bool more, rows.next(row));
        if (!more)
            break;
        LUTHIER_TRY_ASSIGN(const data::Record record, row.record());
        if (const Expected<void> added = exporter.add(record); !added) {
            Error error = added.error();
            error.where = fmt::format("row {} ({})", row.id, row.meta.origin);
            return fail(std::move(error));
        }
        ++written;
        if (request.onRow && !request.onRow(written, counts.total()))
            return fail(ErrorCode::Cancelled, LUTHIER_TR("The export was stopped."), request.target.string());
    }
    LUTHIER_TRY(exporter.finish());
    return written;
}

} // namespace

data::ExportContainer exportContainerOf(const fs::path &file)
{
    const std::string extension = file.extension().string();
    return data::exportContainerFromName(extension.empty() ? extension : extension.substr(1)).value_or(data::ExportContainer::JsonLines);
}

Expected<std::int64_t> exportDataset(DatasetStore &datasets, const DatasetExport &request)
{
    std::int64_t rows = 0;
    const auto produce = [&](FileWriter &file) -> Expected<void> {
        LUTHIER_TRY_ASSIGN(rows, writeRows(datasets, request, file));
        return {};
    };
    LUTHIER_TRY(writeFileAtomic(request.target, produce));
    return rows;
}

} // namespace luthier::store
