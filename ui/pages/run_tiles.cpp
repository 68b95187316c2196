#include "ui/pages/run_tiles.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QHBoxLayout>

#include "ui/base/format.h"
#include "ui/base/stat_tile.h"
#include "ui/base/theme.h"
#include "ui/models/run_details.h"

namespace luthier::ui {
namespace {

constexpr std::size_t kSpeedSteps = 10; // the speed is that of the last few steps
const QString kNone = QStringLiteral("–");

double meanOfLast(const std::vector<double> &values, std::size_t count)
{
    const std::size_t first = values.size() - std::min(count, values.size());
    double sum = 0;
    for (std::size_t i = first; i < values.size(); ++i)
        sum += values[i];
    return values.empty() ? std::nan("") : sum / static_cast<double>(values.size() - first);
}

} // namespace

RunTiles::RunTiles(const RunDetails &run, QWidget *parent)
    : QWidget(parent), m_run(run), m_loss(new StatTile), m_evaluation(new StatTile), m_accuracy(new StatTile), m_speed(new StatTile),
      m_progress(new StatTile)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap12);
    for (StatTile *tile : {m_loss, m_evaluation, m_accuracy, m_speed, m_progress})
        layout->addWidget(tile, 1);
    retranslate();
}

void RunTiles::refresh()
{
    showLoss();
    showEvaluation();
    showAccuracy();
    showSpeed();
    showProgress();
}

void RunTiles::showLoss()
{
    const SeriesPoints *loss = m_run.series().find("loss");
    if (loss == nullptr) {
        m_loss->set(kNone);
        return;
    }
    const double now = loss->values.back();
    const double change = now - loss->values.front();
    const bool hasCourse = loss->values.size() > 1 && std::isfinite(change);
    const QString arrow = change < 0 ? QStringLiteral("↓") : QStringLiteral("↑");
    m_loss->set(lossText(now), hasCourse ? QStringLiteral("%1 %2").arg(arrow, lossText(std::fabs(change))) : QString());
}

void RunTiles::showEvaluation()
{
    const SeriesPoints *loss = m_run.series().find("eval/loss");
    if (loss == nullptr) {
        const bool isPlanned = m_run.view().plan.value("eval_rows", std::int64_t{0}) > 0;
        m_evaluation->set(kNone, isPlanned ? tr("not yet") : tr("no rows kept for it"));
        return;
    }
    const auto isBetter = [](double a, double b) { return a < b || (std::isfinite(a) && !std::isfinite(b)); };
    const auto best = std::min_element(loss->values.begin(), loss->values.end(), isBetter);
    const double step = loss->steps[static_cast<std::size_t>(best - loss->values.begin())];
    const bool isLast = step == loss->steps.back();
    m_evaluation->set(lossText(loss->values.back()), isLast ? tr("at step %1").arg(countText(std::llround(step)))
                                                            : tr("best at step %1").arg(countText(std::llround(step))));
}

// Only methods that learn from preferences measure it.
void RunTiles::showAccuracy()
{
    const SeriesPoints *accuracy = m_run.series().find("eval/rewards/accuracies");
    if (accuracy == nullptr)
        accuracy = m_run.series().find("rewards/accuracies");
    const SeriesPoints *margin = m_run.series().find("rewards/margins");
    m_accuracy->setVisible(accuracy != nullptr);
    if (accuracy != nullptr)
        m_accuracy->set(percentText(accuracy->values.back()),
                        margin == nullptr ? QString() : tr("margin %1").arg(lossText(margin->values.back())));
}

void RunTiles::showSpeed()
{
    const SeriesPoints *speed = m_run.series().find("tokens_per_second");
    const double mean = speed == nullptr ? std::nan("") : meanOfLast(speed->values, kSpeedSteps);
    m_speed->set(std::isfinite(mean) ? countText(std::llround(mean)) : kNone, std::isfinite(mean) ? tr("tokens/s") : QString());
}

void RunTiles::showProgress()
{
    const auto &last = m_run.series().last();
    const auto steps = m_run.view().plan.value("steps", std::int64_t{0});
    const bool runs = m_run.isTrainedHere() || m_run.view().status.state == run::RunState::Running;
    const double left = m_run.secondsLeft();
    const double took = m_run.series().seconds();
    QString remark;
    if (runs && left >= 0)
        remark = tr("about %1 left").arg(durationText(left));
    else if (!runs && took > 0)
        remark = tr("took %1").arg(durationText(took));
    m_progress->set(tr("%1 / %2", "steps taken and planned").arg(countText(last ? last->step : 0), countText(steps)), remark);
}

void RunTiles::retranslate()
{
    m_loss->setName(tr("Loss"));
    m_loss->setToolTip(tr("The training loss of the last step, and how much it has changed since the first one"));
    m_evaluation->setName(tr("Evaluation"));
    m_accuracy->setName(tr("Pairs told apart"));
    m_speed->setName(tr("Speed"));
    m_progress->setName(tr("Steps"));
    refresh();
}

void RunTiles::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
