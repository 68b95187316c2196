#pragma once

#include <cstdint>
#include <optional>

namespace luthier::ui {

// How fast steps follow each other, from the first one seen: the loading before it does not count.
class StepPace {
public:
    void add(std::int64_t step, double time); // in seconds of one clock
    void restart() { *this = {}; }            // the clock begins again
    // Until `steps` are taken; nothing before two steps were seen.
    std::optional<double> secondsLeft(std::int64_t steps) const;
    std::int64_t lastStep() const { return m_lastStep; } // 0: none was seen

private:
    std::int64_t m_firstStep = 0;
    std::int64_t m_lastStep = 0;
    double m_firstTime = 0;
    double m_lastTime = 0;
};

} // namespace luthier::ui
