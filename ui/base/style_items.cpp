#include <algorithm>

#include <QPainter>
#include <QStyleOption>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

constexpr int kMenuEnd = 28; // after the text: the arrow of a submenu

int menuIcon()
{
    return Theme::of().scaled(16);
}

// Where the text of an item begins; before it an icon or a tick.
int menuIndent()
{
    return kGap12 + menuIcon() + kGap8;
}

} // namespace

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Colors &c = Theme::of().colors();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(option.rect.left() + kGap8, option.rect.center().y(), option.rect.width() - kGap16, 1, c.line);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    if (enabled && option.state.testFlag(QStyle::State_Selected))
        paintBox(painter, QRectF(option.rect).adjusted(kGap4, 0, -kGap4, 0), 4, c.accentBackground, Qt::NoPen);
    const int size = menuIcon();
    const QRect icon(option.rect.left() + kGap12, option.rect.center().y() - size / 2, size, size);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintTick(painter, icon, enabled ? c.accent : c.disabled);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, icon, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);

    const QStringList halves = option.text.split(QLatin1Char('\t'));
    const QRect text = option.rect.adjusted(menuIndent(), 0, -kMenuEnd, 0);
    painter.save();
    painter.setFont(option.font);
    painter.setPen(enabled ? c.text : c.disabled);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, halves.front());
    if (halves.size() > 1) {
        painter.setPen(enabled ? c.muted : c.disabled);
        painter.drawText(text.adjusted(0, 0, kMenuEnd - kGap12, 0), Qt::AlignVCenter | Qt::AlignRight, halves.back());
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintChevron(painter, QRectF(option.rect.right() - kMenuEnd + kGap4, option.rect.top(), kMenuEnd - kGap8, option.rect.height()),
                     Pointing::Right, c.muted);
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), 9};
    const int shortcut = option.text.contains(QLatin1Char('\t')) ? option.reservedShortcutWidth + kGap24 : 0;
    return {contents.width() + shortcut + menuIndent() + kMenuEnd, Theme::of().scaled(30)};
}

void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option)
{
    const Colors &c = Theme::of().colors();
    painter.fillRect(option.rect, c.surface);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.line);
}

void paintItemPanel(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Colors &c = Theme::of().colors();
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, c.accentBackground);
    else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled))
        painter.fillRect(option.rect, c.subSurface);
}

} // namespace luthier::ui
