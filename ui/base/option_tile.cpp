#include "ui/base/option_tile.h"

#include <algorithm>

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

#include "ui/base/chip.h"
#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

constexpr int kPadding = kGap12;

} // namespace

OptionTile::OptionTile(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void OptionTile::setTexts(const QString &title, const QString &term, const QString &sentence)
{
    setText(title);
    m_term = term;
    m_sentence = sentence;
    setAccessibleName(term.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, term));
    refresh();
}

void OptionTile::setUnavailable(const QString &reason)
{
    m_reason = reason;
    setEnabled(reason.isEmpty());
    refresh();
}

void OptionTile::refresh()
{
    setAccessibleDescription(shownSentence());
    updateGeometry();
    update();
}

QSize OptionTile::sizeHint() const
{
    const int width = Theme::of().scaled(180);
    return {width, heightForWidth(width)};
}

QSize OptionTile::minimumSizeHint() const
{
    const int width = Theme::of().scaled(140);
    return {width, heightForWidth(width)};
}

int OptionTile::heightForWidth(int width) const
{
    const QFontMetrics title(Theme::of().font(TextStyle::BodyStrong));
    const QFontMetrics sentence(Theme::of().font(TextStyle::Small));
    const QRect box(0, 0, std::max(40, width - 2 * kPadding), 10'000);
    const int text = sentence.boundingRect(box, Qt::TextWordWrap, shownSentence()).height();
    return std::max(Theme::of().scaled(72), 2 * kPadding + title.height() + kGap4 + text);
}

void OptionTile::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    const bool marked = isChecked() && isEnabled();
    const QColor border = marked || hasFocus() ? c.accent : underMouse() && isEnabled() ? mixed(c.line, c.text, 0.3) : c.line;
    paintBox(painter, rect(), kControlRadius, marked ? c.accentBackground : c.surface, QPen(border, marked ? 2 : 1));

    const QRect inner = rect().adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const QFont titleFont = Theme::of().font(TextStyle::BodyStrong);
    const int titleHeight = QFontMetrics(titleFont).height();
    const int chipWidth = m_term.isEmpty() ? 0 : Chip::sizeOf(m_term).width();
    painter.setFont(titleFont);
    painter.setPen(isEnabled() ? c.text : c.disabled);
    const QString title = QFontMetrics(titleFont).elidedText(text(), Qt::ElideRight, inner.width() - chipWidth - kGap4);
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), titleHeight), Qt::AlignLeft | Qt::AlignVCenter, title);
    if (chipWidth > 0)
        Chip::paint(painter, QPointF(inner.right() + 1 - chipWidth, inner.top() + titleHeight / 2.0), m_term, ChipKind::Neutral,
                    isEnabled());
    painter.setFont(Theme::of().font(TextStyle::Small));
    painter.setPen(isEnabled() ? c.muted : c.disabled);
    painter.drawText(inner.adjusted(0, titleHeight + kGap4, 0, 0), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, shownSentence());
}

void OptionTile::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace luthier::ui
