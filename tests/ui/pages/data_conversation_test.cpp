#include "ui/pages/data_conversation.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>

#include "ui/pages/data_bubble.h"
#include "ui/pages/data_text_edit.h"

namespace luthier::ui {
namespace {

std::vector<std::string> contents(const DataConversation &view)
{
    std::vector<std::string> texts;
    for (const text::Message &message : std::get<data::ConversationRecord>(view.record()).messages)
        texts.push_back(message.content);
    return texts;
}

class DataConversationTest : public testing::Test {
protected:
    DataConversationTest()
    {
        text::Message question;
        question.content = "q";
        text::Message answer;
        answer.role = text::Role::Assistant;
        answer.content = "a";
        view.setRecord(data::ConversationRecord{{question, answer}, {}, 1});
    }
    DataConversation view;
};

TEST_F(DataConversationTest, AMessageIsAddedForTheOneWhoAnswers)
{
    view.findChild<QPushButton *>()->click();
    const auto &messages = std::get<data::ConversationRecord>(view.record()).messages;
    ASSERT_EQ(messages.size(), 3U);
    EXPECT_EQ(messages.back().role, text::Role::User);
}

TEST_F(DataConversationTest, MessagesChangePlaces)
{
    const QSignalSpy edited(&view, &DataConversation::edited);
    emit view.findChild<DataBubble *>()->moveWanted(1);
    EXPECT_EQ(contents(view), (std::vector<std::string>{"a", "q"}));
    EXPECT_EQ(edited.count(), 1);
}

TEST_F(DataConversationTest, TheLastMessageStays)
{
    emit view.findChild<DataBubble *>()->removeWanted();
    EXPECT_EQ(contents(view), std::vector<std::string>{"a"});
    emit view.findChild<DataBubble *>()->removeWanted();
    EXPECT_EQ(contents(view).size(), 1U);
}

TEST_F(DataConversationTest, RecordsWithoutMessagesAreNoConversation)
{
    EXPECT_TRUE(DataConversation::fits(view.record()));
    EXPECT_FALSE(DataConversation::fits(data::TextRecord{"text"}));
}

} // namespace
} // namespace luthier::ui
