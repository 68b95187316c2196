#include "ui/base/chip.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

struct ChipColors {
    QColor text;
    QColor background;
};

ChipColors colorsOf(ChipKind kind)
{
    const Colors &c = Theme::of().colors();
    switch (kind) {
    case ChipKind::Neutral: return {c.muted, c.grid};
    case ChipKind::Accent: return {c.accent, c.accentBackground};
    case ChipKind::Good: return {c.good, c.surface};
    case ChipKind::Warning: return {c.warning, c.warningBackground};
    case ChipKind::Error: return {c.error, c.errorBackground};
    }
    return {};
}

QFont chipFont()
{
    QFont font = Theme::of().font(TextStyle::Caption);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

Chip::Chip(const QString &text, ChipKind kind, QWidget *parent) : QWidget(parent), m_text(text), m_kind(kind)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::set(const QString &text, ChipKind kind)
{
    m_text = text;
    m_kind = kind;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Chip::sizeOf(const QString &text)
{
    const QFontMetrics metrics(chipFont());
    return {metrics.horizontalAdvance(text) + 2 * kGap8, metrics.height() + kGap4};
}

int Chip::paint(QPainter &painter, const QPointF &leftCentre, const QString &text, ChipKind kind, bool enabled)
{
    const ChipColors colors = colorsOf(kind);
    const QSize size = sizeOf(text);
    const QRectF box(leftCentre.x(), leftCentre.y() - size.height() / 2.0, size.width(), size.height());
    paintBox(painter, box, box.height() / 2, colors.background, Qt::NoPen);
    painter.save();
    painter.setPen(enabled ? colors.text : Theme::of().colors().disabled);
    painter.setFont(chipFont());
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
    return size.width();
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paint(painter, QPointF(0, height() / 2.0), m_text, m_kind, isEnabled());
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
