#include "core/text/tokenizer_pipeline.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

constexpr std::string_view kAdded =
    R"([{"id": 20, "content": "<x>", "special": true, "normalized": false}, {"id": 22, "content": "ab", "special": false}])";

TEST(TokenizerPipeline, AddedTokensComeBeforeTheVocabulary)
{
    const auto tokenizer = makeTokenizer(tinyTokenizerJson(kAdded));
    EXPECT_EQ(tokenizer->idOf("<x>"), 20);
    EXPECT_EQ(tokenizer->idOf("ab"), 6); // the vocabulary's id
    EXPECT_EQ(tokenizer->tokenText(20), "<x>");
    EXPECT_EQ(tokenizer->vocabularySize(), 21U);
    EXPECT_TRUE(tokenizer->isSpecial(20));
    EXPECT_FALSE(tokenizer->isSpecial(6));
}

TEST(TokenizerPipeline, IdsThatDoNotExistAreSkipped)
{
    const auto tokenizer = makeTokenizer(tinyTokenizerJson(kAdded));
    EXPECT_EQ(tokenizer->decode(std::vector<TokenId>{0, 15, -3, 999, 20}), "a<x>");
    EXPECT_EQ(tokenizer->decode(std::vector<TokenId>{0, 20}, true), "a");
    EXPECT_EQ(tokenizer->tokenText(-1), "");
    EXPECT_EQ(tokenizer->decode({}), "");
}

TEST(TokenizerPipeline, WithoutADecoderTokensAreJoinedBySpaces)
{
    EXPECT_EQ(fixtureTokenizer("wordlevel")->decode(std::vector<TokenId>{0, 1}), "[UNK] [PAD]");
}

TEST(TokenizerPipeline, BrokenUtf8IsEncodedAsReplacementCharactersInPlace)
{
    const auto tokenizer = fixtureTokenizer("gpt2");
    const std::string_view broken = "a\xFF"
                                    "b";
    const auto tokens = tokenizer->encode(broken);
    EXPECT_EQ(idsOf(tokens), idsOf(tokenizer->encode("a\uFFFD"
                                                     "b")));
    EXPECT_EQ(tokens.front().range, (ByteRange{0, 1}));
    EXPECT_EQ(tokens.back().range, (ByteRange{2, 3}));
    EncodeOptions options;
    options.boundaries = {2};
    for (const Token &token : tokenizer->encode(broken, options))
        EXPECT_LE(token.range.end, 3U);
}

TEST(TokenizerPipeline, ItsJsonKeepsEverythingButTheModel)
{
    const Json written = makeTokenizer(tinyTokenizerJson(kAdded))->toTokenizerJson();
    const Json read = json(tinyTokenizerJson(kAdded));
    for (const char *key : {"version", "added_tokens", "normalizer", "pre_tokenizer", "post_processor", "decoder"})
        EXPECT_EQ(written[key], read[key]) << key;
    EXPECT_EQ(written["model"]["vocab"], read["model"]["vocab"]);
}

} // namespace
} // namespace luthier::text
