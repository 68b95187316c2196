#include "core/text/word_level.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

TEST(WordLevel, AWordIsOneTokenOrUnknown)
{
    ModelSource source;
    source.settings = json(R"({"unk_token": "[UNK]"})");
    source.vocabulary = {{"[UNK]", 0}, {"word", 1}};
    const auto model = makeWordLevel(std::move(source), false, "x");
    std::vector<ModelToken> tokens;
    (*model)->tokenize("word", tokens);
    (*model)->tokenize("other", tokens);
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(tokens[0].id, 1);
    EXPECT_EQ(tokens[1].id, 0);
    EXPECT_EQ(tokens[1].end, 5U);
}

TEST(WordLevel, TheUnknownTokenHasToExist)
{
    ModelSource source;
    source.vocabulary = {{"a", 0}};
    EXPECT_EQ(makeWordLevel(std::move(source), false, "x").error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::text
