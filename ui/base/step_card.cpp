#include "ui/base/step_card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/base/label.h"
#include "ui/base/style_parts.h"

namespace luthier::ui {

namespace {

constexpr int kMark = 22;

} // namespace

StepCard::StepCard(int number, QWidget *parent)
    : Card(parent), m_number(number), m_mark(new QWidget), m_title(new Label(TextStyle::BodyStrong)),
      m_sentence(new Label(TextStyle::Small, Label::Tone::Muted)), m_actions(new QHBoxLayout), m_content(new QVBoxLayout)
{
    m_mark->setFixedSize(Theme::of().scaled(kMark), Theme::of().scaled(kMark));
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap12);
    head->addWidget(m_mark);
    head->addLayout(texts, 1);
    head->addLayout(m_actions);
    m_actions->setSpacing(kGap12);
    m_content->setSpacing(kGap8);
    body()->addLayout(head);
    body()->addLayout(m_content);
}

void StepCard::setTitle(const QString &title)
{
    m_title->setText(title);
    announce();
}

void StepCard::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    announce();
}

void StepCard::setDone(bool done)
{
    m_done = done;
    announce();
    update();
}

void StepCard::announce()
{
    setAccessibleName(m_done ? tr("Step %1, done: %2").arg(m_number).arg(m_title->text())
                             : tr("Step %1: %2").arg(m_number).arg(m_title->text()));
    setAccessibleDescription(m_sentence->text());
}

void StepCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Colors &c = Theme::of().colors();
    const QRectF circle = m_mark->geometry();
    QPainter painter(this);
    paintBox(painter, circle, circle.width() / 2, m_done ? c.accent : c.accentBackground, Qt::NoPen);
    if (m_done) {
        paintTick(painter, circle, c.onAccent);
        return;
    }
    QFont font = Theme::of().font(TextStyle::Small);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(c.accent);
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

} // namespace luthier::ui
