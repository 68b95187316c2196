#include "ui/plots/plot_view.h"

#include <algorithm>
#include <cmath>

namespace luthier::ui {

namespace {

constexpr std::size_t kRemembered = 50;
constexpr double kLeastValue = 1e-12; // where a logarithmic axis ends

// On a logarithmic axis everything is done with the logarithms.
double into(double value, AxisScale scale)
{
    return scale == AxisScale::Linear ? value : std::log10(std::max(value, kLeastValue));
}

double outOf(double value, AxisScale scale)
{
    return scale == AxisScale::Linear ? value : std::pow(10.0, value);
}

Range outOf(double low, double high, AxisScale scale)
{
    return {outOf(low, scale), outOf(high, scale)};
}

} // namespace

Range zoomed(const Range &range, double pivot, double factor, AxisScale scale)
{
    const double low = into(range.low, scale);
    const double high = into(range.high, scale);
    const double at = into(pivot, scale);
    const Range result = outOf(at - (at - low) * factor, at + (high - at) * factor, scale);
    const double nearest = 1e-9 * std::max({std::fabs(result.low), std::fabs(result.high), 1e-9});
    constexpr double kFarthest = 1e15; // beyond it steps are no whole numbers any more
    const double length = result.high - result.low;
    return length > nearest && length < kFarthest ? result : range;
}

Range moved(const Range &range, double share, AxisScale scale)
{
    const double low = into(range.low, scale);
    const double high = into(range.high, scale);
    const double distance = (high - low) * share;
    return outOf(low + distance, high + distance, scale);
}

Range around(std::optional<Range> data, AxisScale scale)
{
    constexpr double kAir = 0.06;
    if (!data)
        return scale == AxisScale::Linear ? Range{0, 1} : Range{0.1, 10};
    const double low = into(data->low, scale);
    const double high = into(data->high, scale);
    const double air = high > low ? (high - low) * kAir : low == 0 ? 0.1 : std::fabs(low) * 0.1;
    return outOf(low - air, high + air, scale);
}

void ZoomHistory::remember(const PlotView &left)
{
    if (!m_views.empty() && m_views.back() == left)
        return;
    m_views.push_back(left);
    if (m_views.size() > kRemembered)
        m_views.erase(m_views.begin());
}

std::optional<PlotView> ZoomHistory::takeLast()
{
    if (m_views.empty())
        return std::nullopt;
    const PlotView view = m_views.back();
    m_views.pop_back();
    return view;
}

} // namespace luthier::ui
