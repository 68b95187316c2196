#include "core/text/message.h"

#include <gtest/gtest.h>

namespace luthier::text {

TEST(Message, RolesHaveNames)
{
    for (const Role role : {Role::System, Role::User, Role::Assistant, Role::Tool})
        EXPECT_EQ(roleFromName(roleName(role)), role);
    EXPECT_FALSE(roleFromName("narrator"));
}

TEST(Message, OnlyTheAssistantIsTrainedUnlessTold)
{
    Message message;
    EXPECT_EQ(message.trainWeight(), 0);
    message.role = Role::Assistant;
    EXPECT_EQ(message.trainWeight(), 1);
    message.train = 0.25;
    EXPECT_EQ(message.trainWeight(), 0.25);
}

TEST(Message, WritesOnlyWhatDiffersFromTheDefaults)
{
    Message message;
    message.content = "Hi";
    EXPECT_EQ(dumpJson(toJson(message)), R"({"role":"user","content":"Hi"})");
}

TEST(Message, EveryFieldComesBack)
{
    Message message;
    message.role = Role::Assistant;
    message.content = "x\n";
    message.train = 0.5;
    message.reasoning = "r";
    message.name = "n";
    message.toolCallId = "t";
    message.toolCalls = {{"f", Json{{"a", 1}}, "id1"}, {"g", Json::object(), ""}};
    const auto read = messagesFromJson(toJson(std::vector<Message>{message, Message{}}));
    ASSERT_TRUE(read);
    EXPECT_EQ((*read)[0], message);
    EXPECT_EQ((*read)[1], Message{});
}

TEST(Message, WhatIsNoMessageIsRefused)
{
    for (const char *bad :
         {"1", "{}", R"({"role": "narrator"})", R"({"role": 1})", R"({"role": "user", "content": 1})", R"({"role": "user", "train": -1})",
          R"({"role": "user", "text": "x"})", R"({"role": "user", "tool_calls": {}})",
          R"({"role": "user", "tool_calls": [{"arguments": {}}]})", R"({"role": "user", "tool_calls": [{"name": "f", "x": 1}]})"})
        EXPECT_FALSE(messageFromJson(Json::parse(bad))) << bad;
}

TEST(Message, TheErrorNamesTheMessage)
{
    const auto read = messagesFromJson(Json::parse(R"([{"role": "user"}, {"role": "x"}])"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().where, "message 2");
    EXPECT_FALSE(messagesFromJson(Json::object()));
}

} // namespace luthier::text
