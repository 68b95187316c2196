#include "ui/plots/read_out_box.h"

#include <algorithm>

#include <QFontMetrics>
#include <QPainter>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

constexpr int kPadding = kGap12;
constexpr int kDot = 8;
constexpr int kDotGap = 6;
constexpr int kFromCursor = 14;
constexpr int kLongestName = 200;

// How wide its columns are and how high its lines.
struct Layout {
    QFont plain = Theme::of().font(TextStyle::Small);
    QFont strong = plain;
    int line = 0;
    int name = 0;
    int value = 0;
    int remark = 0;
    QSize size;
};

Layout layoutOf(const ReadOut &readOut)
{
    Layout layout;
    layout.strong.setWeight(QFont::DemiBold);
    const QFontMetrics plain(layout.plain);
    const QFontMetrics strong(layout.strong);
    layout.line = plain.height() + kGap8;
    for (const ReadOut::Line &line : readOut.lines) {
        layout.name = std::max(layout.name, std::min(kLongestName, plain.horizontalAdvance(line.name)));
        layout.value = std::max(layout.value, strong.horizontalAdvance(line.value));
        layout.remark = std::max(layout.remark, plain.horizontalAdvance(line.remark));
    }
    const int remark = layout.remark > 0 ? layout.remark + kGap8 : 0;
    const int columns = kDot + kDotGap + layout.name + kGap16 + layout.value + remark;
    const int width = std::max(plain.horizontalAdvance(readOut.title), readOut.lines.empty() ? 0 : columns);
    layout.size = QSize(width + 2 * kPadding, static_cast<int>(readOut.lines.size() + 1) * layout.line + kGap8 + kGap4);
    return layout;
}

// Right of the cursor, left of it where there is no room; in the upper part, where falling curves leave space.
QRect place(const QSize &size, double cursor, const QRect &area)
{
    const int x = static_cast<int>(cursor);
    int left = x + kFromCursor;
    if (left + size.width() > area.right())
        left = std::max(area.left(), x - kFromCursor - size.width());
    return {QPoint(left, area.top() + area.height() / 12), size};
}

void paintLine(QPainter &painter, const ReadOut::Line &line, const Layout &layout, const QRect &box)
{
    const Colors &c = Theme::of().colors();
    if (line.color >= 0)
        paintBox(painter, QRectF(box.left(), box.center().y() - kDot / 2.0 + 0.5, kDot, kDot), kDot / 2.0, curveColor(line.color),
                 Qt::NoPen);
    const int name = line.color >= 0 ? box.left() + kDot + kDotGap : box.left();
    painter.setFont(layout.plain);
    painter.setPen(line.color >= 0 ? c.text : c.muted);
    painter.drawText(QRect(name, box.top(), box.right() - name, box.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     line.color < 0 ? line.name : painter.fontMetrics().elidedText(line.name, Qt::ElideMiddle, kLongestName));
    const int remark = layout.remark > 0 ? layout.remark + kGap8 : 0;
    painter.setPen(c.muted);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignRight, line.remark);
    painter.setFont(layout.strong);
    painter.setPen(c.text);
    painter.drawText(box.adjusted(0, 0, -remark, 0), Qt::AlignVCenter | Qt::AlignRight, line.value);
}

} // namespace

QColor curveColor(int index)
{
    const auto &curves = Theme::of().colors().curves;
    return curves[static_cast<std::size_t>(index) % curves.size()];
}

void paintReadOut(QPainter &painter, const ReadOut &readOut, const QRect &area)
{
    const Colors &c = Theme::of().colors();
    const Layout layout = layoutOf(readOut);
    const QRect card = place(layout.size, readOut.x, area);
    painter.save();
    QColor shadow = Theme::of().isDark() ? c.window : c.text;
    for (const int reach : {3, 2, 1}) {
        shadow.setAlphaF(0.018F);
        paintBox(painter, QRectF(card).adjusted(-reach, -reach + 2, reach, reach + 2), kGap8 + reach, shadow, Qt::NoPen);
    }
    paintBox(painter, card, kGap8, c.surface, QPen(c.line, 1));
    QRect line(card.left() + kPadding, card.top() + 6, card.width() - 2 * kPadding, layout.line);
    painter.setFont(layout.plain);
    painter.setPen(c.muted);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, readOut.title);
    for (const ReadOut::Line &entry : readOut.lines) {
        line.translate(0, layout.line);
        paintLine(painter, entry, layout, line);
    }
    painter.restore();
}

QString spokenText(const ReadOut &readOut)
{
    QStringList parts = {readOut.title};
    for (const ReadOut::Line &line : readOut.lines)
        parts << QStringLiteral("%1 %2 %3").arg(line.name, line.value, line.remark).trimmed();
    return parts.join(QStringLiteral(", "));
}

} // namespace luthier::ui
