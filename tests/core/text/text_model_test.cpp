#include "core/text/text_model.h"

#include "core/text/text_model_parts.h"
#include "tests/core/text/gguf_vocabulary_support.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

class TextModelTest : public weights::InFolder {};

TEST_F(TextModelTest, AFolderWithoutTokenizerFilesHasNoTokenizer)
{
    const auto model = loadTextModel(folder());
    ASSERT_TRUE(model);
    EXPECT_EQ(model->tokenizer, nullptr);
    EXPECT_EQ(model->chatTemplate, nullptr);
    EXPECT_TRUE(model->stopIds.empty());
}

TEST_F(TextModelTest, WhatIsNoModelIsAnError)
{
    EXPECT_EQ(loadTextModel(folder() / "nowhere").error().code, ErrorCode::NotFound);
    EXPECT_EQ(loadTextModel(write("notes.txt", "x")).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(writeTextFiles(folder() / "nowhere", folder() / "out").error().code, ErrorCode::NotFound);
}

TEST_F(TextModelTest, ABrokenTemplateIsAnErrorWithItsFile)
{
    const auto parsed = parseChatTemplate("{% if %}", "model/chat_template.jinja");
    ASSERT_FALSE(parsed);
    EXPECT_TRUE(parsed.error().where.starts_with("model/chat_template.jinja")) << parsed.error().where;
    EXPECT_EQ(*parseChatTemplate("", "x"), nullptr);
}

TEST_F(TextModelTest, EndOfTurnTokensOfTheTemplateStopAGeneration)
{
    write("tokenizer.json",
          tinyTokenizerJson(R"([{"id": 20, "content": "<|im_end|>", "special": true}, {"id": 21, "content": "<|end|>", "special": true},
        {"id": 22, "content": "</s>", "special": true}])"));
    write("tokenizer_config.json", R"({"eos_token": "</s>"})");
    write("chat_template.jinja", "{{ messages[0].content }}<|im_end|>");
    const auto model = loadTextModel(folder());
    ASSERT_TRUE(model);
    EXPECT_EQ(model->stopIds, (std::vector<TokenId>{22, 20}));
}

TEST_F(TextModelTest, AGgufFileAndItsWrittenFolderAreTheSameModel)
{
    const fs::path file = write("model.gguf", tinyVocabulary()
                                                  .number("tokenizer.ggml.bos_token_id", 3)
                                                  .number("tokenizer.ggml.eos_token_id", 3)
                                                  .text("tokenizer.chat_template", "{{ bos_token }}{{ messages[0].content }}<|im_end|>")
                                                  .build());
    ASSERT_TRUE(writeTextFiles(file, folder() / "out"));
    const auto original = loadTextModel(file);
    const auto written = loadTextModel(folder() / "out");
    ASSERT_TRUE(original && written);
    EXPECT_EQ(written->bosToken, original->bosToken);
    EXPECT_EQ(written->eosToken, original->eosToken);
    EXPECT_EQ(written->stopIds, original->stopIds);
    EXPECT_EQ(written->chatTemplate->source(), original->chatTemplate->source());
    EXPECT_EQ(written->tokenizer->encode("abba<|im_end|>"), original->tokenizer->encode("abba<|im_end|>"));
}

} // namespace
} // namespace luthier::text
