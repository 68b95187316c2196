#include "core/data/batching.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/base/random.h"

namespace luthier::data {

BatchOrder::BatchOrder(std::uint64_t rows, std::uint64_t batchSize, bool shuffle, std::uint64_t seed)
    : m_rows(rows), m_batchSize(batchSize), m_shuffle(shuffle), m_seed(seed)
{
    assert(rows > 0 && batchSize > 0);
}

std::uint64_t BatchOrder::positionsFor(double epochs) const
{
    return static_cast<std::uint64_t>(std::llround(epochs * static_cast<double>(m_rows)));
}

std::vector<std::uint64_t> BatchOrder::rowsBetween(std::uint64_t begin, std::uint64_t end)
{
    std::vector<std::uint64_t> rows;
    for (std::uint64_t position = begin; position < end; ++position) {
        const std::uint64_t epoch = position / m_rows;
        const std::uint64_t index = position % m_rows;
        if (m_shuffle && (m_order.empty() || m_epoch != epoch)) {
            m_order = shuffledOrder(m_rows, m_seed, epoch);
            m_epoch = epoch;
        }
        rows.push_back(m_shuffle ? m_order[index] : index);
    }
    return rows;
}

std::vector<std::uint64_t> BatchOrder::stepRows(std::uint64_t step)
{
    return rowsBetween(step * m_batchSize, (step + 1) * m_batchSize);
}

std::vector<std::uint64_t> BatchOrder::stepRows(std::uint64_t step, double epochs)
{
    const std::uint64_t last = positionsFor(epochs);
    return rowsBetween(std::min(last, step * m_batchSize), std::min(last, (step + 1) * m_batchSize));
}

std::uint64_t BatchOrder::stepsFor(double epochs) const
{
    return (positionsFor(epochs) + m_batchSize - 1) / m_batchSize;
}

double BatchOrder::epochsAfter(std::uint64_t steps) const
{
    return static_cast<double>(steps * m_batchSize) / static_cast<double>(m_rows);
}

} // namespace luthier::data
