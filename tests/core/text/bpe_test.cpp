#include "core/text/bpe.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

ModelSource source(std::string_view settings, std::vector<Vocabulary::Entry> vocabulary,
                   std::vector<std::pair<std::string, std::string>> merges)
{
    ModelSource made;
    made.settings = json(settings);
    made.vocabulary = std::move(vocabulary);
    made.merges = std::move(merges);
    return made;
}

std::vector<TokenId> tokenized(const TokenizerModel &model, std::string_view word)
{
    std::vector<ModelToken> tokens;
    model.tokenize(word, tokens);
    std::vector<TokenId> ids;
    for (const ModelToken &token : tokens)
        ids.push_back(token.id);
    return ids;
}

TEST(Bpe, PairsJoinByRankAndNotFromTheLeft)
{
    const auto model = makeBpe(source("{}", {{"a", 0}, {"b", 1}, {"c", 2}, {"ab", 3}, {"bc", 4}}, {{"b", "c"}, {"a", "b"}}), false, "test");
    EXPECT_EQ(tokenized(**model, "abc"), (std::vector<TokenId>{0, 4}));
}

TEST(Bpe, AWholeWordWinsOnlyWhereMergesAreIgnored)
{
    const std::vector<Vocabulary::Entry> vocabulary = {{"a", 0}, {"b", 1}, {"ab", 2}};
    const auto plain = makeBpe(source("{}", vocabulary, {}), false, "test");
    const auto ignoring = makeBpe(source(R"({"ignore_merges": true})", vocabulary, {}), false, "test");
    EXPECT_EQ(tokenized(**plain, "ab"), (std::vector<TokenId>{0, 1}));
    EXPECT_EQ(tokenized(**ignoring, "ab"), (std::vector<TokenId>{2}));
}

TEST(Bpe, BytesAreTakenAsTheyAre)
{
    const auto model = makeBpe(source("{}", {{"Ã", 0}, {"©", 1}, {"Ã©", 2}}, {{"Ã", "©"}}), true, "test");
    EXPECT_EQ(tokenized(**model, "é"), (std::vector<TokenId>{2}));
}

TEST(Bpe, BytesWithoutATokenVanishAndPlacesCountInTheSpelling)
{
    const auto model = makeBpe(source("{}", {{"a", 0}, {"©", 1}}, {}), true, "test");
    std::vector<ModelToken> tokens;
    (*model)->tokenize("éa", tokens); // C3 has no token
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(tokens[0].begin, 0U);
    EXPECT_EQ(tokens[0].end, 1U);
    EXPECT_EQ(tokens[1].begin, 1U);
    EXPECT_EQ(tokens[1].end, 2U);
}

TEST(Bpe, UnknownCharactersFuseOnlyIfToldSo)
{
    const std::vector<Vocabulary::Entry> vocabulary = {{"<unk>", 0}, {"a", 1}};
    const auto apart = makeBpe(source(R"({"unk_token": "<unk>"})", vocabulary, {}), false, "test");
    const auto fused = makeBpe(source(R"({"unk_token": "<unk>", "fuse_unk": true})", vocabulary, {}), false, "test");
    EXPECT_EQ(tokenized(**apart, "xya"), (std::vector<TokenId>{0, 0, 1}));
    EXPECT_EQ(tokenized(**fused, "xya"), (std::vector<TokenId>{0, 1}));
}

TEST(Bpe, WithoutAnUnknownTokenUnknownCharactersVanish)
{
    const auto model = makeBpe(source("{}", {{"a", 1}}, {}), false, "test");
    EXPECT_EQ(tokenized(**model, "xa"), (std::vector<TokenId>{1}));
}

TEST(Bpe, ByteFallbackNeedsAllBytesOfTheCharacter)
{
    const std::string settings = R"({"unk_token": "<unk>", "byte_fallback": true})";
    const auto model = makeBpe(source(settings, {{"<unk>", 0}, {"<0xC3>", 1}, {"<0xA9>", 2}}, {}), false, "test");
    EXPECT_EQ(tokenized(**model, "é"), (std::vector<TokenId>{1, 2}));
    EXPECT_EQ(tokenized(**model, "è"), (std::vector<TokenId>{0}));
}

TEST(Bpe, AffixesArePartOfTheSymbols)
{
    const std::string settings = R"({"continuing_subword_prefix": "##", "end_of_word_suffix": "</w>"})";
    const auto model = makeBpe(source(settings, {{"a", 0}, {"##b</w>", 1}, {"ab</w>", 2}}, {{"a", "##b</w>"}}), false, "test");
    EXPECT_EQ(tokenized(**model, "ab"), (std::vector<TokenId>{2}));
}

TEST(Bpe, AMergeOutsideTheVocabularyIsAnError)
{
    const auto model = makeBpe(source("{}", {{"a", 0}, {"b", 1}}, {{"a", "b"}}), false, "tokenizer.json");
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::BadFile);
    EXPECT_EQ(model.error().where, "tokenizer.json");
    EXPECT_FALSE(makeBpe(source(R"({"unk_token": "<unk>"})", {{"a", 0}}, {}), false, "test"));
}

TEST(Bpe, ItsJsonHoldsVocabularyAndMergesByRank)
{
    const auto model = makeBpe(source("{}", {{"b", 1}, {"a", 0}, {"ab", 2}}, {{"a", "b"}}), false, "test");
    EXPECT_EQ((*model)->toJson(), json(R"({"type": "BPE", "vocab": {"a": 0, "b": 1, "ab": 2}, "merges": [["a", "b"]]})"));
}

} // namespace
} // namespace luthier::text
