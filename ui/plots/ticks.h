#pragma once

#include <vector>

namespace luthier::ui {

// Round numbers within [low, high] that lie evenly, about so many; `smallest` is the least distance (1 for steps). low < high.
std::vector<double> niceTicks(double low, double high, int about, double smallest = 0);

// The same for a logarithmic axis: powers of ten, with 2 and 5 between them where there is room; evenly spaced numbers where the
// range is too narrow for those. 0 < low < high.
std::vector<double> logTicks(double low, double high, int about);

// Digits after the point that tell neighbouring ticks apart.
int decimalsOf(const std::vector<double> &ticks);

} // namespace luthier::ui
