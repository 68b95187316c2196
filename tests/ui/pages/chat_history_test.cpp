#include "ui/pages/chat_history.h"

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

ChatHistory twoSides()
{
    ChatHistory history;
    history.exchanges = {{QStringLiteral("Hello"),
                          {{QStringLiteral("base"), QStringLiteral("Hi"), ChatFigures{1, 20, run::GenerationEnd::Length}},
                           {QStringLiteral("tuned"), QStringLiteral("你好"), {}}}},
                         {QStringLiteral("And?"), {{QStringLiteral("base"), {}, {}}, {QStringLiteral("tuned"), QStringLiteral("So"), {}}}}};
    return history;
}

TEST(ChatHistory, IsTheSameAfterKeeping)
{
    EXPECT_EQ(ChatHistory::fromText(twoSides().toText()), twoSides());
}

TEST(ChatHistory, IsEmptyWhereTheTextIsNoneOfOurs)
{
    EXPECT_TRUE(ChatHistory::fromText(QStringLiteral("{broken")).exchanges.empty());
    EXPECT_TRUE(ChatHistory::fromText({}).exchanges.empty());
}

TEST(ChatHistory, EachSideHasItsOwnCourse)
{
    const auto base = twoSides().conversation(0, QStringLiteral("Well?"));
    const auto tuned = twoSides().conversation(1, QStringLiteral("Well?"));
    ASSERT_EQ(base.messages.size(), 3U); // what was not answered is left out
    EXPECT_EQ(base.messages[1].content, "Hi");
    ASSERT_EQ(tuned.messages.size(), 5U);
    EXPECT_EQ(tuned.messages[1].content, "你好");
    EXPECT_EQ(tuned.messages[4].content, "Well?");
    EXPECT_EQ(tuned.messages[4].role, text::Role::User);
}

TEST(ChatHistory, ASideThatWasNotThereFollowsTheLast)
{
    const auto third = twoSides().conversation(2, QStringLiteral("Well?"));
    EXPECT_EQ(third.messages[1].content, "你好");
}

TEST(ChatReply, SaysHowItCameToItsEnd)
{
    ChatReply reply{QStringLiteral("tuned"), QStringLiteral("Hi"), {}};
    EXPECT_TRUE(reply.remark().isEmpty());
    reply.figures = ChatFigures{1, 20.4, run::GenerationEnd::StopToken};
    EXPECT_EQ(reply.remark(), QStringLiteral("1 token · 20 tokens/s"));
    reply.figures = ChatFigures{1200, 20.4, run::GenerationEnd::Callback};
    EXPECT_EQ(reply.remark(), QStringLiteral("1,200 tokens · 20 tokens/s · stopped"));
    reply.figures = ChatFigures{0, 0, run::GenerationEnd::Callback}; // before its first word
    EXPECT_EQ(reply.remark(), QStringLiteral("stopped"));
}

TEST(ChatReply, WithoutANameItIsOfTheModelBeforeTraining)
{
    EXPECT_EQ(ChatReply().title(), QStringLiteral("before training"));
    EXPECT_EQ((ChatReply{QStringLiteral("tuned"), {}, {}}.title()), QStringLiteral("tuned"));
}

TEST(ChatHistory, PlainTextNamesWhoAnswered)
{
    EXPECT_TRUE(twoSides().plainText().startsWith(QStringLiteral("> Hello\n\nbase:\nHi")));
}

} // namespace
} // namespace luthier::ui
