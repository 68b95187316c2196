#pragma once

#include "core/run/row_source.h"
#include "core/store/row_reader.h"

namespace luthier::store {

// The rows of a dataset's version as a run is made from them: in their order, rejected ones left out. The store must
// outlive it.
class DatasetRowSource final : public run::RowSource {
public:
    static Expected<DatasetRowSource> open(DatasetStore &store, DatasetId dataset, std::int64_t version = kNewestVersion);

    std::int64_t version() const { return m_version; }   // the number that kNewestVersion stood for
    std::int64_t rejected() const { return m_rejected; } // rows left out
    std::int64_t count() const override { return m_count; }
    Expected<bool> next(std::int64_t &rowId, data::Record &record) override;

private:
    DatasetRowSource(RowCursor cursor, std::int64_t version, const StatusCounts &counts);

    RowCursor m_cursor;
    StoredRow m_row;
    std::int64_t m_version;
    std::int64_t m_count;
    std::int64_t m_rejected;
};

} // namespace luthier::store
