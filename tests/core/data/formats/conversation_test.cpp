#include "core/data/formats/conversation.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::message;
using test::node;
using text::Role;

TEST(Conversation, OnlyNonEmptyPartsAreJoined)
{
    EXPECT_EQ(joinedQuestion("a", "b"), "a\nb");
    EXPECT_EQ(joinedQuestion("a", ""), "a");
    EXPECT_EQ(joinedQuestion("", "b"), "b");
}

TEST(Conversation, SystemAndHistoryComeFirst)
{
    const JsonNode row = node(R"({"instruction": "q", "input": "", "output": "a", "system": "s", "history": [["q0", "a0"]]})");
    FieldMap map;
    const auto messages = instructionMessages(RowFields(row, map), {});
    ASSERT_TRUE(messages);
    EXPECT_EQ(*messages, (std::vector{message(Role::System, "s"), message(Role::User, "q0"), message(Role::Assistant, "a0"),
                                      message(Role::User, "q"), message(Role::Assistant, "a")}));
}

TEST(Conversation, ASystemPromptSaidTwiceIsOne)
{
    const JsonNode row = node(R"({"system": "s", "conversations": [{"from": "system", "value": "s"}, {"from": "human", "value": "q"}]})");
    FieldMap map;
    EXPECT_EQ(listedMessages(RowFields(row, map), Field::Conversations)->size(), 2U);
}

TEST(Conversation, OpenAiFormWrapsCallsAndTools)
{
    Message call = message(Role::Assistant, "");
    call.toolCalls.push_back({"f", Json{{"n", 1}}, "c1"});
    EXPECT_EQ(
        dumpJson(openAiMessages({call})),
        R"([{"role":"assistant","content":"","tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{\"n\":1}"}}]}])");
    EXPECT_EQ(dumpJson(openAiTools(Json::array({Json{{"name", "f"}}}))), R"([{"type":"function","function":{"name":"f"}}])");
}

} // namespace luthier::data
