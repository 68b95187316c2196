#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

bool showsKeyboardFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void paintBox(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QPen &pen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(fill);
    const double inset = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, double radius)
{
    paintBox(painter, rect, radius, Qt::transparent, QPen(Theme::of().colors().accent, 2));
}

namespace {

void paintLine(QPainter &painter, const QPolygonF &points, const QColor &color, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
    painter.restore();
}

} // namespace

void paintTick(QPainter &painter, const QRectF &box, const QColor &color)
{
    const auto at = [&box](double x, double y) { return QPointF(box.left() + x * box.width(), box.top() + y * box.height()); };
    paintLine(painter, QPolygonF{at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)}, color, box.width() / 9);
}

void paintChevron(QPainter &painter, const QRectF &box, Pointing pointing, const QColor &color)
{
    const double reach = Theme::of().scaled(8) / 2.0;
    const QPointF centre = box.center();
    QPolygonF points;
    for (const QPointF &point : {QPointF(-reach, -reach / 2), QPointF(0, reach / 2), QPointF(reach, -reach / 2)})
        switch (pointing) {
        case Pointing::Down: points << centre + point; break;
        case Pointing::Up: points << centre - point; break;
        case Pointing::Right: points << centre + point.transposed(); break;
        case Pointing::Left: points << centre - point.transposed(); break;
        }
    paintLine(painter, points, color, 1.5);
}

} // namespace luthier::ui
