#include "core/text/prompt.h"

#include <gtest/gtest.h>

#include "tests/core/text/template_fixtures.h"
#include "tests/core/text/text_test_support.h"
#include "tests/core/weights/test_files.h"

namespace luthier::text {
namespace {

// The prompt as text; ids of FakeTokenizer.
std::string promptText(const TextModel &model, const Conversation &input)
{
    const auto ids = promptIds(model, input);
    EXPECT_TRUE(ids) << describeError(ids.error());
    std::string text;
    for (const TokenId id : ids.value_or(std::vector<TokenId>())) {
        if (id >= 1000)
            text += id == 1000 + '\n' ? '\n' : ' ';
        text += id < 256     ? std::string(1, static_cast<char>(id))
                : id >= 1000 ? std::string(1, static_cast<char>(id - 1000))
                             : std::string(model.tokenizer->tokenText(id));
    }
    return text;
}

TEST(Prompt, AQuestionEndsWithTheBeginningOfTheAnswer)
{
    EXPECT_EQ(promptText(modelWith(kChatMlLike), question("Who?")), "<|im_start|>user\nWho?<|im_end|>\n<|im_start|>assistant\n");
}

TEST(Prompt, AConversationGoesOnAfterItsLastMessage)
{
    const Conversation talk = conversation({say(Role::User, "Q"), say(Role::Assistant, "A"), say(Role::User, "R")});
    EXPECT_EQ(promptText(modelWith(kChatMlLike), talk),
              "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\nA<|im_end|>\n<|im_start|>user\nR<|im_end|>\n<|im_start|>assistant\n");
}

TEST(Prompt, WithoutATemplateTheLastMessageIsTheText)
{
    TextModel model = modelWith(kChatMlLike);
    model.chatTemplate.reset();
    EXPECT_EQ(promptText(model, conversation({say(Role::User, "no"), say(Role::User, "Once upon")})), "<s>Once upon");
}

TEST(Prompt, NothingToAnswerIsAnError)
{
    EXPECT_EQ(promptIds(modelWith(kChatMlLike), {}).error().code, ErrorCode::BadData);
}

class PromptModel : public weights::InFolder {};

TEST_F(PromptModel, AModelWithoutATokenizerIsRefusedByName)
{
    const auto model = loadTokenizingModel(folder());
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(model.error().where, folder().string());
    write("tokenizer.json", tinyTokenizerJson());
    EXPECT_TRUE(loadTokenizingModel(folder()));
}

} // namespace
} // namespace luthier::text
