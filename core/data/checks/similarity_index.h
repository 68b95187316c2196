#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/expected.h"
#include "core/data/checks/dataset_checker.h"
#include "core/data/checks/shingles.h"

namespace luthier::data {

inline constexpr double kNearlyEqual = 0.7; // Jaccard similarity from which two rows are near duplicates

// Hands out the record that was added as number `index` (0-based): pairs are compared exactly, and the index keeps hashes only.
using RecordSource = std::function<Expected<Record>(std::size_t index)>;

// Finds rows that are nearly equal, and evaluation rows that stand in the training data. About 210 bytes a row.
class SimilarityIndex {
public:
    void add(const RowPlace &place, const Record &record);
    std::size_t size() const { return m_rows.size(); }

    // NearDuplicate: every later row of a group once, pointing to an earlier one. Equal rows are passed over.
    Expected<std::vector<Problem>> nearDuplicates(const RecordSource &records) const;

    // Leak: every row of this index (evaluation) that is equal or nearly equal to a row of `training`.
    Expected<std::vector<Problem>> leaks(const RecordSource &records, const SimilarityIndex &training,
                                         const RecordSource &trainingRecords) const;

private:
    struct Row {
        Hash128 content;
        Sketch sketch;
        bool isComparable; // has texts
    };
    std::vector<std::size_t> orderedByKey(std::size_t band) const; // comparable rows, those with equal keys together, in order

    PlaceList m_places;
    std::vector<Row> m_rows;
};

} // namespace luthier::data
