#include "ui/window/rail_item.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/base/icons.h"
#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {
namespace {

constexpr int kHeight = 35;
constexpr int kIcon = 17;
constexpr int kIconLeft = 10;
constexpr int kTextGap = 10;

int textLeft()
{
    return kIconLeft + Theme::of().scaled(kIcon) + kTextGap;
}

} // namespace

RailItem::RailItem(const QString &icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RailItem::sizeHint() const
{
    const QFontMetrics metrics(Theme::of().font(TextStyle::BodyStrong));
    return {textLeft() + metrics.horizontalAdvance(text()) + kGap8, Theme::of().scaled(kHeight)};
}

void RailItem::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOption option;
    option.initFrom(this);
    if (isChecked())
        paintBox(painter, rect(), kControlRadius, c.accentBackground, Qt::NoPen);
    else if (underMouse() || isDown())
        paintBox(painter, rect(), kControlRadius, c.grid, Qt::NoPen);
    const QColor color = isChecked() ? c.accent : c.muted;
    const int icon = Theme::of().scaled(kIcon);
    paintIcon(painter, m_icon, color, QRectF(kIconLeft, (height() - icon) / 2.0, icon, icon));
    painter.setFont(Theme::of().font(isChecked() ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(color);
    painter.drawText(rect().adjusted(textLeft(), 0, -kGap4, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (showsKeyboardFocus(option))
        paintFocusRing(painter, rect(), kControlRadius);
}

} // namespace luthier::ui
