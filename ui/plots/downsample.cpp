#include "ui/plots/downsample.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace luthier::ui {

namespace {

// The points of one column, by their index.
struct Column {
    std::size_t first;
    std::size_t lowest;
    std::size_t highest;
    std::size_t last;
};

void put(Polyline &line, double x, double y)
{
    line.x.push_back(x);
    line.y.push_back(y);
}

void put(Polyline &line, std::span<const double> x, std::span<const double> y, const Column &column)
{
    std::size_t indices[] = {column.first, column.lowest, column.highest, column.last};
    std::sort(std::begin(indices), std::end(indices));
    const auto *end = std::unique(std::begin(indices), std::end(indices));
    for (const auto *index = std::begin(indices); index != end; ++index)
        put(line, x[*index], y[*index]);
}

} // namespace

Polyline downsample(std::span<const double> x, std::span<const double> y, double low, double high, int columns)
{
    assert(x.size() == y.size() && columns > 0);
    const auto indexOf = [&x](auto found) { return static_cast<std::size_t>(found - x.begin()); };
    std::size_t first = indexOf(std::lower_bound(x.begin(), x.end(), low));
    std::size_t last = indexOf(std::upper_bound(x.begin(), x.end(), high));
    first -= first > 0 ? 1 : 0;
    last += last < x.size() ? 1 : 0;

    Polyline line;
    if (last - first <= 4 * static_cast<std::size_t>(columns)) {
        line.x.assign(x.begin() + static_cast<std::ptrdiff_t>(first), x.begin() + static_cast<std::ptrdiff_t>(last));
        line.y.assign(y.begin() + static_cast<std::ptrdiff_t>(first), y.begin() + static_cast<std::ptrdiff_t>(last));
        return line;
    }
    const double width = (high - low) / columns;
    std::size_t i = first;
    while (i < last) {
        if (!std::isfinite(y[i])) {
            put(line, x[i], std::numeric_limits<double>::quiet_NaN());
            while (i < last && !std::isfinite(y[i]))
                ++i;
            continue;
        }
        const double number = std::floor((x[i] - low) / width);
        Column column{i, i, i, i};
        for (; i < last && std::isfinite(y[i]) && std::floor((x[i] - low) / width) == number; ++i) {
            column.lowest = y[i] < y[column.lowest] ? i : column.lowest;
            column.highest = y[i] > y[column.highest] ? i : column.highest;
            column.last = i;
        }
        put(line, x, y, column);
    }
    return line;
}

} // namespace luthier::ui
