#include "ui/pages/home_row.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/base/numbers.h"
#include "ui/base/spark_line.h"
#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {
namespace {

constexpr int kSpark = 120;
constexpr int kSparkHeight = 28;
constexpr int kState = 96;
constexpr int kNumber = 72;
constexpr int kWideEnough = 480; // below it the curve is left out

} // namespace

HomeRow::HomeRow(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this] { emit chosen(m_content.key); });
}

void HomeRow::set(const Content &content)
{
    if (content == m_content)
        return;
    m_content = content;
    setAccessibleName(content.title);
    setAccessibleDescription(QStringList({content.remark, content.state, content.number}).join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void HomeRow::setLast(bool last)
{
    m_isLast = last;
    update();
}

QSize HomeRow::sizeHint() const
{
    const Theme &theme = Theme::of();
    const int title = QFontMetrics(theme.font(TextStyle::BodyStrong)).height();
    const int remark = m_content.remark.isEmpty() ? 0 : QFontMetrics(theme.font(TextStyle::Small)).height() + 2;
    return {320, title + remark + 2 * kGap12};
}

QSize HomeRow::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void HomeRow::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOption option;
    option.initFrom(this);
    if (isDown() || underMouse())
        painter.fillRect(rect(), isDown() ? c.grid : c.subSurface);
    if (!m_isLast)
        painter.fillRect(QRect(0, height() - 1, width(), 1), c.grid);
    paintContent(painter, rect().adjusted(kGap12, 0, -kGap16, -1));
    if (showsKeyboardFocus(option))
        paintFocusRing(painter, rect().adjusted(2, 2, -2, -2), kControlRadius);
}

void HomeRow::paintContent(QPainter &painter, QRect room) const
{
    const Theme &theme = Theme::of();
    if (!m_content.number.isEmpty()) {
        painter.setFont(theme.font(TextStyle::Body));
        painter.setPen(theme.colors().text);
        paintNumber(painter, room, m_content.number);
        room.setRight(room.right() - std::max(theme.scaled(kNumber), numberWidth(painter.fontMetrics(), m_content.number) + kGap12));
    }
    if (!m_content.state.isEmpty()) {
        Chip::paint(painter, QPointF(room.right() - theme.scaled(kState), room.center().y() + 0.5), m_content.state, m_content.stateKind);
        room.setRight(room.right() - theme.scaled(kState) - kGap12);
    }
    if (!m_content.spark.empty() && width() >= theme.scaled(kWideEnough)) {
        const double middle = room.center().y() + 0.5;
        const int spark = theme.scaled(kSpark);
        SparkLine::paint(painter, QRectF(room.right() - spark, middle - kSparkHeight / 2.0, spark, kSparkHeight), m_content.spark);
        room.setRight(room.right() - spark - kGap12);
    }
    paintTitle(painter, room);
}

void HomeRow::paintTitle(QPainter &painter, const QRect &room) const
{
    const Theme &theme = Theme::of();
    const QFont strong = theme.font(TextStyle::BodyStrong);
    const QFont small = theme.font(TextStyle::Small);
    const int titleHeight = QFontMetrics(strong).height();
    const int whole = titleHeight + (m_content.remark.isEmpty() ? 0 : QFontMetrics(small).height() + 2);
    QRect line(room.left(), room.top() + (room.height() - whole) / 2, room.width(), titleHeight);
    painter.setFont(strong);
    painter.setPen(theme.colors().text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_content.title, Qt::ElideRight, line.width()));
    if (m_content.remark.isEmpty())
        return;
    line = QRect(room.left(), line.bottom() + 3, room.width(), QFontMetrics(small).height());
    painter.setFont(small);
    painter.setPen(theme.colors().muted);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_content.remark, Qt::ElideRight, line.width()));
}

} // namespace luthier::ui
