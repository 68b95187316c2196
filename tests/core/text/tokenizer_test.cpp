#include "core/text/tokenizer.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::vector<TokenId> bytesAsIds(const Tokenizer &tokenizer, std::string_view text)
{
    std::vector<TokenId> ids;
    for (const Token &token : tokenizer.encode(text))
        ids.push_back(token.id);
    return ids;
}

TEST(StreamDecoder, ACharacterComesWithItsLastToken)
{
    const auto tokenizer = fixtureTokenizer("bytelevel-trim");
    StreamDecoder decoder(*tokenizer);
    std::string all;
    for (const TokenId id : bytesAsIds(*tokenizer, "a 👩‍💻 漢")) {
        const std::string piece = decoder.push(id);
        EXPECT_FALSE(firstInvalidUtf8(piece));
        EXPECT_EQ(piece.find("\uFFFD"), std::string::npos);
        all += piece;
    }
    EXPECT_EQ(all + decoder.finish(), "a 👩‍💻 漢");
}

TEST(StreamDecoder, WhatStaysIncompleteComesAtTheEnd)
{
    const auto tokenizer = fixtureTokenizer("bytelevel-trim");
    StreamDecoder decoder(*tokenizer);
    const TokenId first = *tokenizer->idOf("ð"); // the first byte of an emoji
    EXPECT_EQ(decoder.push(first), "");
    EXPECT_EQ(decoder.finish(), "\uFFFD");
    EXPECT_EQ(decoder.finish(), "");
}

TEST(StreamDecoder, SpacesBetweenWordsDoNotDependOnTheCut)
{
    const auto tokenizer = fixtureTokenizer("llama2-legacy");
    StreamDecoder decoder(*tokenizer);
    std::string all;
    for (const TokenId id : bytesAsIds(*tokenizer, "the rights of the people"))
        all += decoder.push(id);
    EXPECT_EQ(all, "the rights of the people");
}

TEST(StreamDecoder, SpecialTokensAreSkippedOnRequest)
{
    const auto tokenizer = fixtureTokenizer("qwen2");
    const TokenId end = *tokenizer->idOf("<|im_end|>");
    EXPECT_EQ(StreamDecoder(*tokenizer, true).push(end), "");
    EXPECT_EQ(StreamDecoder(*tokenizer, false).push(end), "<|im_end|>");
}

TEST(StreamDecoder, ALongStreamKeepsOnlyItsLastPieces)
{
    const auto tokenizer = makeTokenizer(tinyTokenizerJson());
    StreamDecoder decoder(*tokenizer);
    std::string all;
    for (int i = 0; i < 20'000; ++i) // quadratic work would not end in time
        all += decoder.push(7);
    EXPECT_EQ(all.size(), 60'000U);
}

} // namespace
} // namespace luthier::text
