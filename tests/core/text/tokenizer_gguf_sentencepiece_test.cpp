#include "core/text/tokenizer_gguf_models.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

using Type = GgufVocabulary::Type;

GgufVocabulary vocabulary()
{
    GgufVocabulary made;
    made.model = "llama";
    made.tokens = {"<unk>", "<s>", "\u2581", "a", "b", "\u2581a", "ab", "\u2581ab"};
    made.types.assign(made.tokens.size(), Type::Normal);
    made.types[0] = Type::Unknown;
    made.types[1] = Type::Control;
    made.scores = {0, 0, -5, -6, -7, -3, -2, -1};
    made.unknown = 0;
    made.bos = 1;
    return made;
}

std::vector<TokenId> encoded(const Expected<TokenizerFile> &file, std::string_view text, bool special = false)
{
    EXPECT_TRUE(file);
    const auto tokenizer = makeTokenizer(*file, "x");
    EXPECT_TRUE(tokenizer);
    EncodeOptions options;
    options.addSpecialTokens = special;
    return idsOf((*tokenizer)->encode(text, options));
}

TEST(TokenizerGgufSentencePiece, ThePairWithTheBestResultJoinsFirst)
{
    const auto file = fileOfSentencePieceBpe(vocabulary(), "x");
    EXPECT_EQ(file->model.merges.front(), (std::pair<std::string, std::string>{"\u2581a", "b"}));
    EXPECT_EQ(encoded(file, "ab"), std::vector<TokenId>{7});
    EXPECT_EQ(encoded(file, "b ab"), (std::vector<TokenId>{2, 4, 7}));
    EXPECT_EQ(encoded(file, "ab", true), (std::vector<TokenId>{1, 7}));
}

TEST(TokenizerGgufSentencePiece, TheSpacePrefixFollowsTheFile)
{
    GgufVocabulary gemma = vocabulary();
    gemma.addsSpacePrefix = false;
    gemma.addsBos = false;
    EXPECT_EQ(encoded(fileOfSentencePieceBpe(gemma, "x"), "ab a", true), (std::vector<TokenId>{6, 5}));
}

TEST(TokenizerGgufSentencePiece, UnigramKeepsPlacesAsIds)
{
    GgufVocabulary t5 = vocabulary();
    t5.model = "t5";
    t5.types[4] = Type::Unused;
    t5.eos = 1;
    const auto file = fileOfUnigram(t5, "x");
    EXPECT_EQ(encoded(file, "ab", true), (std::vector<TokenId>{7, 1}));
}

TEST(TokenizerGgufSentencePiece, ScoresAreNeeded)
{
    GgufVocabulary without = vocabulary();
    without.scores.clear();
    EXPECT_EQ(fileOfSentencePieceBpe(without, "x").error().code, ErrorCode::BadFile);
    EXPECT_EQ(fileOfUnigram(without, "x").error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::text
