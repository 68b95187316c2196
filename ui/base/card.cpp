#include "ui/base/card.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

Card::Card(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(kGap16, kGap16, kGap16, kGap16);
    m_body->setSpacing(kGap12);
}

void Card::setFlush()
{
    m_body->setContentsMargins(1, kCardRadius / 2, 1, kCardRadius / 2); // square content between the round corners
    m_body->setSpacing(0);
}

void Card::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = Theme::of().colors();
    QPainter painter(this);
    paintBox(painter, rect(), kCardRadius, colors.surface, QPen(colors.line, 1));
}

} // namespace luthier::ui
