#include "core/text/text_model.h"
#include "tests/core/text/gguf_vocabulary_support.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

class TextModelGguf : public weights::InFolder {
protected:
    fs::path file(const weights::GgufBuilder &builder) const { return write("model.gguf", builder.build()); }
};

TEST_F(TextModelGguf, SpecialTokensAndStopIdsComeFromTheMetadata)
{
    const auto model =
        loadTextModel(file(tinyVocabulary().number("tokenizer.ggml.eos_token_id", 2).number("tokenizer.ggml.eot_token_id", 3)));
    ASSERT_TRUE(model);
    EXPECT_EQ(model->bosToken, "");
    EXPECT_EQ(model->eosToken, "ab");
    EXPECT_EQ(model->stopIds, (std::vector<TokenId>{2, 3}));
    EXPECT_EQ(model->chatTemplate, nullptr);
}

TEST_F(TextModelGguf, AFileOfTensorsAloneHasNoTokenizer)
{
    const auto path = file(weights::GgufBuilder().text("general.architecture", "llama"));
    const auto model = loadTextModel(path);
    ASSERT_TRUE(model);
    EXPECT_EQ(model->tokenizer, nullptr);
    EXPECT_TRUE(writeTextFiles(path, folder() / "out"));
    EXPECT_TRUE(fs::is_empty(folder() / "out"));
}

TEST_F(TextModelGguf, TheWrittenConfigNamesWhatTheFileNames)
{
    const auto path = file(tinyVocabulary().number("tokenizer.ggml.eos_token_id", 3).number("llama.context_length", 2048));
    ASSERT_TRUE(writeTextFiles(path, folder() / "out"));
    EXPECT_EQ(
        json(fileText(folder() / "out/tokenizer_config.json")),
        json(
            R"({"tokenizer_class": "PreTrainedTokenizerFast", "clean_up_tokenization_spaces": false, "model_max_length": 2048, "eos_token": "<|im_end|>"})"));
    EXPECT_EQ(json(fileText(folder() / "out/special_tokens_map.json")), json(R"({"eos_token": "<|im_end|>"})"));
}

TEST_F(TextModelGguf, AnUnknownPreTokenizerIsAnError)
{
    const auto model = loadTextModel(file(tinyVocabulary("brand-new")));
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Unsupported);
}

} // namespace
} // namespace luthier::text
