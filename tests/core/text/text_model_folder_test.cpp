#include "core/text/text_model.h"
#include "tests/core/text/text_test_support.h"
#include "tests/core/weights/test_files.h"

namespace luthier::text {
namespace {

constexpr std::string_view kAdded = R"([{"id": 20, "content": "<s>", "special": true}, {"id": 21, "content": "</s>", "special": true}])";

class TextModelFolder : public weights::InFolder {
protected:
    TextModel load() const
    {
        auto model = loadTextModel(folder());
        EXPECT_TRUE(model) << (model ? "" : describeError(model.error()));
        return model ? std::move(*model) : TextModel();
    }
    std::string templateOf(std::string_view config) const
    {
        write("tokenizer_config.json", config);
        const TextModel model = load();
        return model.chatTemplate ? model.chatTemplate->source() : "";
    }
};

TEST_F(TextModelFolder, SpecialTokensAreTextsOrObjects)
{
    write("tokenizer.json", tinyTokenizerJson(kAdded));
    write("tokenizer_config.json", R"({"bos_token": {"content": "<s>", "lstrip": false}, "eos_token": "</s>", "pad_token": null})");
    const TextModel model = load();
    EXPECT_EQ(model.bosToken, "<s>");
    EXPECT_EQ(model.eosToken, "</s>");
    EXPECT_EQ(model.padToken, "");
    EXPECT_EQ(model.stopIds, std::vector<TokenId>{21});
}

TEST_F(TextModelFolder, TheMapOfSpecialTokensFillsTheGaps)
{
    write("tokenizer_config.json", R"({"eos_token": "</s>"})");
    write("special_tokens_map.json", R"({"bos_token": "<s>", "eos_token": "<other>", "pad_token": {"content": "<pad>"}})");
    const TextModel model = load();
    EXPECT_EQ(model.bosToken, "<s>");
    EXPECT_EQ(model.eosToken, "</s>");
    EXPECT_EQ(model.padToken, "<pad>");
}

TEST_F(TextModelFolder, StopIdsComeFromTheGenerationConfig)
{
    write("tokenizer.json", tinyTokenizerJson(kAdded));
    write("generation_config.json", R"({"eos_token_id": [21, 20, 9999, -1]})");
    write("config.json", R"({"eos_token_id": 3})");
    EXPECT_EQ(load().stopIds, (std::vector<TokenId>{21, 20}));
    write("generation_config.json", "{}");
    EXPECT_EQ(load().stopIds, std::vector<TokenId>{3});
}

TEST_F(TextModelFolder, ATemplateIsATextOrAListOfNamedOnes)
{
    EXPECT_EQ(templateOf(R"({"chat_template": "one"})"), "one");
    EXPECT_EQ(templateOf(R"({"chat_template": [{"name": "tool_use", "template": "two"}, {"name": "default", "template": "three"}]})"),
              "three");
    EXPECT_EQ(templateOf(R"({"chat_template": [{"name": "rag", "template": "four"}]})"), "four");
    EXPECT_EQ(templateOf("{}"), "");
}

TEST_F(TextModelFolder, ATemplateFileComesFirst)
{
    write("chat_template.json", R"({"chat_template": "from json"})");
    EXPECT_EQ(templateOf(R"({"chat_template": "from config"})"), "from json");
    write("chat_template.jinja", "from jinja");
    EXPECT_EQ(templateOf(R"({"chat_template": "from config"})"), "from jinja");
}

TEST_F(TextModelFolder, DamagedFilesAreErrorsWithTheirPath)
{
    write("tokenizer.json", "{\"model\":");
    EXPECT_NE(loadTextModel(folder()).error().where.find("tokenizer.json"), std::string::npos);
    write("tokenizer.json", tinyTokenizerJson());
    write("tokenizer_config.json", "[1]");
    EXPECT_NE(loadTextModel(folder()).error().where.find("tokenizer_config.json"), std::string::npos);
}

TEST_F(TextModelFolder, AnOldTokenizerWithoutJsonIsAnErrorWithAdvice)
{
    write("tokenizer.model", "x");
    const auto model = loadTextModel(folder());
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Unsupported);
    EXPECT_FALSE(model.error().advice.empty());
}

TEST_F(TextModelFolder, ItsFilesAreCopiedAsTheyAre)
{
    write("tokenizer.json", tinyTokenizerJson());
    write("tokenizer_config.json", "{\"odd\":   1}");
    write("chat_template.jinja", "x");
    ASSERT_TRUE(writeTextFiles(folder(), folder() / "out"));
    for (const char *name : {"tokenizer.json", "tokenizer_config.json", "chat_template.jinja"})
        EXPECT_EQ(fileText(folder() / "out" / name), fileText(folder() / name));
    EXPECT_FALSE(fs::exists(folder() / "out/special_tokens_map.json"));
    EXPECT_TRUE(writeTextFiles(folder(), folder())); // onto itself: nothing to do
}

} // namespace
} // namespace luthier::text
