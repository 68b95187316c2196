#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ui/plots/curve.h"
#include "ui/plots/plot_canvas.h"

namespace luthier::ui {

// From the points of a curve to the lines that are painted.

struct ShownCurve {
    const Curve &points;
    int color = 0;
    bool measured = false; // now and then: circles, not smoothed
    bool dashed = false;
    bool smoothed = false;
};

// One line, or a faint one and the smoothed one before it; only what can be seen on so many columns of pixels.
void addLines(std::vector<PlotCanvas::Line> &lines, const ShownCurve &curve, const Range &steps, int columns, AxisScale scale);

// Makes a range reach over the numbers that the axis can show.
void extend(std::optional<Range> &range, std::span<const double> numbers, AxisScale scale);

// The steps of a curve next to one, before and after it.
std::vector<double> neighbours(const Curve &curve, double step);

} // namespace luthier::ui
