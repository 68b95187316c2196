#include "core/run/row_source.h"

namespace luthier::run {

Expected<bool> RecordSource::next(std::int64_t &rowId, data::Record &record)
{
    if (m_next == m_records.size())
        return false;
    record = std::move(m_records[m_next++]);
    rowId = static_cast<std::int64_t>(m_next);
    return true;
}

} // namespace luthier::run
