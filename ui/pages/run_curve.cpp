#include "ui/pages/run_curve.h"

#include "ui/models/run_series.h"
#include "ui/plots/loss_plot.h"

namespace luthier::ui {

void RunCurve::follow(const SeriesPoints *points)
{
    static const SeriesPoints kNone;
    const SeriesPoints &now = points == nullptr ? kNone : *points;
    const bool hasGrown = m_known > 0 && now.steps.size() >= m_known && now.steps[m_known - 1] == m_lastStep;
    if (hasGrown) {
        for (std::size_t i = m_known; i < now.steps.size(); ++i)
            m_plot->append(m_curve, now.steps[i], now.values[i]);
    } else {
        m_plot->setPoints(m_curve, now.steps, now.values);
    }
    m_known = now.steps.size();
    m_lastStep = now.steps.empty() ? 0 : now.steps.back();
}

} // namespace luthier::ui
