#include "ui/pages/chat_conversation.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/base/theme.h"
#include "ui/pages/chat_turn.h"

namespace luthier::ui {

ChatConversation::ChatConversation(QWidget *parent) : ScrollArea(new QWidget, parent), m_column(new QVBoxLayout(widget()))
{
    m_column->setContentsMargins(0, 0, kGap8, 0);
    m_column->setSpacing(kGap16);
    m_column->addStretch(1);
    setMinimumWidth(0);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ChatConversation::followEnd);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (verticalScrollBar()->isSliderDown() || underMouse() || verticalScrollBar()->underMouse())
            m_follows = value >= verticalScrollBar()->maximum();
    });
}

void ChatConversation::followEnd()
{
    if (m_follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void ChatConversation::add(const ChatExchange &exchange)
{
    m_turns.push_back(new ChatTurn(exchange));
    m_column->insertWidget(m_column->count() - 1, m_turns.back());
    m_follows = true;
    followEnd();
}

void ChatConversation::show(const ChatHistory &history)
{
    for (ChatTurn *turn : m_turns)
        delete turn;
    m_turns.clear();
    for (const ChatExchange &exchange : history.exchanges)
        add(exchange);
}

ChatHistory ChatConversation::history() const
{
    ChatHistory history;
    for (const ChatTurn *turn : m_turns)
        history.exchanges.push_back(turn->exchange());
    return history;
}

} // namespace luthier::ui
