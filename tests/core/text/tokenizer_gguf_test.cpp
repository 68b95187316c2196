#include "core/text/tokenizer_gguf.h"

#include "core/text/tokenizer_gguf_models.h"
#include "tests/core/text/gguf_vocabulary_support.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

class TokenizerGgufFixture : public testing::TestWithParam<const char *> {};

TEST_P(TokenizerGgufFixture, EncodesAsTheReference)
{
    const fs::path path = test::fixture("text/gguf") / (std::string(GetParam()) + ".gguf");
    const auto tokenizer = tokenizerOf(path);
    ASSERT_TRUE(tokenizer);
    EncodeOptions special;
    special.addSpecialTokens = true;
    for (const Json &row : rowsOf(test::fixture("text/gguf") / (std::string(GetParam()) + ".cases.jsonl"))) {
        const std::string text = row["text"];
        const std::vector<TokenId> ids = idsOf(row["ids_no_special"]);
        ASSERT_EQ(idsOf(tokenizer->encode(text)), ids) << text;
        EXPECT_EQ(tokenizer->decode(ids), row["decoded"]);
        if (row.contains("ids")) {
            EXPECT_EQ(idsOf(tokenizer->encode(text, special)), idsOf(row["ids"])) << text;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, TokenizerGgufFixture, testing::Values("smollm-digits", "llama3", "qwen2", "gemma", "bert-uncased"),
                         testNameOf);

class TokenizerGguf : public GgufVocabularyTest {};

TEST_F(TokenizerGguf, AFileWithoutAVocabularyHasNone)
{
    const auto file = open(weights::GgufBuilder().text("general.architecture", "llama"));
    const auto vocabulary = readGgufVocabulary(*file, "x");
    ASSERT_TRUE(vocabulary);
    EXPECT_FALSE(vocabulary->has_value());
}

TEST_F(TokenizerGguf, EveryKeyIsRead)
{
    const auto file = open(tinyVocabulary()
                               .number("tokenizer.ggml.eos_token_id", 3)
                               .number("tokenizer.ggml.eot_token_id", 4)
                               .text("tokenizer.chat_template", "{{ x }}"));
    const auto vocabulary = readGgufVocabulary(*file, "x");
    ASSERT_TRUE(vocabulary && *vocabulary);
    EXPECT_EQ((*vocabulary)->eos, 3);
    EXPECT_FALSE((*vocabulary)->bos);
    EXPECT_EQ((*vocabulary)->endOfTurn, std::vector<TokenId>{4});
    EXPECT_EQ((*vocabulary)->chatTemplate, "{{ x }}");
    EXPECT_EQ((*vocabulary)->types[3], GgufVocabulary::Type::Control);
}

TEST_F(TokenizerGguf, IdsOutsideTheVocabularyAreErrorsThatNameTheKey)
{
    const auto file = open(tinyVocabulary().number("tokenizer.ggml.bos_token_id", 99));
    const auto vocabulary = readGgufVocabulary(*file, "model.gguf");
    ASSERT_FALSE(vocabulary);
    EXPECT_NE(vocabulary.error().what.find("bos_token_id"), std::string::npos);
    EXPECT_EQ(vocabulary.error().where, "model.gguf");
}

TEST_F(TokenizerGguf, ListsOfAnotherLengthAreErrors)
{
    const auto file = open(weights::GgufBuilder()
                               .text("tokenizer.ggml.model", "gpt2")
                               .texts("tokenizer.ggml.tokens", {"a", "b"})
                               .entry("tokenizer.ggml.token_type", 9, integers({1})));
    EXPECT_EQ(readGgufVocabulary(*file, "x").error().code, ErrorCode::BadFile);
    const auto none = open(weights::GgufBuilder().text("tokenizer.ggml.model", "gpt2"));
    EXPECT_EQ(readGgufVocabulary(*none, "x").error().code, ErrorCode::BadFile);
}

TEST_F(TokenizerGguf, TokensThatAreNoUtf8AreUnused)
{
    const auto file =
        open(weights::GgufBuilder().text("tokenizer.ggml.model", "gpt2").texts("tokenizer.ggml.tokens", {"a", "\xE6\xBC", "b"}));
    const auto vocabulary = readGgufVocabulary(*file, "x");
    ASSERT_TRUE(vocabulary && *vocabulary);
    EXPECT_EQ((*vocabulary)->types[1], GgufVocabulary::Type::Unused);
    EXPECT_FALSE(firstInvalidUtf8((*vocabulary)->tokens[1]));
    EXPECT_EQ(textTokens(**vocabulary).size(), 2U);
}

TEST_F(TokenizerGguf, AnUnknownModelIsNamed)
{
    GgufVocabulary vocabulary;
    vocabulary.model = "rwkv";
    const auto file = tokenizerFileOf(vocabulary, "x");
    EXPECT_EQ(file.error().code, ErrorCode::Unsupported);
    EXPECT_NE(file.error().what.find("rwkv"), std::string::npos);
}

} // namespace
} // namespace luthier::text
