#include "ui/models/step_pace.h"

#include <algorithm>

namespace luthier::ui {

void StepPace::add(std::int64_t step, double time)
{
    if (m_lastStep == 0) {
        m_firstStep = step;
        m_firstTime = time;
    }
    m_lastStep = step;
    m_lastTime = time;
}

std::optional<double> StepPace::secondsLeft(std::int64_t steps) const
{
    const std::int64_t seen = m_lastStep - m_firstStep;
    if (seen <= 0)
        return std::nullopt;
    const double perStep = (m_lastTime - m_firstTime) / static_cast<double>(seen);
    return perStep * static_cast<double>(std::max<std::int64_t>(0, steps - m_lastStep));
}

} // namespace luthier::ui
