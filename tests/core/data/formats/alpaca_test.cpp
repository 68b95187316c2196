#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::conversation;
using test::faultOf;
using test::message;
using test::readRow;
using test::roundTrip;
using text::Role;

TEST(Alpaca, QuestionAndInputAreJoinedByOneLineFeed)
{
    EXPECT_EQ(*readRow("alpaca", R"({"instruction": "q", "input": "i", "output": "a"})"), conversation("q\ni", "a"));
}

TEST(Alpaca, NullIsAbsent)
{
    EXPECT_EQ(*readRow("alpaca", R"({"instruction": "q", "input": null, "system": null, "history": null, "output": "a"})"),
              conversation("q", "a"));
}

TEST(Alpaca, InputIsTheQuestionWhereTheFileHasNoInstruction)
{
    EXPECT_EQ(*readRow("alpaca", R"({"input": "q", "output": "a"})", {true}), conversation("q", "a"));
    EXPECT_EQ(faultOf("alpaca", R"({"input": "q", "output": "a"})"), ProblemKind::MissingField);
}

TEST(Alpaca, BothSidesMayBeMessageLists)
{
    EXPECT_EQ(
        *readRow("alpaca", R"({"prompt": [{"role": "user", "content": "q"}], "completion": [{"role": "assistant", "content": "a"}]})"),
        conversation("q", "a"));
}

TEST(Alpaca, DamagedRowsAreNamed)
{
    EXPECT_EQ(faultOf("alpaca", R"({"instruction": "q"})"), ProblemKind::MissingField);
    EXPECT_EQ(faultOf("alpaca", R"({"instruction": "q", "output": null})"), ProblemKind::MissingField);
    EXPECT_EQ(faultOf("alpaca", R"({"instruction": "q", "output": 42})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("alpaca", R"({"instruction": ["Say", "hello"], "output": "a"})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("alpaca", R"({"instruction": "q", "output": "a", "history": "none"})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("alpaca", R"({"instruction": "q", "output": "a", "history": [["q"]]})"), ProblemKind::WrongType);
    EXPECT_EQ(faultOf("alpaca", R"({"instruction": "q", "output": "a", "weight": "1"})"), ProblemKind::WrongType);
}

TEST(Alpaca, WhatIsWrittenIsReadBack)
{
    ConversationRecord record;
    record.messages = {message(Role::System, "s"), message(Role::User, "q0"), message(Role::Assistant, "a0"),
                       message(Role::User, "q\nwith two lines"), message(Role::Assistant, "a")};
    record.tools = Json::array({Json{{"name", "f"}}});
    record.weight = 0.5;
    EXPECT_EQ(*roundTrip("alpaca", record), Record(record));
}

TEST(Alpaca, ConversationsThatAreNoTurnsOfTwoAreRefused)
{
    EXPECT_FALSE(roundTrip("alpaca", ConversationRecord{{message(Role::User, "q")}, {}, 1}));
    Message called = message(Role::Assistant, "");
    called.toolCalls.push_back({"f", Json::object(), ""});
    EXPECT_FALSE(roundTrip("alpaca", ConversationRecord{{message(Role::User, "q"), called}, {}, 1}));
}

} // namespace luthier::data
