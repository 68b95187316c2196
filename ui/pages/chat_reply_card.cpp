#include "ui/pages/chat_reply_card.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>

#include "ui/base/elided_label.h"
#include "ui/base/icon_button.h"
#include "ui/base/inline_message.h"
#include "ui/base/progress_line.h"

namespace luthier::ui {

ChatReplyCard::ChatReplyCard(const ChatReply &reply, QWidget *parent)
    : Card(parent), m_reply(reply), m_name(new ElidedLabel(TextStyle::Small, Label::Tone::Muted)),
      m_copy(new IconButton(QStringLiteral("copy"))), m_text(new Label), m_remark(new Label(TextStyle::Caption, Label::Tone::Muted)),
      m_progress(new ProgressLine), m_message(new InlineMessage)
{
    body()->setContentsMargins(kGap16, kGap8, kGap8, kGap12);
    body()->setSpacing(kGap8);
    auto *header = new QHBoxLayout;
    header->addWidget(m_name, 1);
    header->addWidget(m_copy);
    body()->addLayout(header);
    body()->addWidget(m_progress);
    body()->addWidget(m_text);
    body()->addWidget(m_message);
    body()->addWidget(m_remark);
    body()->addStretch(1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setContentsMargins(0, 0, kGap8, 0);
    m_progress->hide();
    connect(m_copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_reply.text); });
    retranslate();
}

void ChatReplyCard::setWaiting(bool waiting)
{
    if (waiting)
        m_progress->setBusy();
    m_progress->setVisible(waiting && m_reply.text.isEmpty());
}

void ChatReplyCard::append(const QString &more)
{
    m_reply.text += more;
    m_progress->hide();
    refresh();
}

void ChatReplyCard::finish(const QString &text, const ChatFigures &figures)
{
    m_reply.text = text;
    m_reply.figures = figures;
    m_progress->hide();
    refresh();
}

void ChatReplyCard::showError(const Error &error)
{
    m_progress->hide();
    m_message->showError(error);
}

void ChatReplyCard::refresh()
{
    m_name->setText(m_reply.title());
    m_text->setText(m_reply.text.trimmed());
    m_text->setVisible(!m_reply.text.isEmpty());
    m_remark->setText(m_reply.remark());
    m_remark->setVisible(m_reply.figures.has_value());
    m_copy->setVisible(!m_reply.text.isEmpty());
    setAccessibleName(tr("Answer of %1").arg(m_reply.title()));
    setAccessibleDescription(m_reply.text);
}

void ChatReplyCard::retranslate()
{
    m_copy->setMeaning(tr("Copy this answer"));
    refresh();
}

void ChatReplyCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace luthier::ui
