#include "ui/plots/legend_button.h"

#include <algorithm>

#include <QPainter>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"
#include "ui/plots/read_out_box.h"

namespace luthier::ui {

namespace {

constexpr int kDot = 8;
constexpr int kDotGap = 6;

} // namespace

LegendButton::LegendButton(const QString &name, int color, QWidget *parent) : QAbstractButton(parent), m_color(color)
{
    setText(name);
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LegendButton::sizeHint() const
{
    return {kDot + kDotGap + fontMetrics().horizontalAdvance(text()) + kGap8, Theme::of().scaled(24)};
}

QSize LegendButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), Theme::of().scaled(64)), sizeHint().height()};
}

void LegendButton::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    const QRectF dot(kGap4, height() / 2.0 - kDot / 2.0, kDot, kDot);
    if (isChecked())
        paintBox(painter, dot, kDot / 2.0, curveColor(m_color), Qt::NoPen);
    else
        paintBox(painter, dot, kDot / 2.0, Qt::transparent, QPen(c.muted, 1.2));
    const QRect name = rect().adjusted(kGap4 + kDot + kDotGap, 0, 0, 0);
    painter.setPen(isChecked() && !underMouse() ? c.text : c.muted);
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideMiddle, name.width()));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintFocusRing(painter, rect(), 4);
}

} // namespace luthier::ui
