#include "core/text/tokenizer_gguf_models.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

GgufVocabulary vocabulary()
{
    using Type = GgufVocabulary::Type;
    GgufVocabulary bert;
    bert.model = "bert";
    bert.tokens = {"[UNK]", "[CLS]", "[SEP]", "\u2581play", "ing"};
    bert.types = {Type::Control, Type::Control, Type::Control, Type::Normal, Type::Normal};
    bert.unknown = 0;
    bert.classifier = 1;
    bert.separator = 2;
    return bert;
}

TEST(TokenizerGgufBert, WordStartsAndContinuationsAreSpelledBack)
{
    auto file = fileOfWordPiece(vocabulary(), "x");
    ASSERT_TRUE(file);
    const auto tokenizer = makeTokenizer(std::move(*file), "x");
    EncodeOptions special;
    special.addSpecialTokens = true;
    EXPECT_EQ(idsOf((*tokenizer)->encode("Playing", special)), (std::vector<TokenId>{1, 3, 4, 2}));
}

TEST(TokenizerGgufBert, AnUnknownTokenIsNeeded)
{
    GgufVocabulary bert = vocabulary();
    bert.unknown.reset();
    EXPECT_EQ(fileOfWordPiece(bert, "x").error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::text
