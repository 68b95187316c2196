#pragma once

#include <cstdint>
#include <vector>

#include "core/config/run_spec.h"
#include "core/data/batching.h"

namespace luthier::train {

// The rows of every optimiser step of a run: data::BatchOrder cut off where the run ends. A step's rows depend
// on the settings alone, so a resumed run goes on in the same order.
class RowOrder {
public:
    RowOrder(const config::RunSpec &spec, std::int64_t rows); // rows > 0

    std::int64_t steps() const { return m_steps; }
    // Positions in the token file of step 0, 1, … steps() - 1. The last step may have fewer rows.
    std::vector<std::size_t> rowsOf(std::int64_t step);
    double epochAfter(std::int64_t steps) const; // passes over the data when so many steps are done

private:
    std::int64_t rowsSeenAfter(std::int64_t steps) const;

    std::int64_t m_rows;
    std::int64_t m_batchSize;
    data::BatchOrder m_order;
    std::int64_t m_rowsToSee; // in the whole run, repetitions counted
    std::int64_t m_steps;
};

} // namespace luthier::train
