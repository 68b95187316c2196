#include "ui/pages/run_metrics.h"

#include <algorithm>

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>

#include "ui/base/card.h"
#include "ui/base/label.h"
#include "ui/base/theme.h"
#include "ui/models/run_details.h"
#include "ui/pages/run_words.h"
#include "ui/plots/loss_plot.h"

namespace luthier::ui {
namespace {

constexpr int kColumns = 2;
constexpr int kPlotHeight = 190;
const std::string kEval = "eval/";

// What the method measures comes first, the plainest of it before all, then what every run has.
std::vector<std::string> inOrder(std::vector<std::string> keys)
{
    const auto rank = [](const std::string &key) {
        static const std::vector<std::string> kFirst = {"rewards/accuracies", "rewards/margins", "rewards/chosen", "rewards/rejected"};
        static const std::vector<std::string> kLast = {"lr", "grad_norm", "tokens_per_second"};
        const auto place = [&key](const std::vector<std::string> &order) {
            return std::find(order.begin(), order.end(), key) - order.begin();
        };
        return key.find('/') != std::string::npos ? place(kFirst) : std::ssize(kFirst) + 1 + place(kLast);
    };
    std::stable_sort(keys.begin(), keys.end(), [&](const std::string &a, const std::string &b) { return rank(a) < rank(b); });
    return keys;
}

} // namespace

RunMetrics::RunMetrics(const RunDetails &run, QWidget *parent) : QWidget(parent), m_run(run), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kGap12);
    for (int column = 0; column < kColumns; ++column)
        m_grid->setColumnStretch(column, 1);
    refresh();
}

bool RunMetrics::isShown(const std::string &key) const
{
    return std::any_of(m_shown.begin(), m_shown.end(), [&](const Shown &shown) { return shown.key == key; });
}

void RunMetrics::refresh()
{
    for (const std::string &key : inOrder(m_run.series().keys()))
        if (key != "loss" && key.compare(0, kEval.size(), kEval) != 0 && !isShown(key))
            add(key);
    for (Shown &shown : m_shown) {
        shown.curve.follow(m_run.series().find(shown.key));
        const SeriesPoints *measured = m_run.series().find(kEval + shown.key);
        if (measured != nullptr && shown.measuredBesides < 0) {
            shown.measuredBesides = shown.plot->addCurve({.name = tr("evaluation"), .color = 1, .measured = true, .dashed = false});
            shown.besides = RunCurve(*shown.plot, shown.measuredBesides);
        }
        if (shown.measuredBesides >= 0)
            shown.besides.follow(measured);
    }
}

void RunMetrics::add(const std::string &key)
{
    auto *card = new Card;
    card->body()->setContentsMargins(kGap16, kGap12, kGap16, kGap8);
    card->body()->setSpacing(kGap4);
    auto *name = new Label(TextStyle::BodyStrong);
    auto *plot = new LossPlot;
    plot->setMinimumHeight(Theme::of().scaled(kPlotHeight));
    card->body()->addWidget(name);
    card->body()->addWidget(plot, 1);
    const int place = static_cast<int>(m_shown.size());
    m_grid->addWidget(card, place / kColumns, place % kColumns);
    const int curve = plot->addCurve({.name = metricName(key), .color = 0, .measured = false, .dashed = false});
    m_shown.push_back({key, name, plot, RunCurve(*plot, curve), -1, RunCurve(*plot, -1)});
    retranslate();
}

void RunMetrics::retranslate()
{
    for (const Shown &shown : m_shown) {
        const QString name = metricName(shown.key);
        shown.name->setText(name);
        shown.plot->setName(shown.curve.curve(), name);
        shown.plot->setAccessibleName(name);
        if (shown.measuredBesides >= 0)
            shown.plot->setName(shown.measuredBesides, tr("evaluation"));
    }
}

void RunMetrics::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
