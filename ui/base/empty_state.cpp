#include "ui/base/empty_state.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/controls.h"
#include "ui/base/icons.h"
#include "ui/base/label.h"
#include "ui/base/style_parts.h"

namespace luthier::ui {

namespace {

constexpr int kPicture = 56;
constexpr int kWidest = 420; // a sentence that is easy to read

} // namespace

EmptyState::EmptyState(const QString &icon, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_picture(new QWidget), m_title(new Label(TextStyle::Section)),
      m_sentence(new Label(TextStyle::Body, Label::Tone::Muted)), m_button(new QPushButton), m_other(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kGap8);
    layout->addStretch(2);
    m_picture->setFixedSize(Theme::of().scaled(kPicture), Theme::of().scaled(kPicture));
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addSpacing(kGap8);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(Theme::of().scaled(kWidest));
    auto *sentence = new QHBoxLayout; // which gives the label the height of its lines
    sentence->addStretch(1);
    sentence->addWidget(m_sentence, 20); // nearly all, up to its widest
    sentence->addStretch(1);
    layout->addLayout(sentence);
    layout->addSpacing(kGap8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGap8);
    buttons->addStretch(1);
    buttons->addWidget(m_button);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(3);
    setLook(*m_button, ButtonLook::Primary);
    m_other->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionChosen);
    connect(m_other, &QPushButton::clicked, this, &EmptyState::otherChosen);
}

void EmptyState::setTexts(const QString &title, const QString &sentence, const QString &action)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::setOther(const QString &action)
{
    m_other->setText(action);
    m_other->setVisible(!action.isEmpty());
}

void EmptyState::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    const QRectF circle = m_picture->geometry();
    paintBox(painter, circle, circle.width() / 2, c.accentBackground, Qt::NoPen);
    QRectF icon(0, 0, circle.width() / 2, circle.width() / 2);
    icon.moveCenter(circle.center());
    paintIcon(painter, m_icon, c.accent, icon);
}

} // namespace luthier::ui
