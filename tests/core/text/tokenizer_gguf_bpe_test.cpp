#include "core/text/tokenizer_gguf_models.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

GgufVocabulary vocabulary(std::string_view pre)
{
    GgufVocabulary made;
    made.model = "gpt2";
    made.pre = pre;
    for (char32_t c = U'!'; c <= U'~'; ++c)
        made.tokens.push_back(std::string(1, static_cast<char>(c)));
    for (const char *token : {"Ġ", "Ċ", "12", "<s>"})
        made.tokens.emplace_back(token);
    made.types.assign(made.tokens.size(), GgufVocabulary::Type::Normal);
    made.types.back() = GgufVocabulary::Type::Control;
    made.bos = static_cast<TokenId>(made.tokens.size() - 1);
    made.merges = {"1 2"};
    return made;
}

std::size_t tokensOf(std::string_view pre, std::string_view text, bool special = false)
{
    auto file = fileOfByteLevelBpe(vocabulary(pre), "x");
    EXPECT_TRUE(file) << pre;
    const auto tokenizer = makeTokenizer(std::move(*file), "x");
    EXPECT_TRUE(tokenizer) << pre << ": " << (tokenizer ? "" : describeError(tokenizer.error()));
    EncodeOptions options;
    options.addSpecialTokens = special;
    return tokenizer ? (*tokenizer)->encode(text, options).size() : 0;
}

TEST(TokenizerGgufBpe, EveryKnownRuleMakesATokenizer)
{
    for (const char *pre :
         {"",       "default",   "gpt-2",  "mpt",        "smollm",     "command-r", "llama-bpe",   "smaug-bpe",    "qwen2",
          "qwen35", "stablelm2", "tekken", "gpt-4o",     "tiny_aya",   "kimi-k2",   "deepseek-v3", "deepseek-llm", "deepseek-coder",
          "falcon", "bloom",     "viking", "bailingmoe", "seed-coder", "superbpe",  "exaone-moe",  "minicpm5"})
        EXPECT_GE(tokensOf(pre, "He'll see 12 cats!"), 17U) << pre;
}

TEST(TokenizerGgufBpe, TheRuleDecidesOverNumbers)
{
    EXPECT_EQ(tokensOf("gpt-2", "12"), 1U);
    EXPECT_EQ(tokensOf("smollm", "12"), 2U);
    EXPECT_EQ(tokensOf("qwen2", "12"), 2U);
    EXPECT_EQ(tokensOf("llama-bpe", "12"), 1U);
}

TEST(TokenizerGgufBpe, TheStartTokenFollowsTheFileAndElseTheRule)
{
    EXPECT_EQ(tokensOf("gpt-2", "1", true), 1U);
    EXPECT_EQ(tokensOf("llama-bpe", "1", true), 2U);
    GgufVocabulary says = vocabulary("gpt-2");
    says.addsBos = true;
    EXPECT_FALSE(fileOfByteLevelBpe(says, "x")->parts["post_processor"].is_null());
}

TEST(TokenizerGgufBpe, QwenNormalizesAndLlamaIgnoresMerges)
{
    EXPECT_EQ(fileOfByteLevelBpe(vocabulary("qwen2"), "x")->parts["normalizer"]["type"], "NFC");
    EXPECT_EQ(fileOfByteLevelBpe(vocabulary("llama-bpe"), "x")->model.settings["ignore_merges"], true);
    EXPECT_EQ(fileOfByteLevelBpe(vocabulary("smollm"), "x")->model.settings["ignore_merges"], false);
}

TEST(TokenizerGgufBpe, AnUnknownRuleIsNamed)
{
    const auto file = fileOfByteLevelBpe(vocabulary("brand-new"), "model.gguf");
    EXPECT_EQ(file.error().code, ErrorCode::Unsupported);
    EXPECT_NE(file.error().what.find("brand-new"), std::string::npos);
    EXPECT_FALSE(fileOfByteLevelBpe(vocabulary("gpt"), "x")); // no part of a name
}

TEST(TokenizerGgufBpe, AMergeWithoutTwoPartsIsAnError)
{
    GgufVocabulary broken = vocabulary("gpt-2");
    broken.merges = {"12"};
    EXPECT_EQ(fileOfByteLevelBpe(broken, "x").error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::text
