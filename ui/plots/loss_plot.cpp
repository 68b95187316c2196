#include "ui/plots/loss_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QBuffer>
#include <QEvent>
#include <QPixmap>
#include <QResizeEvent>

#include "ui/base/format.h"
#include "ui/base/qt_convert.h"
#include "ui/base/theme.h"
#include "ui/plots/plot_canvas.h"
#include "ui/plots/plot_csv.h"
#include "ui/plots/plot_lines.h"

namespace luthier::ui {

namespace {

constexpr int kFrameMilliseconds = 16;
constexpr int kGestureMilliseconds = 400; // wheel turns that follow each other faster are one gesture

// Room for the circle of a first and a last point.
Range withMargin(const Range &steps)
{
    constexpr double kShare = 0.01;
    const double margin = steps.low < steps.high ? (steps.high - steps.low) * kShare : 1;
    return {steps.low - margin, steps.high + margin};
}

} // namespace

LossPlot::LossPlot(QWidget *parent) : QWidget(parent), m_canvas(std::make_unique<PlotCanvas>(this)), m_surface(new PlotSurface(this))
{
    setFocusProxy(m_surface);
    m_repaint.setSingleShot(true);
    m_repaint.setInterval(kFrameMilliseconds);
    connect(&m_repaint, &QTimer::timeout, this, &LossPlot::repaintNow);
    connect(&Theme::of(), &Theme::changed, this, &LossPlot::repaintSoon);
    connectSurface();
    retranslate();
    m_view = fittedView();
}

LossPlot::~LossPlot() = default;

void LossPlot::connectSurface()
{
    connect(m_surface, &PlotSurface::pointedAt, this, &LossPlot::point);
    connect(m_surface, &PlotSurface::left, this, [this] {
        m_cursor.reset();
        m_pointer.reset();
        m_surface->setReadOut({});
        emit cursorLeft();
    });
    connect(m_surface, &PlotSurface::zoomAsked, this, &LossPlot::zoomAt);
    connect(m_surface, &PlotSurface::moveBegun, this, &LossPlot::leaveView);
    connect(m_surface, &PlotSurface::moveAsked, this, [this](const QPointF &share) {
        setView({moved(m_view.steps, -share.x(), AxisScale::Linear), moved(m_view.values, -share.y(), m_scale)});
    });
    connect(m_surface, &PlotSurface::rectangleDrawn, this, &LossPlot::zoomInto);
    connect(m_surface, &PlotSurface::fitAsked, this, &LossPlot::fit);
    connect(m_surface, &PlotSurface::undoAsked, this, &LossPlot::undoZoom);
    connect(m_surface, &PlotSurface::cursorStepped, this, &LossPlot::moveCursor);
    connect(m_surface, &PlotSurface::chosen, this, [this](const QPointF &position) {
        point(position);
        if (m_cursor)
            emit stepChosen(*m_cursor);
    });
}

int LossPlot::addCurve(const CurveLook &look)
{
    Entry entry{look, {}, true};
    entry.points.setSmoothing(look.measured ? 0 : m_smoothing);
    m_curves.push_back(std::move(entry));
    repaintSoon();
    return static_cast<int>(m_curves.size()) - 1;
}

void LossPlot::removeCurves()
{
    m_curves.clear();
    m_marks.clear();
    m_history.clear();
    m_view.fitted = true;
    emit viewChanged();
    repaintSoon();
}

void LossPlot::setName(int curve, const QString &name)
{
    m_curves[static_cast<std::size_t>(curve)].look.name = name;
    repaintSoon();
}

void LossPlot::setPoints(int curve, std::vector<double> steps, std::vector<double> values)
{
    m_curves[static_cast<std::size_t>(curve)].points.set(std::move(steps), std::move(values));
    repaintSoon();
}

void LossPlot::append(int curve, double step, double value)
{
    m_curves[static_cast<std::size_t>(curve)].points.append(step, value);
    repaintSoon();
}

void LossPlot::setCurveShown(int curve, bool shown)
{
    m_curves[static_cast<std::size_t>(curve)].shown = shown;
    repaintSoon();
}

void LossPlot::setMarks(std::vector<Mark> marks)
{
    m_marks = std::move(marks);
    repaintSoon();
}

void LossPlot::setStepNote(std::function<QString(double)> note)
{
    m_stepNote = std::move(note);
}

void LossPlot::setSmoothing(double weight)
{
    m_smoothing = std::clamp(weight, 0.0, 0.99);
    for (Entry &entry : m_curves)
        if (!entry.look.measured)
            entry.points.setSmoothing(m_smoothing);
    repaintSoon();
}

void LossPlot::setLogarithmic(bool logarithmic)
{
    m_scale = logarithmic ? AxisScale::Logarithmic : AxisScale::Linear;
    m_canvas->setScale(m_scale);
    fit();
    m_history.clear(); // those views may lie below zero
    emit viewChanged();
}

// --- the view

PlotView LossPlot::fittedView() const
{
    std::optional<Range> steps;
    std::optional<Range> values;
    for (const Entry &entry : m_curves) {
        if (!entry.shown)
            continue;
        extend(steps, entry.points.steps(), AxisScale::Linear);
        extend(values, entry.points.values(), m_scale);
    }
    return {steps ? withMargin(*steps) : Range{0, 10}, around(values, m_scale), true};
}

void LossPlot::setView(const PlotView &view)
{
    m_view = view;
    m_sinceZoom.start();
    emit viewChanged();
    repaintSoon();
}

void LossPlot::leaveView()
{
    const bool goesOn = m_sinceZoom.isValid() && m_sinceZoom.elapsed() < kGestureMilliseconds && !m_history.isEmpty();
    if (!goesOn)
        m_history.remember(m_view);
}

void LossPlot::fit()
{
    if (!m_view.fitted)
        m_history.remember(m_view);
    m_sinceZoom.invalidate();
    m_view = fittedView();
    emit viewChanged();
    repaintSoon();
}

void LossPlot::undoZoom()
{
    const std::optional<PlotView> earlier = m_history.takeLast();
    if (!earlier)
        return;
    setView(*earlier);
    m_sinceZoom.invalidate();
}

void LossPlot::zoomAt(const QPointF &at, double factor, PlotSurface::Axes axes)
{
    leaveView();
    PlotView view = {m_view.steps, m_view.values};
    if (axes != PlotSurface::Axes::Values)
        view.steps = zoomed(view.steps, m_canvas->stepAt(at.x()), factor, AxisScale::Linear);
    if (axes != PlotSurface::Axes::Steps)
        view.values = zoomed(view.values, m_canvas->valueAt(at.y()), factor, m_scale);
    setView(view);
}

void LossPlot::zoomInto(const QRectF &rectangle)
{
    m_history.remember(m_view);
    setView({{m_canvas->stepAt(rectangle.left()), m_canvas->stepAt(rectangle.right())},
             {m_canvas->valueAt(rectangle.bottom()), m_canvas->valueAt(rectangle.top())}});
    m_sinceZoom.invalidate();
}

// --- painting

void LossPlot::repaintSoon()
{
    if (!m_repaint.isActive())
        m_repaint.start();
}

void LossPlot::repaintNow()
{
    m_repaint.stop();
    if (m_view.fitted)
        m_view = fittedView();
    const int columns = std::max(1, width());
    std::vector<PlotCanvas::Line> lines;
    for (const Entry &entry : m_curves)
        if (entry.shown)
            addLines(lines, {entry.points, entry.look.color, entry.look.measured, entry.look.dashed, m_smoothing > 0}, m_view.steps,
                     columns, m_scale);
    std::vector<double> marks;
    for (const Mark &mark : m_marks)
        marks.push_back(mark.step);
    m_canvas->paint(m_view, lines, marks);
    m_surface->setArea(m_canvas->area());
    readAtPointer(); // new points may have moved all others
    if (m_cursor)
        m_surface->setReadOut(readOutAt(*m_cursor));
}

QByteArray LossPlot::png(const QSize &size) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    m_canvas->pixmap(size, 2).save(&buffer, "PNG");
    return bytes;
}

