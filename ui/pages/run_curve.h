#pragma once

#include <cstddef>

namespace luthier::ui {

class LossPlot;
struct SeriesPoints;

// One curve of a plot that follows a growing series: only what is new is handed on.
class RunCurve {
public:
    RunCurve(LossPlot &plot, int curve) : m_plot(&plot), m_curve(curve) {}
    void follow(const SeriesPoints *points); // null: there are none
    int curve() const { return m_curve; }

private:
    LossPlot *m_plot;
    int m_curve; // as LossPlot counts
    std::size_t m_known = 0;
    double m_lastStep = 0; // of the known ones
};

} // namespace luthier::ui
