#include <cmath>
#include <random>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "tests/ui/gallery/sheets.h"
#include "ui/base/card.h"
#include "ui/base/page.h"
#include "ui/base/stat_tile.h"
#include "ui/base/theme.h"
#include "ui/plots/plot_panel.h"

namespace luthier::ui::gallery {

namespace {

void fill(LossPlot &plot, int curve, int steps, int every, double end, double noise)
{
    std::mt19937 random(static_cast<unsigned>(steps + every));
    std::normal_distribution<double> normal(0, noise);
    for (int step = 1; step <= steps; step += every)
        plot.append(curve, step, end + 1.4 * std::exp(-step / (steps * 0.28)) + normal(random));
}

// Moves the mouse to a share of the plot, once it is shown.
class PointedPlot : public PlotPanel {
public:
    using PlotPanel::PlotPanel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        PlotPanel::paintEvent(event);
        auto *surface = plot().findChild<PlotSurface *>();
        emit surface->pointedAt(QPointF(surface->width() * 0.6, surface->height() * 0.5));
    }
};

QLayout *tiles()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap12);
    const char *const texts[][3] = {{"Loss", "1.42", "↓ 0.31"},
                                    {"Evaluation", "1.58", "best at step 60"},
                                    {"Speed", "371", "tokens/s"},
                                    {"Progress", "74 / 120", "1 min left"}};
    for (const auto &text : texts) {
        auto *tile = new StatTile(QString::fromUtf8(text[0]));
        tile->set(QString::fromUtf8(text[1]), QString::fromUtf8(text[2]));
        row->addWidget(tile);
    }
    return row;
}

} // namespace

QWidget *makeRun()
{
    auto *page = new Page;
    page->setTitle(QStringLiteral("legal-qa-r16"));
    page->setState(QStringLiteral("training"), ChipKind::Accent);
    page->setSubtitle(QStringLiteral("SFT · LoRA r16 · SmolLM2-135M · Legal questions v7"));
    for (const char *text : {"Pause", "Stop", "Chat", "Compare"})
        page->actions()->addWidget(new QPushButton(QString::fromLatin1(text)));
    page->content()->addLayout(tiles());
    auto *card = new Card;
    auto *panel = new PointedPlot;
    const int train = panel->addCurve({QStringLiteral("train"), 0, false, false});
    const int evaluation = panel->addCurve({QStringLiteral("evaluation"), 1, true, false});
    fill(panel->plot(), train, 80, 1, 1.1, 0.07);
    fill(panel->plot(), evaluation, 80, 13, 1.45, 0.005);
    panel->plot().setMarks({{20, QStringLiteral("checkpoint")}, {40, QStringLiteral("checkpoint")}, {60, QStringLiteral("checkpoint")}});
    panel->plot().setStepNote([](double step) { return QStringLiteral("epoch %1").arg(step / 40, 0, 'f', 1); });
    panel->setSmoothing(0.6);
    card->body()->addWidget(panel);
    page->content()->addWidget(card, 1);
    return page;
}

QWidget *makeCompare()
{
    auto *page = new Page;
    page->setTitle(QStringLiteral("Compare 3 runs"));
    page->setSubtitle(QStringLiteral("100,000 steps, and a logarithmic axis"));
    auto *card = new Card;
    auto *panel = new PlotPanel;
    const char *const names[] = {"legal-qa-r16", "legal-qa-r4", "a run with quite a long name that says little"};
    for (int run = 0; run < 3; ++run) {
        const int curve = panel->addCurve({QString::fromLatin1(names[run]), run, false, false});
        fill(panel->plot(), curve, 100'000, 1, 0.05 + 0.2 * run, 0.02);
    }
    const int evaluation = panel->addCurve({QStringLiteral("legal-qa-r4, evaluation"), 1, true, true});
    fill(panel->plot(), evaluation, 100'000, 9000, 0.4, 0.005);
    panel->setSmoothing(0.97);
    panel->setLogarithmic(true);
    card->body()->addWidget(panel);
    page->content()->addWidget(card, 1);
    return page;
}

} // namespace luthier::ui::gallery
