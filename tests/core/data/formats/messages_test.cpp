#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::faultOf;
using test::message;
using test::readRow;
using test::roundTrip;
using text::Role;

TEST(MessagesFormat, RowAndMessageWeightsAreKeptApart)
{
    const auto record =
        readRow("messages",
                R"({"messages": [{"role": "user", "content": "q"}, {"role": "assistant", "content": "a", "weight": 0}], "weight": 0.5})");
    ASSERT_TRUE(record);
    const auto &conversation = std::get<ConversationRecord>(*record);
    EXPECT_EQ(conversation.weight, 0.5);
    EXPECT_EQ(conversation.messages[1].train, 0.0);
}

TEST(MessagesFormat, DamagedRowsAreNamed)
{
    EXPECT_EQ(faultOf("messages", R"({"messages": "user: hi"})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("messages", R"({"messages": []})"), ProblemKind::MissingField);
    EXPECT_EQ(faultOf("messages", R"({"messages": null})"), ProblemKind::MissingField);
}

TEST(MessagesFormat, WhatIsWrittenIsReadBack)
{
    ConversationRecord record;
    Message call = message(Role::Assistant, "");
    call.toolCalls = {{"f", Json{{"n", Json::array({1, "x"})}}, "c1"}, {"g", Json::object(), ""}};
    call.reasoning = "first f";
    Message result = message(Role::Tool, "42");
    result.toolCallId = "c1";
    Message user = message(Role::User, "q");
    user.name = "li";
    Message answer = message(Role::Assistant, "a <think>b</think>");
    answer.train = 0.25;
    record.messages = {message(Role::System, "s"), user, call, result, answer};
    record.tools = Json::array({Json{{"name", "f"}, {"description", "d"}, {"parameters", Json::object()}}});
    record.weight = 2;
    EXPECT_EQ(*roundTrip("messages", record), Record(record));
}

} // namespace luthier::data
