#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace luthier::ui {

// The points of one curve, steps ascending, and their smoothed values. What is not a number is a gap.
class Curve {
public:
    // 0: no smoothing; towards 1: the more of the past counts. At most 0.999.
    void setSmoothing(double weight);

    void set(std::vector<double> steps, std::vector<double> values); // as many of both; steps ascending
    // A step that is not after the last one takes the place of it and of all after it, as a resumed run does.
    void append(double step, double value);
    void clear();

    std::size_t size() const { return m_steps.size(); }
    std::span<const double> steps() const { return m_steps; }
    std::span<const double> values() const { return m_values; }
    std::span<const double> smoothed() const { return m_smoothed; }

    std::optional<std::size_t> indexAtOrBefore(double step) const;
    std::optional<std::size_t> nearestIndex(double step) const;

private:
    void smoothFrom(std::size_t first);
    double m_weight = 0;
    std::vector<double> m_steps;
    std::vector<double> m_values;
    std::vector<double> m_smoothed;
    std::vector<double> m_sums;   // the running average before its bias is taken away
    std::vector<double> m_shares; // how much of it is values and not the zero it began with
};

} // namespace luthier::ui
