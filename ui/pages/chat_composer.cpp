#include "ui/pages/chat_composer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/base/controls.h"
#include "ui/base/icons.h"
#include "ui/base/style_parts.h"
#include "ui/base/theme.h"
#include "ui/pages/chat_input.h"
#include "ui/pages/chat_sampling.h"

namespace luthier::ui {

ChatComposer::ChatComposer(QWidget *parent)
    : Card(parent), m_input(new ChatInput), m_sampling(new ChatSampling), m_fold(new QPushButton), m_send(new QPushButton),
      m_stop(new QPushButton)
{
    body()->setContentsMargins(kGap12, kGap12, kGap12, kGap12);
    body()->setSpacing(kGap12);
    body()->addWidget(m_sampling);
    body()->addWidget(m_input);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGap8);
    buttons->addWidget(m_fold);
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_send);
    body()->addLayout(buttons);
    m_sampling->hide();
    m_input->installEventFilter(this);
    m_fold->setCheckable(true);
    setLook(*m_fold, ButtonLook::Quiet);
    setLook(*m_send, ButtonLook::Primary);
    m_send->setIcon(themedIcon(QStringLiteral("send"), IconTone::OnAccent));
    m_stop->setIcon(themedIcon(QStringLiteral("stop")));
    connect(m_fold, &QPushButton::toggled, m_sampling, &QWidget::setVisible);
    connect(m_fold, &QPushButton::toggled, this, &ChatComposer::refresh);
    connect(m_input, &QPlainTextEdit::textChanged, this, &ChatComposer::refresh);
    connect(m_input, &ChatInput::sent, this, &ChatComposer::send);
    connect(m_send, &QPushButton::clicked, this, &ChatComposer::send);
    connect(m_stop, &QPushButton::clicked, this, &ChatComposer::stopped);
    retranslate();
}

void ChatComposer::setAnswering(bool answering)
{
    m_isAnswering = answering;
    refresh();
}

void ChatComposer::setReady(bool ready)
{
    m_isReady = ready;
    refresh();
}

QString ChatComposer::text() const
{
    return m_input->toPlainText();
}

void ChatComposer::setText(const QString &text)
{
    m_input->setPlainText(text);
}

void ChatComposer::focusInput()
{
    m_input->setFocus();
}

void ChatComposer::send()
{
    const QString question = text().trimmed();
    if (question.isEmpty() || m_isAnswering || !m_isReady)
        return;
    m_input->clear();
    emit sent(question);
}

void ChatComposer::refresh()
{
    const bool hadFocus = m_stop->hasFocus() || m_send->hasFocus();
    m_send->setEnabled(m_isReady && !m_isAnswering && !text().trimmed().isEmpty());
    m_send->setVisible(!m_isAnswering);
    m_stop->setVisible(m_isAnswering);
    if (hadFocus)
        m_input->setFocus();
    m_fold->setIcon(themedIcon(m_fold->isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), IconTone::Muted));
}

void ChatComposer::retranslate()
{
    m_input->setPlaceholderText(tr("Ask something"));
    m_input->setAccessibleName(tr("Your question"));
    m_fold->setText(tr("How answers are chosen"));
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Send (Enter); Shift+Enter begins a new line"));
    m_stop->setText(tr("Stop"));
    refresh();
}

// The card is the field's frame.
void ChatComposer::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    if (m_input->hasFocus())
        paintFocusRing(painter, rect(), kCardRadius);
}

bool ChatComposer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    return Card::eventFilter(watched, event);
}

void ChatComposer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace luthier::ui
