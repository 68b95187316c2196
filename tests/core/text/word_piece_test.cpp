#include "core/text/word_piece.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

std::vector<TokenId> cut(std::string_view word, std::string_view settings = R"({"unk_token": "[UNK]", "continuing_subword_prefix": "##"})")
{
    ModelSource source;
    source.settings = json(settings);
    source.vocabulary = {{"[UNK]", 0}, {"play", 1}, {"##ing", 2}, {"##s", 3}, {"p", 4}, {"é", 5}, {"##é", 6}};
    const auto model = makeWordPiece(std::move(source), false, "x");
    std::vector<ModelToken> tokens;
    (*model)->tokenize(word, tokens);
    std::vector<TokenId> ids;
    for (const ModelToken &token : tokens)
        ids.push_back(token.id);
    return ids;
}

TEST(WordPiece, TheLongestPieceIsTakenFromTheLeft)
{
    EXPECT_EQ(cut("playings"), (std::vector<TokenId>{1, 2, 3}));
    EXPECT_EQ(cut("éé"), (std::vector<TokenId>{5, 6}));
}

TEST(WordPiece, AWordWithOneUnknownPieceIsWhollyUnknown)
{
    EXPECT_EQ(cut("playx"), std::vector<TokenId>{0});
}

TEST(WordPiece, TooLongAWordIsUnknown)
{
    EXPECT_EQ(cut("playing", R"({"unk_token": "[UNK]", "max_input_chars_per_word": 6})"), std::vector<TokenId>{0});
    EXPECT_EQ(cut("plays", R"({"unk_token": "[UNK]", "max_input_chars_per_word": 6})"), (std::vector<TokenId>{1, 3}));
}

TEST(WordPiece, TheUnknownTokenHasToExist)
{
    ModelSource source;
    source.settings = json(R"({"unk_token": "<none>"})");
    source.vocabulary = {{"a", 0}};
    EXPECT_EQ(makeWordPiece(std::move(source), false, "x").error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::text