QByteArray LossPlot::svg(const QSize &size) const
{
    return m_canvas->svg(size);
}

std::string LossPlot::csv() const
{
    std::vector<NamedCurve> curves;
    for (const Entry &entry : m_curves)
        curves.push_back({fromQt(entry.look.name), &entry.points});
    return curvesCsv(curves);
}

void LossPlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_canvas->widget()->setGeometry(rect());
    m_surface->setGeometry(rect());
    repaintNow();
}

// --- the cursor

std::optional<double> LossPlot::nearestStep(double step) const
{
    std::optional<double> nearest;
    for (const Entry &entry : m_curves) {
        const std::optional<std::size_t> index = entry.shown ? entry.points.nearestIndex(step) : std::nullopt;
        if (index && (!nearest || std::fabs(entry.points.steps()[*index] - step) < std::fabs(*nearest - step)))
            nearest = entry.points.steps()[*index];
    }
    return nearest;
}

void LossPlot::point(const QPointF &position)
{
    m_pointer = position;
    readAtPointer();
}

void LossPlot::readAtPointer()
{
    const std::optional<double> step = m_pointer ? nearestStep(m_canvas->stepAt(m_pointer->x())) : std::nullopt;
    if (step && step != m_cursor)
        readAt(*step);
}

// To the neighbour among all steps that were measured.
void LossPlot::moveCursor(int points)
{
    m_pointer.reset();
    if (!m_cursor) {
        if (const auto step = nearestStep(points > 0 ? m_view.steps.low : m_view.steps.high))
            readAt(*step);
        return;
    }
    std::optional<double> next;
    for (const Entry &entry : m_curves)
        for (const double step : entry.shown ? neighbours(entry.points, *m_cursor) : std::vector<double>())
            if ((step - *m_cursor) * points > 0 && (!next || std::fabs(step - *m_cursor) < std::fabs(*next - *m_cursor)))
                next = step;
    if (next)
        readAt(*next);
}

