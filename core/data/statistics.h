#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "core/base/json.h"
#include "core/data/record.h"
#include "core/data/training_row.h"

namespace luthier::data {

// Token lengths in ranges that double: 0, 1, 2-3, 4-7, …
struct LengthRange {
    std::int64_t from = 0;
    std::int64_t to = 0; // inclusive
    std::int64_t rows = 0;
    bool operator==(const LengthRange &) const = default;
};

// Counts over a dataset, gathered row by row.
class DatasetStatistics {
public:
    void addRecord(const Record &record);
    void addTokens(const TrainingRow &row); // of a row that was counted with addRecord, where a model is known

    std::int64_t records() const { return m_records; }
    const std::map<RecordKind, std::int64_t> &kinds() const { return m_kinds; }
    std::int64_t tokens() const { return m_tokens; }
    std::int64_t trainedTokens() const { return m_trainedTokens; }
    double trainedShare() const; // of the tokens, 0 to 1; 0 if there are none
    std::int64_t longestRow() const;
    std::int64_t lengthAtShare(double share) const; // the smallest length that so large a share of the rows does not exceed; exact
    std::vector<LengthRange> histogram() const;     // of the rows' tokens, without empty ranges at its ends

private:
    std::int64_t m_records = 0;
    std::map<RecordKind, std::int64_t> m_kinds;
    std::int64_t m_tokens = 0;
    std::int64_t m_trainedTokens = 0;
    std::map<std::int64_t, std::int64_t> m_lengths; // length -> rows
};

Json toJson(const DatasetStatistics &statistics);

} // namespace luthier::data
