#include "core/train/row_order.h"

#include <algorithm>
#include <cassert>

#include "core/arch/memory_plan.h"

namespace luthier::train {

RowOrder::RowOrder(const config::RunSpec &spec, std::int64_t rows)
    : m_rows(rows), m_batchSize(spec.train.batchSize),
      m_order(static_cast<std::uint64_t>(rows), static_cast<std::uint64_t>(m_batchSize), spec.dataset.shuffle, spec.train.seed),
      m_rowsToSee(arch::rowsToSee(spec.train, rows)), m_steps((m_rowsToSee + m_batchSize - 1) / m_batchSize)
{
    assert(rows > 0);
}

std::int64_t RowOrder::rowsSeenAfter(std::int64_t steps) const
{
    return std::min(m_rowsToSee, steps * m_batchSize);
}

std::vector<std::size_t> RowOrder::rowsOf(std::int64_t step)
{
    assert(step >= 0 && step < m_steps);
    std::vector<std::size_t> rows = m_order.stepRows(static_cast<std::uint64_t>(step));
    rows.resize(static_cast<std::size_t>(rowsSeenAfter(step + 1) - rowsSeenAfter(step)));
    return rows;
}

double RowOrder::epochAfter(std::int64_t steps) const
{
    return static_cast<double>(rowsSeenAfter(steps)) / static_cast<double>(m_rows);
}

} // namespace luthier::train
