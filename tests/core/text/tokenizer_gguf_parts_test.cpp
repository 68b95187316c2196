#include "core/text/tokenizer_gguf_models.h"
#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

GgufVocabulary vocabulary()
{
    using Type = GgufVocabulary::Type;
    GgufVocabulary made;
    made.tokens = {"a", "<s>", "<tool>", "[PAD3]"};
    made.types = {Type::Normal, Type::Control, Type::UserDefined, Type::Unused};
    return made;
}

TEST(TokenizerGgufParts, ControlAndUserTokensAreAdded)
{
    const Json added = newTokenizerParts(vocabulary())["added_tokens"];
    ASSERT_EQ(added.size(), 2U);
    EXPECT_EQ(added[0]["content"], "<s>");
    EXPECT_EQ(added[0]["special"], true);
    EXPECT_EQ(added[1]["id"], 2);
    EXPECT_EQ(added[1]["special"], false);
    EXPECT_EQ(added[1]["normalized"], false);
}

TEST(TokenizerGgufParts, PaddingRowsAreNoText)
{
    EXPECT_EQ(textTokens(vocabulary()), (std::vector<Vocabulary::Entry>{{"a", 0}, {"<s>", 1}, {"<tool>", 2}}));
}

TEST(TokenizerGgufParts, TheTemplateHoldsSingleTextsAndPairs)
{
    EXPECT_TRUE(templateAround(vocabulary(), std::nullopt, std::nullopt).is_null());
    const Json made = templateAround(vocabulary(), TokenId{1}, TokenId{2});
    EXPECT_EQ(made["single"].size(), 3U);
    EXPECT_EQ(made["pair"].size(), 6U);
    EXPECT_EQ(made["special_tokens"]["<s>"]["ids"], Json::array({1}));
    EXPECT_EQ(made["special_tokens"]["<s>"]["tokens"], Json::array({"<s>"}));
}

} // namespace
} // namespace luthier::text
