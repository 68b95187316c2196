#pragma once

#include <cstdint>
#include <vector>

namespace luthier::data {

// Which rows an optimiser step takes. Rows follow one another without end: in file order, over and over, or in a fresh
// permutation for every epoch (shuffledOrder with the epoch as stream); a step may reach over the end of an epoch. The
// answers depend on what it was made from and on the step alone, so that a resume needs no state. Not thread-safe.
class BatchOrder {
public:
    BatchOrder(std::uint64_t rows, std::uint64_t batchSize, bool shuffle, std::uint64_t seed); // rows and batchSize > 0

    // The rows of step `step` (0-based), in order.
    std::vector<std::uint64_t> stepRows(std::uint64_t step);
    // The same within `epochs` passes over the rows: the last step may be short, later ones are empty.
    std::vector<std::uint64_t> stepRows(std::uint64_t step, double epochs);

    std::uint64_t stepsFor(double epochs) const;   // until all passes are complete
    double epochsAfter(std::uint64_t steps) const; // passes done after so many steps

private:
    std::uint64_t positionsFor(double epochs) const;
    std::vector<std::uint64_t> rowsBetween(std::uint64_t begin, std::uint64_t end);

    std::uint64_t m_rows;
    std::uint64_t m_batchSize;
    bool m_shuffle;
    std::uint64_t m_seed;
    std::uint64_t m_epoch = 0; // of m_order
    std::vector<std::uint64_t> m_order;
};

} // namespace luthier::data
