#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace luthier::ui {

struct Range {
    double low = 0;
    double high = 1;

    bool operator==(const Range &) const = default;
};

// What a plot shows: steps from left to right, values from bottom to top.
struct PlotView {
    Range steps;
    Range values;
    bool fitted = false; // shows everything, and follows what is appended

    bool operator==(const PlotView &) const = default;
};

// How an axis counts. All of these are pure; a range stays valid (low < high, above zero where logarithmic).
enum class AxisScale { Linear, Logarithmic };

// `factor` below 1 goes nearer; what is at `pivot` stays where it is.
Range zoomed(const Range &range, double pivot, double factor, AxisScale scale);
// By a share of its length, to the higher values.
Range moved(const Range &range, double share, AxisScale scale);
// A range around the data with some air; one value or none gives a range too.
Range around(std::optional<Range> data, AxisScale scale);

// The views that were left by zooming and moving, to go back through. A gesture of many small changes is one of them.
class ZoomHistory {
public:
    void remember(const PlotView &left);
    std::optional<PlotView> takeLast();
    bool isEmpty() const { return m_views.empty(); }
    void clear() { m_views.clear(); }

private:
    std::vector<PlotView> m_views;
};

} // namespace luthier::ui
