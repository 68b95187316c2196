#include "core/store/dataset_row_source.h"

namespace luthier::store {

Expected<DatasetRowSource> DatasetRowSource::open(DatasetStore &store, DatasetId dataset, std::int64_t version)
{
    LUTHIER_TRY_ASSIGN(auto reader, RowReader::open(store, dataset, version));
    LUTHIER_TRY_ASSIGN(const StatusCounts counts, reader.counts());
    LUTHIER_TRY_ASSIGN(auto cursor, RowCursor::open(store, dataset, reader.version()));
    return DatasetRowSource(std::move(cursor), reader.version(), counts);
}

DatasetRowSource::DatasetRowSource(RowCursor cursor, std::int64_t version, const StatusCounts &counts)
    : m_cursor(std::move(cursor)), m_version(version), m_count(counts.total() - counts.rejected), m_rejected(counts.rejected)
{
}

Expected<bool> DatasetRowSource::next(std::int64_t &rowId, data::Record &record)
{
    do {
        LUTHIER_TRY_ASSIGN(const bool more, m_cursor.next(m_row));
        if (!more)
            return false;
    } while (m_row.meta.status == RowStatus::Rejected);
    rowId = m_row.id;
    LUTHIER_TRY_ASSIGN(record, m_row.record());
    return true;
}

} // namespace luthier::store
