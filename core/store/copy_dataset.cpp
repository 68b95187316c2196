#include "core/store/copy_dataset.h"

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/store/row_reader.h"
#include "core/store/version_writer.h"

namespace luthier::store {

namespace {

constexpr std::size_t kRowsAtOnce = 512;

Expected<void> copyRows(DatasetStore &datasets, const DatasetInfo &from, DatasetId to)
{
    if (from.version == 0)
        return {}; // nothing was put into it yet
    LUTHIER_TRY_ASSIGN(RowReader reader, RowReader::open(datasets, from.id, from.version));
    LUTHIER_TRY_ASSIGN(const std::vector<RowId> ids, reader.ids());
    LUTHIER_TRY_ASSIGN(VersionWriter writer, VersionWriter::begin(datasets, to));
    for (std::size_t first = 0; first < ids.size(); first += kRowsAtOnce) {
        const std::size_t count = std::min(kRowsAtOnce, ids.size() - first);
        LUTHIER_TRY_ASSIGN(const std::vector<StoredRow> rows, reader.rows(std::span(ids).subspan(first, count)));
        for (const StoredRow &row : rows) {
            LUTHIER_TRY_ASSIGN(const data::Record record, row.record());
            LUTHIER_TRY(writer.append(record, row.meta));
        }
    }
    LUTHIER_TRY(writer.commit(fmt::format(LUTHIER_TR("Copied from {}, version {}"), from.name, from.version)));
    return {};
}

} // namespace

Expected<DatasetId> copyDataset(DatasetStore &datasets, DatasetId dataset, std::string_view name)
{
    LUTHIER_TRY_ASSIGN(const DatasetInfo from, datasets.info(dataset));
    LUTHIER_TRY_ASSIGN(const DatasetId to, datasets.create(name, from.kind));
    if (const Expected<void> copied = copyRows(datasets, from, to); !copied) {
        LUTHIER_TRY(datasets.remove(to)); // a part of it would only be in the way
        LUTHIER_TRY(datasets.purge(to));
        return fail(copied.error());
    }
    return to;
}

Expected<std::string> freeDatasetName(DatasetStore &datasets, std::string_view name)
{
    for (int number = 1;; ++number) {
        std::string candidate = number == 1 ? std::string(name) : fmt::format("{} {}", name, number);
        const Expected<DatasetInfo> known = datasets.find(candidate);
        if (known)
            continue;
        if (known.error().code != ErrorCode::NotFound)
            return fail(known.error());
        return candidate;
    }
}

} // namespace luthier::store