void LossPlot::readAt(double step)
{
    m_cursor = step;
    m_surface->setReadOut(readOutAt(step));
    emit cursorAt(step);
}

ReadOut LossPlot::readOutAt(double step) const
{
    ReadOut readOut;
    readOut.x = m_canvas->pixelOfStep(step);
    readOut.title = tr("step %1").arg(countText(std::llround(step)));
    if (m_stepNote)
        if (const QString note = m_stepNote(step); !note.isEmpty())
            readOut.title += QStringLiteral(" · ") + note;
    for (const Entry &entry : m_curves)
        if (const auto index = entry.shown ? entry.points.indexAtOrBefore(step) : std::nullopt)
            readOut.lines.push_back(lineOf(entry, *index, step));
    for (const Mark &mark : m_marks)
        if (mark.step == step)
            readOut.lines.push_back({-1, mark.text, {}, {}, {}});
    return readOut;
}

// The exact value; beside it the smoothed one, or the step at which an occasional value was measured last.
ReadOut::Line LossPlot::lineOf(const Entry &entry, std::size_t index, double step) const
{
    ReadOut::Line line{entry.look.color, entry.look.name, exactText(entry.points.values()[index]), {}, {}};
    const double at = entry.points.steps()[index];
    const double smoothed = entry.points.smoothed()[index];
    if (at != step)
        line.remark = tr("step %1").arg(countText(std::llround(at)));
    else if (!entry.look.measured && m_smoothing > 0)
        line.remark = tr("smoothed %1").arg(exactText(smoothed));
    if (at == step && std::isfinite(smoothed) && (m_scale == AxisScale::Linear || smoothed > 0))
        line.y = m_canvas->pixelOfValue(smoothed);
    return line;
}

void LossPlot::retranslate()
{
    m_surface->setAccessibleName(tr("Curves over the steps"));
    if (m_cursor)
        m_surface->setReadOut(readOutAt(*m_cursor));
}

void LossPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        repaintSoon(); // numbers too
    }
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
