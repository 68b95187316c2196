#include "ui/plots/plot_panel.h"

#include <cmath>

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QStandardPaths>

#include "ui/base/icon_button.h"
#include "ui/base/label.h"
#include "ui/plots/legend_button.h"

namespace luthier::ui {

PlotPanel::PlotPanel(QWidget *parent)
    : QWidget(parent), m_plot(new LossPlot), m_legend(new QHBoxLayout), m_smoothingName(new Label(TextStyle::Small, Label::Tone::Muted)),
      m_smoothing(new QSlider(Qt::Horizontal)), m_logarithmic(new QPushButton), m_back(new IconButton(QStringLiteral("undo"))),
      m_fit(new IconButton(QStringLiteral("fit"))), m_save(new QPushButton), m_fileName(QStringLiteral("curves"))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap8);
    row->addLayout(m_legend);
    m_legend->setSpacing(kGap8);
    row->addStretch(1);
    makeTools(*row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap8);
    layout->addLayout(row);
    layout->addWidget(m_plot, 1);
    retranslate();
}

void PlotPanel::makeTools(QHBoxLayout &row)
{
    m_smoothing->setRange(0, 99);
    m_smoothing->setMinimumWidth(Theme::of().scaled(48)); // narrower before anything else is cut
    m_smoothing->setMaximumWidth(Theme::of().scaled(100));
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int percent) {
        m_plot->setSmoothing(percent / 100.0);
        emit smoothingChanged(percent / 100.0);
    });
    m_logarithmic->setCheckable(true);
    connect(m_logarithmic, &QPushButton::toggled, this, [this](bool on) {
        m_plot->setLogarithmic(on);
        emit logarithmicChanged(on);
    });
    connect(m_back, &IconButton::clicked, m_plot, &LossPlot::undoZoom);
    connect(m_fit, &IconButton::clicked, m_plot, &LossPlot::fit);
    const auto showState = [this] {
        m_back->setEnabled(m_plot->canUndoZoom());
        m_fit->setEnabled(!m_plot->isFitted());
    };
    connect(m_plot, &LossPlot::viewChanged, this, showState);
    showState();
    auto *menu = new QMenu(m_save);
    m_savePng = menu->addAction(QString(), this, [this] { save(QStringLiteral("png"), tr("Picture (*.png)")); });
    m_saveSvg = menu->addAction(QString(), this, [this] { save(QStringLiteral("svg"), tr("Drawing (*.svg)")); });
    m_saveCsv = menu->addAction(QString(), this, [this] { save(QStringLiteral("csv"), tr("Table (*.csv)")); });
    m_save->setMenu(menu);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_smoothingName, m_smoothing, m_logarithmic, m_back, m_fit, m_save})
        row.addWidget(tool);
}

int PlotPanel::addCurve(const LossPlot::CurveLook &look)
{
    const int curve = m_plot->addCurve(look);
    auto *name = new LegendButton(look.name, look.color);
    connect(name, &LegendButton::toggled, m_plot, [this, curve](bool shown) {
        m_plot->setCurveShown(curve, shown);
        emit curveToggled(curve, shown);
    });
    name->setToolTip(tr("Show or hide this curve"));
    m_legend->addWidget(name);
    m_names.push_back(name);
    return curve;
}

void PlotPanel::removeCurves()
{
    m_plot->removeCurves();
    for (LegendButton *name : m_names)
        delete name;
    m_names.clear();
}

void PlotPanel::renameCurve(int curve, const QString &name)
{
    m_plot->setName(curve, name);
    LegendButton *button = m_names[static_cast<std::size_t>(curve)];
    button->setText(name);
    button->updateGeometry();
}

void PlotPanel::setSmoothing(double weight)
{
    m_smoothing->setValue(static_cast<int>(std::lround(weight * 100)));
}

void PlotPanel::setLogarithmic(bool logarithmic)
{
    m_logarithmic->setChecked(logarithmic);
}

void PlotPanel::setFileName(const QString &name)
{
    m_fileName = name;
}

void PlotPanel::save(const QString &ending, const QString &kind)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString proposed = QDir(folder).filePath(QStringLiteral("%1.%2").arg(m_fileName, ending));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the curves"), proposed, kind);
    if (path.isEmpty())
        return;
    if (ending == QLatin1String("png"))
        emit saveAsked(path, m_plot->png(m_plot->size()));
    else if (ending == QLatin1String("svg"))
        emit saveAsked(path, m_plot->svg(m_plot->size()));
    else
        emit saveAsked(path, QByteArray::fromStdString(m_plot->csv()));
}

void PlotPanel::retranslate()
{
    m_smoothingName->setText(tr("Smoothing"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(tr("How much the line is smoothed; the measured values stay behind it."));
    m_logarithmic->setText(tr("log"));
    m_logarithmic->setAccessibleName(tr("Logarithmic axis"));
    m_logarithmic->setToolTip(tr("Shows the values on a logarithmic axis"));
    m_back->setMeaning(tr("Go back to the part shown before"));
    m_fit->setMeaning(tr("Show everything"));
    m_save->setText(tr("Save…"));
    m_savePng->setText(tr("Picture (PNG)"));
    m_saveSvg->setText(tr("Drawing (SVG)"));
    m_saveCsv->setText(tr("Values (CSV)"));
    for (LegendButton *name : m_names)
        name->setToolTip(tr("Show or hide this curve"));
}

void PlotPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
