#include "core/text/tokenizer_encoding.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

constexpr std::string_view kAdded = R"([{"id": 20, "content": "<x>", "special": true, "normalized": false},
    {"id": 21, "content": "E", "special": false, "normalized": true}])";

TEST(TokenizerEncoding, TheModelJoinsWhatNoBoundaryParts)
{
    const auto tokenizer = makeTokenizer(tinyTokenizerJson());
    EXPECT_EQ(idsOf(tokenizer->encode("abc")), std::vector<TokenId>{7});
    EncodeOptions options;
    options.boundaries = {2};
    const auto tokens = tokenizer->encode("abc", options);
    EXPECT_EQ(idsOf(tokens), (std::vector<TokenId>{6, 2}));
    EXPECT_EQ(rangesOf(tokens), (std::vector<ByteRange>{{0, 2}, {2, 3}}));
}

TEST(TokenizerEncoding, ABoundaryAtTheEndsOfTheTextChangesNothing)
{
    const auto tokenizer = makeTokenizer(tinyTokenizerJson());
    EncodeOptions options;
    options.boundaries = {0, 3, 99};
    EXPECT_EQ(idsOf(tokenizer->encode("abc", options)), std::vector<TokenId>{7});
}

TEST(TokenizerEncoding, ABoundaryForbidsAnAddedTokenAcrossIt)
{
    const auto tokenizer = makeTokenizer(tinyTokenizerJson(kAdded));
    EncodeOptions options;
    options.boundaries = {2};
    EXPECT_EQ(idsOf(tokenizer->encode("a<x>b")), (std::vector<TokenId>{0, 20, 1}));
    EXPECT_EQ(idsOf(tokenizer->encode("a<x>b", options)), (std::vector<TokenId>{0, 1})); // "<", "x" and ">" are unknown
}

TEST(TokenizerEncoding, AddedTokensAreFoundOnlyInTheGivenRanges)
{
    const auto tokenizer = makeTokenizer(tinyTokenizerJson(kAdded));
    EncodeOptions options;
    options.addedTokenRanges = std::vector<ByteRange>{{4, 8}};
    const auto tokens = tokenizer->encode("<x>a<x>b", options);
    EXPECT_EQ(idsOf(tokens), (std::vector<TokenId>{0, 20, 1}));
    EXPECT_EQ(tokens[1].range, (ByteRange{4, 7}));
    options.addedTokenRanges = std::vector<ByteRange>{{0, 2}, {5, 8}};
    EXPECT_EQ(idsOf(tokenizer->encode("<x>a<x>b", options)), (std::vector<TokenId>{0, 1}));
}

TEST(TokenizerEncoding, TheRangesHoldForNormalizedTokensToo)
{
    const auto tokenizer = makeTokenizer(tinyTokenizerJson(kAdded, R"({"type": "Lowercase"})"));
    EXPECT_EQ(idsOf(tokenizer->encode("aEbe")), (std::vector<TokenId>{0, 21, 1, 21}));
    EncodeOptions options;
    options.addedTokenRanges = std::vector<ByteRange>{{3, 4}};
    EXPECT_EQ(idsOf(tokenizer->encode("aEbe", options)), (std::vector<TokenId>{0, 4, 1, 21}));
}

TEST(TokenizerEncoding, TextOutsideTheRangesIsNoSpecialTokenEvenIfTheModelKnowsIt)
{
    const auto tokenizer = fixtureTokenizer("unigram-t5");
    const TokenId end = *tokenizer->idOf("</s>");
    EncodeOptions options;
    options.addedTokenRanges.emplace();
    for (const std::string_view text : {"</s>", "a</s>b", "x </s></s>"}) {
        const auto tokens = tokenizer->encode(text, options);
        EXPECT_EQ(std::ranges::count(idsOf(tokens), end), 0) << text;
        EXPECT_EQ(tokens.back().range.end, text.size());
    }
}

TEST(TokenizerEncoding, BoundariesWorkOnNormalizedTextOfOtherLength)
{
    const auto tokenizer = fixtureTokenizer("llama2-legacy");
    EncodeOptions options;
    options.boundaries = {4};
    const std::string_view text = "the rights";
    for (const Token &token : tokenizer->encode(text, options))
        EXPECT_TRUE(token.range.end <= 4 || token.range.begin >= 4);
    EXPECT_EQ(tokenizer->decode(idsOf(tokenizer->encode(text, options))), text); // nothing was put before "rights"
}

TEST(TokenizerEncoding, ABoundaryInsideACharacterMovesToItsStart)
{
    const auto tokenizer = fixtureTokenizer("gpt2");
    EncodeOptions options;
    options.boundaries = {2};
    const auto tokens = tokenizer->encode("aéb", options);
    EXPECT_EQ(tokenizer->decode(idsOf(tokens)), "aéb");
}

TEST(TokenizerEncoding, EveryTokenOfACharacterHasItsWholeRange)
{
    const auto tokenizer = fixtureTokenizer("bytelevel-trim");
    const auto tokens = tokenizer->encode("👩");
    ASSERT_GT(tokens.size(), 1U);
    for (const Token &token : tokens)
        EXPECT_EQ(token.range, (ByteRange{0, 4}));
}

TEST(TokenizerEncoding, NothingGivesNothingButSpecialTokens)
{
    const auto tokenizer = fixtureTokenizer("roberta-prefix");
    EncodeOptions options;
    options.addSpecialTokens = true;
    EXPECT_TRUE(tokenizer->encode("").empty());
    EXPECT_EQ(idsOf(tokenizer->encode("", options)), (std::vector<TokenId>{0, 2}));
}

} // namespace
} // namespace luthier::text
