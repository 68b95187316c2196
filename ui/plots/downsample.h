#pragma once

#include <span>
#include <vector>

namespace luthier::ui {

struct Polyline {
    std::vector<double> x;
    std::vector<double> y; // NaN: the line is broken here
};

// The points of a line that can be seen between `low` and `high` on so many columns of pixels: of each column the first, the
// lowest, the highest and the last point, which makes the same pixels as all of them (the M4 aggregation of Jugel et al. 2014).
// One point beyond either end stays, so that the line reaches the border. x ascending.
Polyline downsample(std::span<const double> x, std::span<const double> y, double low, double high, int columns);

} // namespace luthier::ui
