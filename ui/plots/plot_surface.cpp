#include "ui/plots/plot_surface.h"

#include <cmath>

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"
#include "ui/plots/read_out_box.h"

namespace luthier::ui {

namespace {

constexpr double kWheelStep = 0.85; // nearer by one notch
constexpr double kKeyStep = 0.7;

} // namespace

PlotSurface::PlotSurface(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
}

void PlotSurface::setArea(const QRect &area)
{
    m_area = area;
    update();
}

void PlotSurface::setReadOut(std::optional<ReadOut> readOut)
{
    m_readOut = std::move(readOut);
    setAccessibleDescription(m_readOut ? spokenText(*m_readOut) : QString());
    update();
}

void PlotSurface::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_area.contains(event->position().toPoint()))
        return;
    m_gesture = event->modifiers().testFlag(Qt::ShiftModifier) ? Gesture::Rectangle : Gesture::Pressed;
    m_pressed = m_last = event->position();
}

void PlotSurface::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_gesture == Gesture::Pressed && (position - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_gesture = Gesture::Move;
        setCursor(Qt::ClosedHandCursor);
        emit moveBegun();
    }
    if (m_gesture == Gesture::Move) {
        const QPointF distance = position - m_last;
        m_last = position;
        emit moveAsked(QPointF(distance.x() / m_area.width(), -distance.y() / m_area.height()));
    } else if (m_gesture == Gesture::Rectangle) {
        m_last = position;
        update();
    }
    if (m_area.contains(position.toPoint()))
        emit pointedAt(position);
    else
        emit left();
}

void PlotSurface::mouseReleaseEvent(QMouseEvent *event)
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    setCursor(Qt::CrossCursor);
    if (gesture == Gesture::Pressed)
        emit chosen(event->position());
    const QRectF rectangle = QRectF(m_pressed, m_last).normalized().intersected(m_area);
    if (gesture == Gesture::Rectangle && rectangle.width() > 4 && rectangle.height() > 4)
        emit rectangleDrawn(rectangle);
    update();
}

void PlotSurface::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit fitAsked();
}

void PlotSurface::wheelEvent(QWheelEvent *event)
{
    if (!m_area.contains(event->position().toPoint())) {
        event->ignore();
        return;
    }
    const Axes axes = event->modifiers().testFlag(Qt::ControlModifier) ? Axes::Steps
                      : event->modifiers().testFlag(Qt::ShiftModifier) ? Axes::Values
                                                                       : Axes::Both;
    const QPoint angle = event->angleDelta(); // with Shift or Alt some systems turn it
    const double notches = (angle.y() != 0 ? angle.y() : angle.x()) / 120.0;
    if (notches != 0)
        emit zoomAsked(event->position(), std::pow(kWheelStep, notches), axes);
    event->accept();
}

QPointF PlotSurface::keyboardPoint() const
{
    const QPointF middle = QRectF(m_area).center();
    return m_readOut ? QPointF(m_readOut->x, middle.y()) : middle;
}

void PlotSurface::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->modifiers().testFlag(Qt::ControlModifier);
    constexpr double kShare = 0.1;
    const auto move = [this](const QPointF &share) {
        emit moveBegun();
        emit moveAsked(share);
    };
    switch (event->key()) {
    case Qt::Key_Left: return moves ? move({kShare, 0}) : emit cursorStepped(-1);
    case Qt::Key_Right: return moves ? move({-kShare, 0}) : emit cursorStepped(1);
    case Qt::Key_Up: return move({0, -kShare});
    case Qt::Key_Down: return move({0, kShare});
    case Qt::Key_Plus:
    case Qt::Key_Equal: return emit zoomAsked(keyboardPoint(), kKeyStep, Axes::Both);
    case Qt::Key_Minus: return emit zoomAsked(keyboardPoint(), 1 / kKeyStep, Axes::Both);
    case Qt::Key_Home:
    case Qt::Key_0: return emit fitAsked();
    case Qt::Key_Backspace: return emit undoAsked();
    case Qt::Key_Return:
    case Qt::Key_Enter: return emit chosen(keyboardPoint());
    default: QWidget::keyPressEvent(event);
    }
}

void PlotSurface::leaveEvent(QEvent *event)
{
    emit left();
    QWidget::leaveEvent(event);
}

void PlotSurface::paintCursor(QPainter &painter) const
{
    const Colors &c = Theme::of().colors();
    painter.save();
    painter.setPen(QPen(mixed(c.line, c.text, 0.25), 1));
    painter.drawLine(QPointF(std::floor(m_readOut->x) + 0.5, m_area.top()), QPointF(std::floor(m_readOut->x) + 0.5, m_area.bottom()));
    painter.restore();
    constexpr double kDot = 4;
    for (const ReadOut::Line &line : m_readOut->lines)
        if (line.y && *line.y >= m_area.top() && *line.y <= m_area.bottom())
            paintBox(painter, QRectF(m_readOut->x - kDot, *line.y - kDot, 2 * kDot, 2 * kDot), kDot, curveColor(line.color),
                     QPen(c.surface, 1.5));
    paintReadOut(painter, *m_readOut, m_area);
}

void PlotSurface::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    if (m_gesture == Gesture::Rectangle) {
        QColor tint = c.accent;
        tint.setAlphaF(0.12F);
        paintBox(painter, QRectF(m_pressed, m_last).normalized().intersected(m_area), 2, tint, QPen(c.accent, 1));
    } else if (m_readOut && m_gesture != Gesture::Move) {
        paintCursor(painter);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, rect(), kControlRadius);
}

} // namespace luthier::ui
