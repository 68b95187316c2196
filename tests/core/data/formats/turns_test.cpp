#include "core/data/formats/turns.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::node;
using text::Role;

namespace {

Message turn(std::string_view json)
{
    const auto message = messageOf(node(json), "\"messages\"");
    EXPECT_TRUE(message) << json;
    return message ? *message : Message{};
}

ProblemKind fault(std::string_view json)
{
    const auto message = messageOf(node(json), "\"messages\"");
    return message ? ProblemKind::TooLong : message.error().kind;
}

} // namespace

TEST(Turns, EveryNameOfARoleIsKnown)
{
    for (const char *name : {"human", "user", "Human"})
        EXPECT_EQ(turn(std::string("{\"from\": \"") + name + "\", \"value\": \"x\"}").role, Role::User);
    for (const char *name : {"gpt", "assistant", "model", "bot", "chatgpt"})
        EXPECT_EQ(turn(std::string("{\"role\": \"") + name + "\", \"content\": \"x\"}").role, Role::Assistant);
    for (const char *name : {"system", "developer"})
        EXPECT_EQ(turn(std::string("{\"role\": \"") + name + "\", \"content\": \"x\"}").role, Role::System);
    for (const char *name : {"observation", "tool", "function"})
        EXPECT_EQ(turn(std::string("{\"role\": \"") + name + "\", \"content\": \"x\"}").role, Role::Tool);
}

TEST(Turns, PartsOfTextAreJoinedWithNothingBetween)
{
    const Message message = turn(
        R"({"role": "assistant", "content": [{"type": "reasoning", "value": "hm"}, {"type": "text", "text": "a"}, {"type": "text", "value": "b"}]})");
    EXPECT_EQ(message.content, "ab");
    EXPECT_EQ(message.reasoning, "hm");
}

TEST(Turns, ThinkTagsStayInTheContent)
{
    EXPECT_EQ(turn(R"({"role": "assistant", "content": "<think>x</think>y"})").content, "<think>x</think>y");
    EXPECT_EQ(turn(R"({"role": "assistant", "content": "y", "reasoning_content": "x"})").reasoning, "x");
}

TEST(Turns, WeightsThatAreTheDefaultAreLeftOut)
{
    EXPECT_EQ(turn(R"({"role": "assistant", "content": "x", "weight": 1})").train, std::nullopt);
    EXPECT_EQ(turn(R"({"role": "user", "content": "x", "loss_weight": 0.0})").train, std::nullopt);
    EXPECT_EQ(turn(R"({"role": "assistant", "content": "x", "weight": 0})").train, 0.0);
    EXPECT_EQ(turn(R"({"role": "assistant", "content": "x", "train": false})").train, 0.0);
}

TEST(Turns, ToolCallsAreUnwrapped)
{
    const Message message = turn(
        R"({"role": "assistant", "content": null, "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{\"n\": 1}"}}]})");
    ASSERT_EQ(message.toolCalls.size(), 1U);
    EXPECT_EQ(message.toolCalls[0].name, "f");
    EXPECT_EQ(message.toolCalls[0].id, "c1");
    EXPECT_EQ(dumpJson(message.toolCalls[0].arguments), R"({"n":1})");
    EXPECT_EQ(message.content, "");
}

TEST(Turns, AFunctionCallTurnHoldsOneCallOrSeveral)
{
    EXPECT_EQ(turn(R"({"from": "function_call", "value": "{\"name\": \"f\", \"arguments\": {}}"})").toolCalls.size(), 1U);
    EXPECT_EQ(turn(R"({"from": "function_call", "value": "[{\"name\": \"f\"}, {\"name\": \"g\"}]"})").toolCalls.size(), 2U);
    EXPECT_EQ(fault(R"({"from": "function_call", "value": "no json"})"), ProblemKind::WrongType);
}

TEST(Turns, ArgumentsThatAreNoJsonStayAText)
{
    EXPECT_EQ(turn(R"({"role": "assistant", "tool_calls": [{"name": "f", "arguments": "n=1"}]})").toolCalls[0].arguments, Json("n=1"));
}

TEST(Turns, DamagedTurnsAreNamed)
{
    EXPECT_EQ(fault(R"("hi")"), ProblemKind::WrongType);
    EXPECT_EQ(fault(R"({"content": "x"})"), ProblemKind::MissingField);
    EXPECT_EQ(fault(R"({"role": 5, "content": "x"})"), ProblemKind::WrongType);
    EXPECT_EQ(fault(R"({"role": "", "content": "x"})"), ProblemKind::UnknownRole);
    EXPECT_EQ(fault(R"({"role": "narrator", "content": "x"})"), ProblemKind::UnknownRole);
    EXPECT_EQ(fault(R"({"role": "user"})"), ProblemKind::MissingField);
    EXPECT_EQ(fault(R"({"role": "user", "content": null})"), ProblemKind::MissingField);
    EXPECT_EQ(fault(R"({"role": "user", "content": 5})"), ProblemKind::WrongType);
    EXPECT_EQ(fault(R"({"role": "user", "content": ["x"]})"), ProblemKind::WrongType);
    EXPECT_EQ(fault(R"({"role": "user", "content": [{"type": "image_url"}]})"), ProblemKind::UnsupportedPart);
    EXPECT_EQ(fault(R"({"role": "assistant", "content": "x", "weight": "1"})"), ProblemKind::WrongType);
    EXPECT_EQ(fault(R"({"role": "assistant", "content": "x", "weight": 1e999})"), ProblemKind::NumberRange);
}

TEST(Turns, ASideIsATextATurnOrAList)
{
    EXPECT_EQ(sideOf(node(R"("x")"), Role::Assistant, "c")->front(), textMessage(Role::Assistant, "x"));
    EXPECT_EQ(sideOf(node(R"({"from": "gpt", "value": "x"})"), Role::Assistant, "c")->size(), 1U);
    EXPECT_EQ(sideOf(node(R"([{"role": "assistant", "content": "x"}])"), Role::Assistant, "c")->size(), 1U);
    EXPECT_EQ(sideOf(node(R"(["x"])"), Role::Assistant, "c").error().kind, ProblemKind::WrongType);
    EXPECT_EQ(sideOf(node(R"([])"), Role::Assistant, "c").error().kind, ProblemKind::MissingField);
    EXPECT_EQ(sideOf(node(R"(5)"), Role::Assistant, "c").error().kind, ProblemKind::WrongType);
}

TEST(Turns, MessagesAreListsOfObjects)
{
    EXPECT_TRUE(looksLikeMessages(node(R"([{"role": "user"}])")));
    EXPECT_FALSE(looksLikeMessages(node(R"(["Say", "hello"])")));
    EXPECT_EQ(messagesOf(node(R"("user: hi")"), "m").error().kind, ProblemKind::WrongType);
}

} // namespace luthier::data
