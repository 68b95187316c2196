#include "ui/pages/run_curves.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/base/qt_convert.h"
#include "ui/bridge/app_settings.h"
#include "ui/bridge/background.h"
#include "ui/models/run_details.h"
#include "ui/plots/plot_panel.h"

namespace luthier::ui {
namespace {

constexpr double kSmoothing = 0.6; // where nobody has chosen
const QString kSmoothingKey = QStringLiteral("curves_smoothing");
const QString kLogarithmicKey = QStringLiteral("curves_logarithmic");

} // namespace

RunCurves::RunCurves(Background &background, AppSettings &settings, QWidget *parent)
    : Card(parent), m_background(background), m_settings(settings), m_panel(new PlotPanel)
{
    body()->setContentsMargins(kGap16, kGap12, kGap16, kGap8);
    body()->addWidget(m_panel);
    bool isKnown = false;
    const double smoothing = m_settings.selection(kSmoothingKey).toDouble(&isKnown);
    m_panel->setSmoothing(isKnown ? smoothing : kSmoothing);
    m_panel->setLogarithmic(m_settings.selection(kLogarithmicKey) == QLatin1String("true"));
    connect(m_panel, &PlotPanel::smoothingChanged, this,
            [this](double weight) { m_settings.setSelection(kSmoothingKey, QString::number(weight)); });
    connect(m_panel, &PlotPanel::logarithmicChanged, this,
            [this](bool on) { m_settings.setSelection(kLogarithmicKey, on ? QStringLiteral("true") : QStringLiteral("false")); });
    connect(m_panel, &PlotPanel::curveToggled, this, &RunCurves::followLegend);
    connect(m_panel, &PlotPanel::saveAsked, this, &RunCurves::save);
    m_panel->plot().setStepNote([this](double step) { return epochText(step); });
}

void RunCurves::setRuns(std::vector<const RunDetails *> runs)
{
    m_panel->removeCurves();
    m_curves.clear();
    m_runs = std::move(runs);
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const int train = m_panel->addCurve({.name = {}, .color = static_cast<int>(i), .measured = false, .dashed = false});
        m_curves.push_back({RunCurve(m_panel->plot(), train), RunCurve(m_panel->plot(), -1), true});
    }
    if (m_runs.size() == 1)
        addEvaluation(0);
    if (!m_runs.empty())
        m_panel->setFileName(m_runs.size() == 1 ? toQt(m_runs.front()->view().title()) : tr("comparison"));
    rename();
    refresh();
    m_panel->plot().fit();
}

// In a comparison the legend names runs, not curves: those of the evaluation have their run's colour and are dashed.
void RunCurves::addEvaluation(std::size_t run)
{
    const bool isAlone = m_runs.size() == 1;
    const LossPlot::CurveLook look{.name = {}, .color = isAlone ? 1 : static_cast<int>(run), .measured = true, .dashed = !isAlone};
    m_curves[run].eval = RunCurve(m_panel->plot(), isAlone ? m_panel->addCurve(look) : m_panel->plot().addCurve(look));
    if (!isAlone)
        m_panel->plot().setCurveShown(m_curves[run].eval.curve(), m_curves[run].isShown);
    rename();
}

void RunCurves::rename()
{
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const QString title = toQt(m_runs[i]->view().title());
        const bool isAlone = m_runs.size() == 1;
        m_panel->renameCurve(m_curves[i].train.curve(), isAlone ? tr("training") : title);
        const int eval = m_curves[i].eval.curve();
        if (eval >= 0 && isAlone)
            m_panel->renameCurve(eval, tr("evaluation"));
        else if (eval >= 0)
            m_panel->plot().setName(eval, tr("%1, evaluation").arg(title));
    }
}

void RunCurves::refresh()
{
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const RunSeries &series = m_runs[i]->series();
        m_curves[i].train.follow(series.find("loss"));
        if (m_curves[i].eval.curve() < 0 && series.find("eval/loss") != nullptr)
            addEvaluation(i);
        if (m_curves[i].eval.curve() >= 0)
            m_curves[i].eval.follow(series.find("eval/loss"));
    }
    showMarks();
}

void RunCurves::followLegend(int curve, bool shown)
{
    for (Pair &pair : m_curves)
        if (m_runs.size() > 1 && pair.train.curve() == curve) {
            pair.isShown = shown;
            if (pair.eval.curve() >= 0)
                m_panel->plot().setCurveShown(pair.eval.curve(), shown);
        }
}

void RunCurves::showMarks()
{
    std::vector<LossPlot::Mark> marks;
    if (m_runs.size() == 1)
        for (const std::int64_t step : m_runs.front()->series().checkpoints())
            marks.push_back({static_cast<double>(step), tr("checkpoint")});
    m_panel->plot().setMarks(std::move(marks));
}

QString RunCurves::epochText(double step) const
{
    const std::int64_t perEpoch = m_runs.size() == 1 ? m_runs.front()->view().plan.value("steps_per_epoch", std::int64_t{0}) : 0;
    return perEpoch > 0 ? tr("epoch %1").arg(QLocale().toString(step / static_cast<double>(perEpoch), 'f', 1)) : QString();
}

void RunCurves::save(const QString &path, const QByteArray &content)
{
    const fs::path file = pathFromQt(path);
    const auto work = [file, content](WorkContext &) { return writeFileAtomic(file, content.toStdString()); };
    m_background.post<void>(Lane::Files, this, work, [this](const Expected<void> &written) {
        if (!written)
            emit failed(written.error());
    });
}

void RunCurves::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        rename();
        showMarks();
    }
    Card::changeEvent(event);
}

} // namespace luthier::ui
