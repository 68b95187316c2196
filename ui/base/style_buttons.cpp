#include <algorithm>

#include <QPainter>
#include <QStyleOption>

#include "ui/base/controls.h"
#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

constexpr int kPadding = 13; // at each side of a button's text, its border included
constexpr int kIconGap = 6;
constexpr int kMenuArrow = 18;

struct ButtonColors {
    QColor fill;
    QColor border;
    QColor text;
};

// Normal, Danger: a surface with a border. What is checked takes the accent, as the selected one of a row of choices.
ButtonColors outlined(const QStyleOption &option, const QColor &text)
{
    const Colors &c = Theme::of().colors();
    if (!option.state.testFlag(QStyle::State_Enabled))
        return {c.surface, c.line, c.disabled};
    if (option.state.testFlag(QStyle::State_On))
        return {c.surface, c.accent, c.accent};
    if (option.state.testFlag(QStyle::State_Sunken))
        return {c.grid, c.line, text};
    return {c.surface, option.state.testFlag(QStyle::State_MouseOver) ? mixed(c.line, c.text, 0.3) : c.line, text};
}

ButtonColors colorsOf(const QStyleOption &option, ButtonLook look)
{
    const Colors &c = Theme::of().colors();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool pressed = option.state.testFlag(QStyle::State_Sunken);
    switch (look) {
    case ButtonLook::Normal: return outlined(option, c.text);
    case ButtonLook::Danger: return outlined(option, c.error);
    case ButtonLook::Primary: {
        if (!enabled)
            return {c.grid, c.grid, c.disabled};
        const QColor fill = pressed ? mixed(c.accent, c.text, 0.12) : hovered ? mixed(c.accent, c.text, 0.06) : c.accent;
        return {fill, fill, c.onAccent};
    }
    case ButtonLook::Quiet: {
        const QColor fill = enabled && (hovered || pressed) ? c.grid : QColor(Qt::transparent);
        return {fill, Qt::transparent, enabled ? c.muted : c.disabled};
    }
    }
    return {};
}

QFont buttonFont()
{
    QFont font = Theme::of().font(TextStyle::Body);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

void paintButtonBox(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const ButtonLook look = lookOf(widget);
    const ButtonColors colors = colorsOf(option, look);
    paintBox(painter, option.rect, kControlRadius, colors.fill, QPen(colors.border, 1));
    if (!showsKeyboardFocus(option))
        return;
    paintFocusRing(painter, option.rect, kControlRadius);
    if (look == ButtonLook::Primary) // the ring has the button's colour; a second one makes it seen
        paintBox(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), kControlRadius - 2, Qt::transparent, QPen(colors.text, 1));
}

void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const QFont font = buttonFont();
    const QFontMetrics metrics(font);
    const bool hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const bool hasIcon = !option.icon.isNull();
    const int icon = hasIcon ? option.iconSize.width() : 0;
    const int gap = hasIcon && !option.text.isEmpty() ? kIconGap : 0;
    const int arrow = hasMenu ? kMenuArrow : 0;
    const int room = option.rect.width() - icon - gap - arrow - kGap8;
    const QString text = metrics.elidedText(option.text, Qt::ElideRight, std::max(0, room), Qt::TextShowMnemonic);
    const int textWidth = metrics.size(Qt::TextShowMnemonic, text).width();
    int x = option.rect.left() + (option.rect.width() - icon - gap - textWidth - arrow) / 2;
    const QColor color = colorsOf(option, lookOf(widget)).text;
    painter.save();
    painter.setFont(font);
    painter.setPen(color);
    if (hasIcon) {
        const QIcon::Mode mode = option.state.testFlag(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled;
        const QIcon::State state = option.state.testFlag(QStyle::State_On) ? QIcon::On : QIcon::Off;
        option.icon.paint(&painter, QRect(x, option.rect.top(), icon, option.rect.height()), Qt::AlignCenter, mode, state);
        x += icon + gap;
    }
    painter.drawText(QRect(x, option.rect.top(), textWidth, option.rect.height()), Qt::AlignCenter | Qt::TextShowMnemonic, text);
    painter.restore();
    if (hasMenu)
        paintChevron(painter, QRectF(x + textWidth + kIconGap, option.rect.top(), kMenuArrow - kIconGap, option.rect.height()),
                     Pointing::Down, color);
}

QSize buttonSize(const QStyleOptionButton &option)
{
    const int height = Theme::of().scaled(kControlHeight);
    const int text = QFontMetrics(buttonFont()).size(Qt::TextShowMnemonic, option.text).width();
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width();
    if (option.text.isEmpty())
        return {std::max(height, icon + 2 * kGap8), height};
    const int arrow = option.features.testFlag(QStyleOptionButton::HasMenu) ? kMenuArrow : 0;
    return {text + icon + (icon > 0 ? kIconGap : 0) + arrow + 2 * kPadding, height};
}

void paintToolButtonBox(QPainter &painter, const QStyleOption &option)
{
    const Colors &c = Theme::of().colors();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QColor fill = Qt::transparent;
    if (option.state.testFlag(QStyle::State_On))
        fill = c.accentBackground;
    else if (enabled && (option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_MouseOver)))
        fill = c.grid;
    paintBox(painter, option.rect, kControlRadius, fill, Qt::NoPen);
    if (showsKeyboardFocus(option))
        paintFocusRing(painter, option.rect, kControlRadius);
}

namespace {

// The border that a box or a circle to be ticked has.
QColor indicatorBorder(const QStyleOption &option)
{
    const Colors &c = Theme::of().colors();
    if (!option.state.testFlag(QStyle::State_Enabled))
        return c.line;
    if (showsKeyboardFocus(option))
        return c.accent;
    return option.state.testFlag(QStyle::State_MouseOver) ? c.muted : c.disabled;
}

} // namespace

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    constexpr double kRadius = 4;
    const Colors &c = Theme::of().colors();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool ticked = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const QRectF box(option.rect);
    if (!ticked && !partly) {
        paintBox(painter, box, kRadius, enabled ? c.surface : c.subSurface,
                 QPen(indicatorBorder(option), showsKeyboardFocus(option) ? 2 : 1));
        return;
    }
    paintBox(painter, box, kRadius, enabled ? c.accent : c.disabled, Qt::NoPen);
    const QColor mark = enabled ? c.onAccent : c.surface;
    if (ticked)
        paintTick(painter, box, mark);
    else
        paintBox(painter, QRectF(box.left() + box.width() / 4, box.center().y() - 1, box.width() / 2, 2), 1, mark, Qt::NoPen);
    if (showsKeyboardFocus(option))
        paintBox(painter, box.adjusted(1, 1, -1, -1), kRadius - 1, Qt::transparent, QPen(mark, 1));
}

void paintRadioButton(QPainter &painter, const QStyleOption &option)
{
    const Colors &c = Theme::of().colors();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QRectF box(option.rect);
    const double radius = box.width() / 2;
    if (!option.state.testFlag(QStyle::State_On)) {
        paintBox(painter, box, radius, enabled ? c.surface : c.subSurface,
                 QPen(indicatorBorder(option), showsKeyboardFocus(option) ? 2 : 1));
        return;
    }
    const QColor fill = enabled ? c.accent : c.disabled;
    paintBox(painter, box, radius, c.surface, QPen(fill, showsKeyboardFocus(option) ? 2 : 1.5));
    const double inset = box.width() * 0.28;
    paintBox(painter, box.adjusted(inset, inset, -inset, -inset), radius - inset, fill, Qt::NoPen);
}

} // namespace luthier::ui
