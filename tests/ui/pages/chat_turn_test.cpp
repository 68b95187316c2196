#include "ui/pages/chat_turn.h"

#include <QLabel>

#include <gtest/gtest.h>

#include "ui/pages/chat_reply_card.h"

namespace luthier::ui {
namespace {

QLabel *questionOf(const ChatTurn &turn, const QString &question)
{
    for (QLabel *label : turn.findChildren<QLabel *>())
        if (label->text() == question)
            return label;
    return nullptr;
}

TEST(ChatTurn, OnlyALongQuestionIsWrapped)
{
    const QString shortOne = QStringLiteral("Hello?");
    const QString longOne = QStringLiteral("Hello, and again hello. ").repeated(20);
    EXPECT_FALSE(questionOf(ChatTurn({shortOne, {}}), shortOne)->wordWrap());
    EXPECT_TRUE(questionOf(ChatTurn({longOne, {}}), longOne)->wordWrap());
}

TEST(ChatTurn, AnswersStandSideBySide)
{
    ChatTurn turn(
        {QStringLiteral("Hello?"), {{QStringLiteral("a"), QStringLiteral("A"), {}}, {QStringLiteral("b"), QStringLiteral("B"), {}}}});
    turn.resize(800, 300);
    turn.show();
    EXPECT_EQ(turn.answer(0).y(), turn.answer(1).y());
    EXPECT_LT(turn.answer(0).geometry().right(), turn.answer(1).x());
}

} // namespace
} // namespace luthier::ui
