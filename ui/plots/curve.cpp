// Smoothing is an exponential moving average whose bias towards its start is taken away, as Adam does with its moments
// (Kingma and Ba 2015, section 3): sum_i = w sum_{i-1} + (1 - w) value_i, smoothed_i = sum_i / (1 - w^i).

#include "ui/plots/curve.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace luthier::ui {

void Curve::setSmoothing(double weight)
{
    m_weight = std::clamp(weight, 0.0, 0.999);
    smoothFrom(0);
}

void Curve::set(std::vector<double> steps, std::vector<double> values)
{
    assert(steps.size() == values.size() && std::is_sorted(steps.begin(), steps.end()));
    m_steps = std::move(steps);
    m_values = std::move(values);
    smoothFrom(0);
}

void Curve::append(double step, double value)
{
    const auto first = std::lower_bound(m_steps.begin(), m_steps.end(), step);
    const auto kept = static_cast<std::size_t>(first - m_steps.begin());
    m_steps.resize(kept);
    m_values.resize(kept);
    m_steps.push_back(step);
    m_values.push_back(value);
    smoothFrom(kept);
}

void Curve::clear()
{
    set({}, {});
}

void Curve::smoothFrom(std::size_t first)
{
    m_smoothed.resize(size());
    m_sums.resize(size());
    m_shares.resize(size());
    double sum = first > 0 ? m_sums[first - 1] : 0;
    double share = first > 0 ? m_shares[first - 1] : 0;
    for (std::size_t i = first; i < size(); ++i) {
        const bool counts = std::isfinite(m_values[i]);
        if (counts) {
            sum = m_weight * sum + (1 - m_weight) * m_values[i];
            share = m_weight * share + (1 - m_weight);
        }
        m_sums[i] = sum;
        m_shares[i] = share;
        m_smoothed[i] = counts ? sum / share : std::numeric_limits<double>::quiet_NaN();
    }
}

std::optional<std::size_t> Curve::indexAtOrBefore(double step) const
{
    const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), step);
    if (after == m_steps.begin())
        return std::nullopt;
    return static_cast<std::size_t>(after - m_steps.begin()) - 1;
}

std::optional<std::size_t> Curve::nearestIndex(double step) const
{
    if (m_steps.empty())
        return std::nullopt;
    const std::optional<std::size_t> before = indexAtOrBefore(step);
    if (!before)
        return 0;
    const bool last = *before + 1 == size();
    return last || step - m_steps[*before] <= m_steps[*before + 1] - step ? *before : *before + 1;
}

} // namespace luthier::ui
