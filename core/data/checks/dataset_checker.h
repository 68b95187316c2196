#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/hash.h"
#include "core/data/problem.h"
#include "core/data/record.h"

namespace luthier::data {

struct RowPlace {
    std::string file; // as given by the person; may be empty
    std::int64_t line = 0;
    std::int64_t row = 0;
};

// Places of many rows in little memory: the names of files are kept once.
class PlaceList {
public:
    void add(const RowPlace &place);
    RowPlace at(std::size_t index) const;
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        std::uint32_t file;
        std::int64_t line;
        std::int64_t row;
    };
    std::vector<std::string> m_files;
    std::vector<Entry> m_entries;
};

// A problem of one row with another.
Problem pairProblem(ProblemKind kind, const RowPlace &row, const RowPlace &other);

// What is wrong between the rows of a dataset: equal records, and the same question with another answer, another label,
// or swapped sides. Rows are added one after another and leave only hashes behind (about 56 bytes each).
class DatasetChecker {
public:
    void add(const RowPlace &place, const Record &record);
    // Every later row of a group once, pointing to an earlier one, in the order of the rows. Rows may be added afterwards.
    std::vector<Problem> finish() const;

private:
    struct Fingerprint {
        Hash128 content;
        std::uint64_t question; // 0: has none to contradict
        std::uint64_t answer;
    };
    std::vector<std::size_t> duplicates() const;
    std::vector<std::size_t> contradictions(const std::vector<std::size_t> &duplicates) const;

    PlaceList m_places;
    std::vector<Fingerprint> m_rows;
};

} // namespace luthier::data
