#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/expected.h"
#include "core/data/record.h"

namespace luthier::run {

// Where the rows of a run come from, one after the other: a version of a dataset, or a file.
class RowSource {
public:
    virtual ~RowSource() = default;
    // Fills in the next row, or returns false at the end. `rowId` names the row in rows.bin and in messages.
    virtual Expected<bool> next(std::int64_t &rowId, data::Record &record) = 0;
    virtual std::int64_t count() const { return 0; } // for showing progress; 0: unknown
};

// Rows that are in memory already; their ids are 1, 2, 3, …
class RecordSource final : public RowSource {
public:
    explicit RecordSource(std::vector<data::Record> records) : m_records(std::move(records)) {}
    Expected<bool> next(std::int64_t &rowId, data::Record &record) override;
    std::int64_t count() const override { return static_cast<std::int64_t>(m_records.size()); }

private:
    std::vector<data::Record> m_records;
    std::size_t m_next = 0;
};

} // namespace luthier::run
