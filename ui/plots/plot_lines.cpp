#include "ui/plots/plot_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace luthier::ui {

namespace {

constexpr std::size_t kMostCircles = 120; // more of them would be a band

bool canShow(double number, AxisScale scale)
{
    return std::isfinite(number) && (scale == AxisScale::Linear || number > 0);
}

Polyline visible(const Curve &curve, std::span<const double> values, const Range &steps, int columns, AxisScale scale)
{
    Polyline line = downsample(curve.steps(), values, steps.low, steps.high, columns);
    for (double &y : line.y)
        if (!canShow(y, scale))
            y = std::numeric_limits<double>::quiet_NaN();
    return line;
}

} // namespace

void addLines(std::vector<PlotCanvas::Line> &lines, const ShownCurve &curve, const Range &steps, int columns, AxisScale scale)
{
    const bool smoothed = curve.smoothed && !curve.measured;
    Polyline measured = visible(curve.points, curve.points.values(), steps, columns, scale);
    const bool circles = curve.measured && measured.x.size() <= kMostCircles;
    const auto strong = curve.dashed ? PlotCanvas::Stroke::Dashed : PlotCanvas::Stroke::Strong;
    lines.push_back({std::move(measured), curve.color, smoothed ? PlotCanvas::Stroke::Faint : strong, circles});
    if (smoothed)
        lines.push_back({visible(curve.points, curve.points.smoothed(), steps, columns, scale), curve.color, strong, false});
}

void extend(std::optional<Range> &range, std::span<const double> numbers, AxisScale scale)
{
    for (const double number : numbers)
        if (canShow(number, scale))
            range = range ? Range{std::min(range->low, number), std::max(range->high, number)} : Range{number, number};
}

std::vector<double> neighbours(const Curve &curve, double step)
{
    std::vector<double> found;
    const std::span<const double> steps = curve.steps();
    const auto at = std::lower_bound(steps.begin(), steps.end(), step);
    if (at != steps.begin())
        found.push_back(*(at - 1));
    if (const auto after = std::upper_bound(at, steps.end(), step); after != steps.end())
        found.push_back(*after);
    return found;
}

} // namespace luthier::ui
