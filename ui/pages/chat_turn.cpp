#include "ui/pages/chat_turn.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/base/label.h"
#include "ui/base/style_parts.h"
#include "ui/pages/chat_reply_card.h"

namespace luthier::ui {
namespace {

constexpr int kShort = 420; // pixels: a bubble no wider than its text

bool isShort(const QString &question)
{
    const QFontMetrics metrics(Theme::of().font(TextStyle::Body));
    return metrics.boundingRect(QRect(), Qt::TextDontClip, question).width() <= Theme::of().scaled(kShort);
}

} // namespace

ChatTurn::ChatTurn(const ChatExchange &exchange, QWidget *parent) : QWidget(parent), m_question(new Label(exchange.question))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap8);
    m_question->setWordWrap(!isShort(exchange.question));
    m_question->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_question->setContentsMargins(kGap16, kGap8, kGap16, kGap8);
    m_question->setAccessibleName(tr("Your question: %1").arg(exchange.question));
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_question, isShort(exchange.question) ? 0 : 4);
    layout->addLayout(line);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(kGap12);
    for (const ChatReply &reply : exchange.replies) {
        m_answers.push_back(new ChatReplyCard(reply));
        sides->addWidget(m_answers.back(), 1, Qt::AlignTop);
    }
    layout->addLayout(sides);
}

ChatExchange ChatTurn::exchange() const
{
    ChatExchange exchange{m_question->text(), {}};
    for (const ChatReplyCard *answer : m_answers)
        exchange.replies.push_back(answer->reply());
    return exchange;
}

void ChatTurn::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintBox(painter, m_question->geometry(), kCardRadius, Theme::of().colors().accentBackground, Qt::NoPen);
}

} // namespace luthier::ui
