#include "core/text/fallback_templates.h"

#include <gtest/gtest.h>

#include "tests/core/text/template_fixtures.h"

namespace luthier::text {

static std::string_view sourceOf(std::string_view name)
{
    for (const FallbackTemplate &entry : fallbackTemplates()) {
        if (entry.name == name)
            return entry.source;
    }
    return {};
}

TEST(FallbackTemplates, EachParsesAndHasAOneLineDescription)
{
    for (const FallbackTemplate &entry : fallbackTemplates()) {
        EXPECT_TRUE(makeFallbackTemplate(entry.name)) << entry.name;
        EXPECT_EQ(entry.description.find('\n'), std::string_view::npos);
        EXPECT_FALSE(entry.description.empty());
    }
}

TEST(FallbackTemplates, AnUnknownNameListsTheKnownOnes)
{
    const auto unknown = makeFallbackTemplate("nosuch");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
    EXPECT_NE(unknown.error().advice.find("chatml, alpaca"), std::string::npos);
}

TEST(FallbackTemplates, ChatMlTrainsReasoningAndToolCalls)
{
    Message call = say(Role::Assistant, "A");
    call.reasoning = "r";
    call.toolCalls = {{"f", Json::object(), ""}};
    Conversation chat = conversation({say(Role::System, "S"), say(Role::User, "Q"), call});
    chat.tools = Json::array({Json{{"name", "f"}}});
    EXPECT_EQ(trainedMarks(renderConversation(modelWith(sourceOf("chatml")), chat)),
              "<|im_start|>system\nS\n\nYou can call these functions:\n{\"type\": \"function\", \"function\": {\"name\": \"f\"}}\n"
              "Write each call as <tool_call>{\"name\": …, \"arguments\": {…}}</tool_call>.<|im_end|>\n<|im_start|>user\nQ<|im_end|>\n"
              "<|im_start|>assistant\n{<think>\nr\n</think>\nA\n<tool_call>{\"name\": \"f\", \"arguments\": {}}</tool_call><|im_end|>}\n");
}

TEST(FallbackTemplates, AlpacaEndsAnAnswerWithTheModelsEnd)
{
    EXPECT_EQ(trainedMarks(renderConversation(modelWith(sourceOf("alpaca"), "</s>"),
                                              conversation({say(Role::System, "S"), say(Role::User, "Q"), say(Role::Assistant, "A")}))),
              "S\n\n### Instruction:\nQ\n\n### Response:\n{A</s>}\n\n");
}

TEST(FallbackTemplates, AMarkerInPlainTextIsTrainedWhereTheModelHasNoSuchToken)
{
    TextModel model = modelWith(sourceOf("chatml"));
    model.tokenizer = std::make_shared<FakeTokenizer>(std::vector<FakeTokenizer::Added>{});
    model.stopIds.clear();
    EXPECT_EQ(trainedMarks(renderConversation(model, conversation({say(Role::User, "Q"), say(Role::Assistant, "A")}))),
              "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n{A<|im_end|>}\n");
}

} // namespace luthier::text
