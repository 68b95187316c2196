#include "ui/base/memory_bar.h"

#include <algorithm>
#include <numeric>

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include "ui/base/format.h"
#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

constexpr int kBar = 8;
constexpr int kDot = 8;
constexpr int kDotGap = 5;

QColor colorOf(std::size_t part)
{
    const auto &curves = Theme::of().colors().curves;
    return curves[part % curves.size()];
}

} // namespace

MemoryBar::MemoryBar(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MemoryBar::set(std::vector<Part> parts, std::uint64_t totalBytes)
{
    m_parts = std::move(parts);
    m_total = totalBytes;
    QStringList lines;
    for (const Part &part : m_parts)
        lines << QStringLiteral("%1: %2").arg(part.name, bytesText(part.bytes));
    setToolTip(lines.join(QLatin1Char('\n')));
    setAccessibleName(tr("Memory of %1").arg(bytesText(m_total)));
    setAccessibleDescription(lines.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize MemoryBar::sizeHint() const
{
    const int width = Theme::of().scaled(240);
    return {width, heightForWidth(width)};
}

int MemoryBar::heightForWidth(int width) const
{
    return m_parts.empty() ? kBar : legendPlaces(width).back().y();
}

std::vector<QPoint> MemoryBar::legendPlaces(int width) const
{
    const QFontMetrics metrics(Theme::of().font(TextStyle::Caption));
    std::vector<QPoint> places;
    int x = 0;
    int y = kBar + kGap8;
    for (const Part &part : m_parts) {
        const int needed = kDot + kDotGap + metrics.horizontalAdvance(part.name);
        if (x > 0 && x + needed > width) {
            x = 0;
            y += metrics.height() + 2;
        }
        places.emplace_back(x, y);
        x += needed + kGap12;
    }
    places.emplace_back(0, y + metrics.height());
    return places;
}

void MemoryBar::paintBar(QPainter &painter) const
{
    const Colors &colors = Theme::of().colors();
    const QRectF bar(0, 0, width(), kBar);
    const auto used = std::accumulate(m_parts.begin(), m_parts.end(), 0.0,
                                      [](double sum, const Part &part) { return sum + static_cast<double>(part.bytes); });
    const auto total = static_cast<double>(m_total);
    const double scale = used > 0 || total > 0 ? bar.width() / std::max(used, total) : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(bar, 2, 2);
    painter.setClipPath(shape);
    painter.fillRect(bar, colors.line);
    double x = 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const double width = static_cast<double>(m_parts[i].bytes) * scale;
        painter.fillRect(QRectF(x, 0, width, bar.height()), colorOf(i));
        x += width;
    }
    if (used > total) { // what has no place
        painter.fillRect(QRectF(total * scale, 0, bar.width(), bar.height()), colors.error);
        painter.fillRect(QRectF(total * scale - 1, 0, 2, bar.height()), colors.surface);
    }
    painter.restore();
}

void MemoryBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintBar(painter);
    painter.setFont(Theme::of().font(TextStyle::Caption));
    painter.setPen(Theme::of().colors().muted);
    const QFontMetrics metrics = painter.fontMetrics();
    const std::vector<QPoint> places = legendPlaces(width());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const QRectF line(places[i], QSizeF(width(), metrics.height()));
        paintBox(painter, QRectF(line.left(), line.center().y() - kDot / 2.0, kDot, kDot), kDot / 2.0, colorOf(i), Qt::NoPen);
        painter.drawText(line.adjusted(kDot + kDotGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_parts[i].name);
    }
}

void MemoryBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
