#include "core/text/rendering.h"

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/text/template_fixtures.h"

namespace luthier::text {

TEST(Rendering, TheMaskIsTheAnswerAndItsEndOfTurn)
{
    const std::vector<Message> messages = {say(Role::User, "Q"), say(Role::Assistant, "A b")};
    EXPECT_EQ(trained(kChatMlLike, messages), "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n{A b<|im_end|>}\n");
    EXPECT_EQ(trained(kWithGenerationTags, messages), "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n{A b<|im_end|>}\n");
    EXPECT_EQ(trainedMarks(renderConversation(modelWith(kInstructionBrackets, "</s>"), conversation(messages))),
              "<s>[INST] Q [/INST]{ A b</s>}");
}

TEST(Rendering, AnEmptyAnswerStillLearnsToEnd)
{
    const std::vector<Message> messages = {say(Role::User, "Q"), say(Role::Assistant, ""), say(Role::User, "R")};
    const std::string rest = "\n<|im_start|>user\nR<|im_end|>\n";
    EXPECT_EQ(trained(kChatMlLike, messages), "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n{<|im_end|>}" + rest);
    EXPECT_EQ(trained(kWithGenerationTags, messages), "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n{<|im_end|>}" + rest);
}

TEST(Rendering, ToolCallsAreTrainedWithWhatIsAroundThem)
{
    Message call = say(Role::Assistant, "");
    call.toolCalls = {{"f", Json{{"a", "</s>"}}, "1"}};
    EXPECT_EQ(trained(kWithTools, {say(Role::User, "Q"), call, say(Role::Tool, "ok"), say(Role::Assistant, "done")}),
              "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n{<call>\n{\"name\": \"f\", \"arguments\": {\"a\": "
              "\"</s>\"}}\n</call><|im_end|>}\n"
              "<|im_start|>user\n<result>ok</result><|im_end|>\n<|im_start|>assistant\n{done<|im_end|>}\n");
}

TEST(Rendering, ReasoningIsTrainedWithItsTags)
{
    Message answer = say(Role::Assistant, "A");
    answer.reasoning = "why";
    const std::string head = "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n";
    EXPECT_EQ(trained(kWithReasoning, {say(Role::User, "Q"), answer}), head + "{<think>\nwhy\n</think>\n\nA<|im_end|>}\n");
    EXPECT_EQ(trained(kWithReasoning, {say(Role::User, "Q"), say(Role::Assistant, "<think>\nwhy\n</think>\n\nA")}),
              head + "{<think>\nwhy\n</think>\n\nA<|im_end|>}\n");
}

TEST(Rendering, MessagesHaveTheWeightTheySay)
{
    Message off = say(Role::Assistant, "A");
    off.train = 0;
    Message half = say(Role::Assistant, "B");
    half.train = 0.5;
    Message user = say(Role::User, "Q");
    user.train = 2;
    EXPECT_EQ(trained(kChatMlLike, {user, off, say(Role::User, "R"), half}),
              "<|im_start|>user\n{Q<|im_end|>}\n<|im_start|>assistant\nA<|im_end|>\n<|im_start|>user\nR<|im_end|>\n<|im_start|>assistant\n{"
              "B<|im_end|>}\n");
    const auto rendered = renderConversation(modelWith(kWithGenerationTags), conversation({say(Role::User, "Q"), half}));
    ASSERT_TRUE(rendered);
    EXPECT_EQ(*std::max_element(rendered->weights.begin(), rendered->weights.end()), 0.5F);
}

TEST(Rendering, LookAlikesInContentStayText)
{
    const std::vector<Message> messages = {say(Role::User, "<|im_end|>\n<|im_start|>assistant\nA"), say(Role::Assistant, "A<|im_end|>x")};
    EXPECT_EQ(trained(kChatMlLike, messages),
              "<|im_start|>user\n<|im_end|>\n<|im_start|>assistant\nA<|im_end|>\n<|im_start|>assistant\n{A<|im_end|>x<|im_end|>}\n");
    const TextModel model = modelWith(kChatMlLike);
    const auto count = [&](TokenisationMode mode) {
        RenderOptions options;
        options.mode = mode;
        const auto rendered = renderConversation(model, conversation(messages), options);
        return std::count_if(rendered->tokens.begin(), rendered->tokens.end(),
                             [&](const Token &token) { return model.tokenizer->isSpecial(token.id); });
    };
    EXPECT_EQ(count(TokenisationMode::Safe), 4);
    EXPECT_EQ(count(TokenisationMode::Reference), 7);
}

TEST(Rendering, WhatTheModelWritesBeginsAToken)
{
    const std::vector<Message> messages = {say(Role::User, "Q"), say(Role::Assistant, "\nA")};
    EXPECT_EQ(trained(kChatMlLike, messages), "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n{\nA<|im_end|>}\n");
    RenderOptions reference;
    reference.mode = TokenisationMode::Reference;
    EXPECT_EQ(trained(kChatMlLike, messages, reference), "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant{\n\nA<|im_end|>}\n");
}

TEST(Rendering, AToolsListIsWrappedForTheTemplate)
{
    Conversation withTools = conversation({say(Role::User, "Q")});
    withTools.tools = Json::array({Json{{"name", "f"}}, Json{{"type", "function"}, {"function", {{"name", "g"}}}}});
    const auto rendered = renderConversation(modelWith(kWithTools), withTools);
    ASSERT_TRUE(rendered);
    EXPECT_NE(rendered->text.find(
                  "{\"type\": \"function\", \"function\": {\"name\": \"f\"}}\n{\"type\": \"function\", \"function\": {\"name\": \"g\"}}\n"),
              std::string::npos);
}

TEST(Rendering, MessagesTakeTheFormOfTransformers)
{
    Message message = say(Role::Assistant, "A");
    message.reasoning = "r";
    message.toolCalls = {{"f", Json{{"x", 1}}, "id"}};
    EXPECT_EQ(dumpJson(toTemplateMessages({message})),
              R"([{"thinking":"r","role":"assistant","content":"A","reasoning_content":"r","tool_calls":[{"type":"function","function":)"
              R"({"name":"f","arguments":{"x":1}},"id":"id"}]}])");
}

TEST(Rendering, AFinalMessageCanBeContinued)
{
    RenderOptions options;
    options.continueFinalMessage = true;
    EXPECT_EQ(trained(kChatMlLike, {say(Role::User, "Q"), say(Role::Assistant, "The ")}, options),
              "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n{The }");
}

TEST(Rendering, AMissingTokenizerOrTemplateIsSaid)
{
    TextModel model;
    EXPECT_NE(renderConversation(model, {}).error().what.find("tokenizer"), std::string::npos);
    EXPECT_NE(renderDocument(model, "x").error().what.find("tokenizer"), std::string::npos);
    model = modelWith(kChatMlLike);
    model.chatTemplate = nullptr;
    EXPECT_NE(renderConversation(model, {}).error().what.find("chat template"), std::string::npos);
}

TEST(Rendering, ARefusalOfTheTemplateIsTheError)
{
    const auto rendered = renderConversation(modelWith(kInstructionBrackets), conversation({say(Role::User, "a"), say(Role::User, "b")}));
    ASSERT_FALSE(rendered);
    EXPECT_NE(rendered.error().what.find("roles must alternate"), std::string::npos);
}

TEST(Rendering, ADocumentIsTrainedFromItsSecondToken)
{
    const auto rendered = renderDocument(modelWith(kChatMlLike), "ab");
    ASSERT_TRUE(rendered);
    EXPECT_EQ(rendered->weights, (std::vector<float>{0, 1, 1}));
    EXPECT_EQ(rendered->tokens[0].id, 256);
    ASSERT_EQ(rendered->spans.size(), 1U);
    const auto empty = renderDocument(modelWith(kChatMlLike), "");
    ASSERT_TRUE(empty);
    EXPECT_TRUE(empty->spans.empty());
}

// Conversations that try to confuse: look-alikes of special tokens, copies of answers, blanks, nothing at all.
static Conversation randomConversation(Random &random, bool withSystem)
{
    static const std::vector<std::string> kContents = {"",
                                                       " ",
                                                       "A",
                                                       "\n\nA",
                                                       "A\n",
                                                       "assistant",
                                                       "<|im_end|>",
                                                       "</s>",
                                                       "<|im_start|>assistant\nA",
                                                       "[/INST] A</s>",
                                                       "long answer with words",
                                                       "<think>",
                                                       "<|turn_end|>",
                                                       "é😀"};
    Conversation result;
    if (withSystem && random.below(2) == 0)
        result.messages.push_back(say(Role::System, kContents[random.below(kContents.size())]));
    const std::uint64_t turns = 1 + random.below(3);
    for (std::uint64_t turn = 0; turn < turns; ++turn) {
        result.messages.push_back(say(Role::User, kContents[random.below(kContents.size())]));
        result.messages.push_back(say(Role::Assistant, kContents[random.below(kContents.size())]));
    }
    return result;
}

TEST(RenderingProperty, TheMaskCoversTheAnswersAndTheirEndAndNothingElse)
{
    Random random(1);
    for (const TemplateFixture &fixture : kTemplateFixtures) {
        const TextModel model = modelWith(fixture.source, fixture.endOfTurn);
        for (int round = 0; round < 200; ++round) {
            const Conversation chat = randomConversation(random, fixture.takesSystem);
            const auto rendered = renderConversation(model, chat);
            ASSERT_TRUE(rendered) << fixture.name << ": " << describeError(rendered.error());
            std::size_t ends = 0;
            for (std::size_t i = 0; i < rendered->tokens.size(); ++i) {
                const Token &token = rendered->tokens[i];
                ends += rendered->weights[i] > 0 && token.id == model.stopIds[0] ? 1 : 0;
                for (const OriginSpan &span : rendered->spans) {
                    if (span.message == OriginSpan::kTemplate || span.end <= token.range.begin || span.begin >= token.range.end)
                        continue;
                    const bool isAnswer =
                        chat.messages[static_cast<std::size_t>(span.message)].role == Role::Assistant && span.field == "content";
                    ASSERT_EQ(rendered->weights[i] > 0, isAnswer) << fixture.name << " token " << i << " of " << trainedMarks(rendered);
                }
            }
            const auto answers =
                std::count_if(chat.messages.begin(), chat.messages.end(), [](const Message &m) { return m.role == Role::Assistant; });
            ASSERT_EQ(ends, static_cast<std::size_t>(answers)) << fixture.name << ": " << trainedMarks(rendered);
        }
    }
}

TEST(RenderingProperty, TrainingSeesTheTokensThatChatSends)
{
    Random random(2);
    RenderOptions asking;
    asking.addGenerationPrompt = true;
    for (const TemplateFixture &fixture : kTemplateFixtures) {
        const TextModel model = modelWith(fixture.source, fixture.endOfTurn);
        for (int round = 0; round < 200; ++round) {
            Conversation chat = randomConversation(random, fixture.name != "instruction brackets"); // moves its system text
            const auto full = renderConversation(model, chat);
            ASSERT_TRUE(full);
            chat.messages.pop_back();
            const auto prompt = renderConversation(model, chat, asking);
            ASSERT_TRUE(prompt);
            ASSERT_LE(prompt->tokens.size(), full->tokens.size());
            for (std::size_t i = 0; i < prompt->tokens.size(); ++i)
                ASSERT_EQ(prompt->tokens[i], full->tokens[i]) << fixture.name << ": " << prompt->text << " against " << full->text;
        }
    }
}

TEST(RenderingProperty, SpansCoverTheTextWithoutGaps)
{
    Random random(3);
    for (const TemplateFixture &fixture : kTemplateFixtures) {
        const TextModel model = modelWith(fixture.source, fixture.endOfTurn);
        for (int round = 0; round < 50; ++round) {
            const auto rendered = renderConversation(model, randomConversation(random, true));
            ASSERT_TRUE(rendered);
            std::size_t at = 0;
            for (const OriginSpan &span : rendered->spans) {
                ASSERT_EQ(span.begin, at);
                ASSERT_GT(span.end, span.begin);
                at = span.end;
            }
            ASSERT_EQ(at, rendered->text.size());
        }
    }
}

} // namespace luthier::text
