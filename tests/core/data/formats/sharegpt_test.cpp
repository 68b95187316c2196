#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::conversation;
using test::message;
using test::readRow;
using test::roundTrip;
using text::Role;

TEST(Sharegpt, TurnsAreMessages)
{
    EXPECT_EQ(*readRow("sharegpt",
                       R"({"conversations": [{"from": "human", "value": "q"}, {"from": "gpt", "value": "a"}], "system": "", "tools": ""})"),
              conversation("q", "a"));
}

TEST(Sharegpt, WhatIsWrittenIsReadBack)
{
    ConversationRecord record;
    Message call = message(Role::Assistant, "");
    call.toolCalls = {{"f", Json{{"n", 1}}, ""}, {"g", Json::object(), "c2"}};
    Message answer = message(Role::Assistant, "a");
    answer.train = 0;
    record.messages = {message(Role::System, "s"), message(Role::User, "q"), call, message(Role::Tool, "42"), answer};
    record.tools = Json::array({Json{{"name", "f"}}});
    EXPECT_EQ(*roundTrip("sharegpt", record), Record(record));
}

TEST(Sharegpt, ATextBesideACallIsRefused)
{
    Message call = message(Role::Assistant, "I look it up.");
    call.toolCalls = {{"f", Json::object(), ""}};
    EXPECT_FALSE(roundTrip("sharegpt", ConversationRecord{{message(Role::User, "q"), call}, {}, 1}));
}

} // namespace luthier::data
