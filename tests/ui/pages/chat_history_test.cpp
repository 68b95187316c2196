#include "ui/pages/chat_history.h"

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

ChatHistory twoSides()
{
    ChatHistory history;
    history.exchanges = {{QStringLiteral("Hello"),
                          {{QStringLiteral("base"), QStringLiteral("Hi"), QStringLiteral("1 token")},
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

TEST(ChatHistory, PlainTextNamesWhoAnswered)
{
    EXPECT_TRUE(twoSides().plainText().startsWith(QStringLiteral("> Hello\n\nbase:\nHi")));
}

} // namespace
} // namespace luthier::ui
