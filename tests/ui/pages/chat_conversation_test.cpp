#include "ui/pages/chat_conversation.h"

#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

#include "ui/pages/chat_reply_card.h"
#include "ui/pages/chat_turn.h"

namespace luthier::ui {
namespace {

ChatExchange exchange(const QString &question)
{
    return {question, {{QStringLiteral("small"), QStringLiteral("An answer.\n").repeated(10), {}}}};
}

TEST(ChatConversation, TheNewestStaysInSight)
{
    ChatConversation conversation;
    conversation.resize(500, 300);
    conversation.show(ChatHistory());
    static_cast<QWidget &>(conversation).show();
    for (int i = 0; i < 5; ++i)
        conversation.add(exchange(QString::number(i)));
    EXPECT_TRUE(QTest::qWaitFor([&] {
        return conversation.verticalScrollBar()->maximum() > 0 &&
               conversation.verticalScrollBar()->value() == conversation.verticalScrollBar()->maximum();
    }));
}

TEST(ChatConversation, GivesBackWhatItShows)
{
    ChatConversation conversation;
    ChatHistory history;
    history.exchanges = {exchange(QStringLiteral("a")), exchange(QStringLiteral("b"))};
    conversation.show(history);
    EXPECT_EQ(conversation.history(), history);
}

TEST(ChatConversation, WhatIsSaidGoesToItsSide)
{
    ChatConversation conversation;
    conversation.add({QStringLiteral("Hello"), {{QStringLiteral("a"), {}, {}}, {QStringLiteral("b"), {}, {}}}});
    conversation.last()->answer(1).append(QStringLiteral("Hi"));
    EXPECT_EQ(conversation.history().exchanges[0].replies[1].text, QStringLiteral("Hi"));
    EXPECT_TRUE(conversation.history().exchanges[0].replies[0].text.isEmpty());
}

} // namespace
} // namespace luthier::ui
