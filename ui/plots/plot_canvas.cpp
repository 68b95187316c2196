#include "ui/plots/plot_canvas.h"

#include <cmath>

#include <QBuffer>
#include <QSvgGenerator>

// The library's header is written with Qt's old keyword, which our code does without.
#define foreach(element, elements) for (element : elements)
#include <qcustomplot.h>
#undef foreach

#include "ui/base/theme.h"
#include "ui/plots/read_out_box.h"
#include "ui/plots/ticks.h"

namespace luthier::ui {

namespace {

// Our round numbers in place of the library's. Steps are whole.
class Ticker : public QCPAxisTicker {
public:
    Ticker(AxisScale scale, double smallest) : m_scale(scale), m_smallest(smallest) {}

protected:
    QVector<double> createTickVector(double /*tickStep*/, const QCPRange &range) override
    {
        if (!(range.lower < range.upper))
            return {};
        const std::vector<double> ticks = m_scale == AxisScale::Linear || range.lower <= 0
                                              ? niceTicks(range.lower, range.upper, tickCount(), m_smallest)
                                              : logTicks(range.lower, range.upper, tickCount());
        m_decimals = decimalsOf(ticks);
        return {ticks.begin(), ticks.end()};
    }
    QString getTickLabel(double tick, const QLocale & /*locale*/, QChar /*format*/, int /*precision*/) override
    {
        const double size = std::fabs(tick);
        if (size != 0 && (size < 1e-4 || size >= 1e9)) // learning rates
            return QLocale().toString(tick, 'g', 3);
        if (m_scale == AxisScale::Logarithmic) // neighbours have different decimals
            return QLocale().toString(tick, 'g', 6);
        return QLocale().toString(tick, 'f', m_decimals);
    }
    int getSubTickCount(double /*tickStep*/) override { return 0; }

private:
    AxisScale m_scale;
    double m_smallest;
    int m_decimals = 0;
};

} // namespace

PlotCanvas::PlotCanvas(QWidget *parent) : m_plot(new QCustomPlot(parent))
{
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->axisRect()->setMinimumMargins(QMargins(kGap8, kGap8, kGap8, kGap8));
    const auto steps = QSharedPointer<Ticker>::create(AxisScale::Linear, 1);
    steps->setTickCount(8);
    m_plot->xAxis->setTicker(steps);
    setScale(AxisScale::Linear);
}

QWidget *PlotCanvas::widget() const
{
    return m_plot;
}

void PlotCanvas::setScale(AxisScale scale)
{
    const auto values = QSharedPointer<Ticker>::create(scale, 0);
    values->setTickCount(5);
    m_plot->yAxis->setTicker(values);
    m_plot->yAxis->setScaleType(scale == AxisScale::Linear ? QCPAxis::stLinear : QCPAxis::stLogarithmic);
}

void PlotCanvas::applyTheme(QCPAxis &axis) const
{
    const Colors &c = Theme::of().colors();
    axis.setBasePen(Qt::NoPen);
    axis.setTickPen(Qt::NoPen);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLength(0);
    axis.setTickLabelPadding(kGap8);
    axis.setTickLabelFont(Theme::of().font(TextStyle::Caption));
    axis.setTickLabelColor(c.muted);
    axis.grid()->setPen(QPen(c.grid, 1));
    axis.grid()->setZeroLinePen(QPen(c.line, 1));
}

void PlotCanvas::give(QCPGraph &graph, const Line &line) const
{
    QColor color = curveColor(line.color);
    const QCPScatterStyle circle(QCPScatterStyle::ssCircle, QPen(color, 1.8), Theme::of().colors().surface, 8);
    graph.setScatterStyle(line.circles || line.points.x.size() == 1 ? circle : QCPScatterStyle(QCPScatterStyle::ssNone));
    if (line.stroke == Stroke::Faint)
        color.setAlphaF(0.35F);
    QPen pen(color, line.stroke == Stroke::Faint ? 1 : 2, line.stroke == Stroke::Dashed ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap,
             Qt::RoundJoin);
    graph.setPen(pen);
    graph.setData({line.points.x.begin(), line.points.x.end()}, {line.points.y.begin(), line.points.y.end()}, true);
}

void PlotCanvas::setMarks(const std::vector<double> &steps)
{
    constexpr double kHighest = 0.982; // of the area, from its top
    m_plot->clearItems();
    for (const double step : steps) {
        auto *mark = new QCPItemLine(m_plot);
        for (QCPItemPosition *position : {mark->start, mark->end}) {
            position->setTypeX(QCPItemPosition::ptPlotCoords);
            position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        }
        mark->start->setCoords(step, 1);
        mark->end->setCoords(step, kHighest);
        mark->setPen(QPen(Theme::of().colors().muted, 3, Qt::SolidLine, Qt::FlatCap));
    }
}

void PlotCanvas::paint(const PlotView &view, const std::vector<Line> &lines, const std::vector<double> &marks)
{
    const Colors &c = Theme::of().colors();
    m_plot->setViewport(m_plot->rect()); // a hidden widget has not been told its size yet
    m_plot->setBackground(QBrush(c.surface));
    applyTheme(*m_plot->xAxis);
    applyTheme(*m_plot->yAxis);
    m_plot->xAxis->setRange(view.steps.low, view.steps.high);
    m_plot->yAxis->setRange(view.values.low, view.values.high);
    while (m_plot->graphCount() > static_cast<int>(lines.size()))
        m_plot->removeGraph(m_plot->graphCount() - 1);
    while (m_plot->graphCount() < static_cast<int>(lines.size()))
        m_plot->addGraph();
    for (std::size_t i = 0; i < lines.size(); ++i)
        give(*m_plot->graph(static_cast<int>(i)), lines[i]);
    setMarks(marks);
    m_plot->replot(QCustomPlot::rpQueuedRefresh); // a layout that is under way must not be painted half done
}

QRect PlotCanvas::area() const
{
    return m_plot->axisRect()->rect();
}

double PlotCanvas::stepAt(double pixelX) const
{
    return m_plot->xAxis->pixelToCoord(pixelX);
}

double PlotCanvas::valueAt(double pixelY) const
{
    return m_plot->yAxis->pixelToCoord(pixelY);
}

double PlotCanvas::pixelOfStep(double step) const
{
    return m_plot->xAxis->coordToPixel(step);
}

double PlotCanvas::pixelOfValue(double value) const
{
    return m_plot->yAxis->coordToPixel(value);
}

QPixmap PlotCanvas::pixmap(const QSize &size, double scale) const
{
    return m_plot->toPixmap(size.width(), size.height(), scale);
}

QByteArray PlotCanvas::svg(const QSize &size) const
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    QCPPainter painter;
    painter.begin(&generator);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    m_plot->toPainter(&painter, size.width(), size.height());
    painter.end();
    return buffer.data();
}

} // namespace luthier::ui
