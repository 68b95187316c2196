#include "ui/pages/home_card.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/controls.h"
#include "ui/base/icons.h"
#include "ui/base/label.h"

namespace luthier::ui {
namespace {

constexpr int kIcon = 24;

} // namespace

HomeCard::HomeCard(const QString &icon, bool isPrimary, QWidget *parent)
    : Card(parent), m_icon(icon), m_picture(new QWidget), m_title(new Label(TextStyle::Section)),
      m_sentence(new Label(TextStyle::Body, Label::Tone::Muted)), m_button(new QPushButton)
{
    body()->setContentsMargins(kGap24, kGap24, kGap24, kGap24);
    body()->setSpacing(kGap8);
    m_picture->setFixedSize(Theme::of().scaled(kIcon), Theme::of().scaled(kIcon));
    body()->addWidget(m_picture);
    body()->addSpacing(kGap4);
    body()->addWidget(m_title);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    body()->addWidget(m_sentence, 1);
    body()->addSpacing(kGap16);
    body()->addWidget(m_button, 0, Qt::AlignLeft);
    if (isPrimary)
        setLook(*m_button, ButtonLook::Primary);
    connect(m_button, &QPushButton::clicked, this, &HomeCard::chosen);
}

void HomeCard::setTexts(const QString &title, const QString &sentence, const QString &action)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(action);
    m_button->setAccessibleDescription(sentence);
    setAccessibleName(title);
}

void HomeCard::setBusy(bool busy)
{
    m_button->setEnabled(!busy);
}

void HomeCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    paintIcon(painter, m_icon, Theme::of().colors().accent, m_picture->geometry());
}

} // namespace luthier::ui
