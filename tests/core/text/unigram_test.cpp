#include "core/text/unigram.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::unique_ptr<TokenizerModel> model(std::vector<std::pair<std::string, double>> pieces, std::string_view settings = R"({"unk_id": 0})")
{
    ModelSource source;
    source.settings = json(settings);
    for (auto &[text, score] : pieces) {
        source.vocabulary.emplace_back(text, 0);
        source.scores.push_back(score);
    }
    auto made = makeUnigram(std::move(source), false, "test");
    EXPECT_TRUE(made);
    return made ? std::move(*made) : nullptr;
}

std::vector<std::string> cut(const TokenizerModel &unigram, std::string_view word)
{
    std::vector<ModelToken> tokens;
    unigram.tokenize(word, tokens);
    std::vector<std::string> pieces;
    for (const ModelToken &token : tokens)
        pieces.emplace_back(word.substr(token.begin, token.end - token.begin));
    return pieces;
}

TEST(Unigram, TheBestSumWinsAndUnknownNeighboursFuse)
{
    const auto unigram = model({{"<unk>", 0}, {"a", 0}, {"b", 0}, {"c", 0}, {"d", 0}, {"cd", 1}, {"ab", 2}, {"abc", 5}, {"abcd", 10}});
    EXPECT_EQ(cut(*unigram, "abcdacdxx"), (std::vector<std::string>{"abcd", "a", "cd", "xx"}));
}

TEST(Unigram, UnknownTextIsSpelledByBytesIfTheyExist)
{
    std::vector<std::pair<std::string, double>> pieces = {{"<unk>", 0}, {"<0xC3>", 0}, {"<0xA9>", 0}};
    const auto unigram = model(pieces, R"({"unk_id": 0, "byte_fallback": true})");
    std::vector<ModelToken> tokens;
    unigram->tokenize("é", tokens);
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(tokens[0].id, 1);
    EXPECT_EQ(tokens[1].end, 2U);
    tokens.clear();
    unigram->tokenize("è", tokens);
    ASSERT_EQ(tokens.size(), 1U);
    EXPECT_EQ(tokens[0].id, 0);
}

TEST(Unigram, WithoutAnUnknownTokenUnknownTextVanishes)
{
    const auto unigram = model({{"a", 0}}, "{}");
    EXPECT_EQ(cut(*unigram, "ab"), std::vector<std::string>{"a"});
}

TEST(Unigram, DamagedVocabulariesAreErrors)
{
    ModelSource empty;
    EXPECT_EQ(makeUnigram(std::move(empty), false, "x").error().code, ErrorCode::BadFile);
    ModelSource outside;
    outside.settings = json(R"({"unk_id": 5})");
    outside.vocabulary = {{"a", 0}};
    outside.scores = {0};
    EXPECT_EQ(makeUnigram(std::move(outside), false, "x").error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::text
