#include <algorithm>

#include <QPainter>
#include <QStyleOption>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    constexpr double kGroove = 4;
    const Colors &c = Theme::of().colors();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor fill = enabled ? c.accent : c.disabled;
    const QRectF all(option.rect);
    const QPointF knob = QRectF(handle).center();
    QRectF groove;
    QRectF done;
    if (option.orientation == Qt::Horizontal) {
        groove = QRectF(all.left() + 2, all.center().y() - kGroove / 2, all.width() - 4, kGroove);
        done = option.upsideDown ? QRectF(QPointF(knob.x(), groove.top()), groove.bottomRight())
                                 : QRectF(groove.topLeft(), QPointF(knob.x(), groove.bottom()));
    } else {
        groove = QRectF(all.center().x() - kGroove / 2, all.top() + 2, kGroove, all.height() - 4);
        done = option.upsideDown ? QRectF(QPointF(groove.left(), knob.y()), groove.bottomRight())
                                 : QRectF(groove.topLeft(), QPointF(groove.right(), knob.y()));
    }
    paintBox(painter, groove, kGroove / 2, c.line, Qt::NoPen);
    paintBox(painter, done, kGroove / 2, fill, Qt::NoPen);
    const double radius = Theme::of().scaled(12) / 2.0;
    const QRectF circle(knob.x() - radius, knob.y() - radius, 2 * radius, 2 * radius);
    const bool held = enabled && option.state.testFlag(QStyle::State_Sunken);
    if (showsKeyboardFocus(option))
        paintBox(painter, circle.adjusted(-3, -3, 3, 3), radius + 3, c.accentBackground, QPen(c.accent, 1));
    paintBox(painter, circle, radius, held ? c.accent : c.surface, QPen(fill, 2));
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    if (option.maximum <= option.minimum)
        return;
    constexpr double kWidth = 6;
    const Colors &c = Theme::of().colors();
    QRectF bar(handle);
    if (option.orientation == Qt::Horizontal)
        bar = QRectF(bar.left() + 2, bar.center().y() - kWidth / 2, bar.width() - 4, kWidth);
    else
        bar = QRectF(bar.center().x() - kWidth / 2, bar.top() + 2, kWidth, bar.height() - 4);
    const bool active = option.state.testFlag(QStyle::State_Sunken) ||
                        (option.state.testFlag(QStyle::State_MouseOver) && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider));
    paintBox(painter, bar, kWidth / 2, mixed(c.line, c.text, active ? 0.4 : 0.15), Qt::NoPen);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64{option.maximum} - option.minimum;
    const int shortest = Theme::of().scaled(28);
    const auto handle = static_cast<int>(
        std::max<qint64>(std::min(shortest, length), range == 0 ? length : length * qint64{option.pageStep} / (range + option.pageStep)));
    const int start =
        QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    const auto span = [&](int from, int size) {
        return horizontal ? QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height())
                          : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return option.rect;
    case QStyle::SC_ScrollBarSlider: return span(start, handle);
    case QStyle::SC_ScrollBarSubPage: return span(0, start);
    case QStyle::SC_ScrollBarAddPage: return span(start + handle, length - start - handle);
    default: return {}; // there are no buttons
    }
}

namespace {

// Four pixels high in the middle of what there is.
QRectF progressLine(const QStyleOption &option)
{
    constexpr double kHeight = 4;
    const QRectF all(option.rect);
    const double height = std::min(kHeight, all.height());
    return {all.left(), all.center().y() - height / 2, all.width(), height};
}

} // namespace

void paintProgressGroove(QPainter &painter, const QStyleOption &option)
{
    const QRectF line = progressLine(option);
    paintBox(painter, line, line.height() / 2, Theme::of().colors().line, Qt::NoPen);
}

void paintProgressChunk(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const Colors &c = Theme::of().colors();
    QRectF line = progressLine(option);
    if (option.maximum > option.minimum) {
        const double share = (double{1} * option.progress - option.minimum) / (double{1} * option.maximum - option.minimum);
        line.setWidth(line.width() * std::clamp(share, 0.0, 1.0));
    }
    const bool known = option.maximum > option.minimum;
    const QColor color = option.state.testFlag(QStyle::State_Enabled) ? c.accent : c.disabled;
    paintBox(painter, line, line.height() / 2, known ? color : mixed(c.line, color, 0.5), Qt::NoPen);
}

void paintTabShape(QPainter &painter, const QStyleOptionTab &option)
{
    const Colors &c = Theme::of().colors();
    const QRectF all(option.rect);
    painter.fillRect(QRectF(all.left(), all.bottom() - 1, all.width(), 1), c.line);
    if (option.state.testFlag(QStyle::State_Selected))
        paintBox(painter, QRectF(all.left() + kGap8, all.bottom() - 2, all.width() - kGap16, 2), 1, c.accent, Qt::NoPen);
    if (showsKeyboardFocus(option))
        paintFocusRing(painter, all.adjusted(2, 4, -2, -4), kControlRadius);
}

void paintTabLabel(QPainter &painter, const QStyleOptionTab &option)
{
    const Colors &c = Theme::of().colors();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool strong = selected || option.state.testFlag(QStyle::State_MouseOver);
    painter.save();
    QFont font = Theme::of().font(TextStyle::Body);
    font.setWeight(selected ? QFont::DemiBold : QFont::Medium);
    painter.setFont(font);
    painter.setPen(!option.state.testFlag(QStyle::State_Enabled) ? c.disabled : strong ? c.text : c.muted);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    painter.restore();
}

} // namespace luthier::ui
