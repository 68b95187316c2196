#include "core/text/added_tokens.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

using Pass = AddedTokens::Pass;

AddedTokens parse(std::string_view list, const Normalizer *normalizer = nullptr)
{
    auto added = AddedTokens::parse(json(list), Vocabulary(), normalizer, "test");
    EXPECT_TRUE(added);
    return added ? *added : AddedTokens();
}

std::vector<ByteRange> found(const AddedTokens &added, std::string_view text, std::vector<std::size_t> boundaries = {})
{
    std::vector<ByteRange> ranges;
    for (const AddedMatch &match : added.find(text, Pass::Raw, {}, boundaries))
        ranges.push_back({match.begin, match.end});
    return ranges;
}

TEST(AddedTokens, TheLongestTokenAtTheLeftmostPlaceWins)
{
    const AddedTokens added =
        parse(R"([{"id": 1, "content": "<a>", "normalized": false}, {"id": 2, "content": "<a><b>", "normalized": false}])");
    const auto matches = added.find("x<a><b><a>", Pass::Raw, {}, {});
    ASSERT_EQ(matches.size(), 2U);
    EXPECT_EQ(matches[0].id, 2);
    EXPECT_EQ(matches[1].id, 1);
}

TEST(AddedTokens, StrippingTokensSwallowWhiteSpaceOfAnyKind)
{
    const AddedTokens added = parse(R"([{"id": 1, "content": "<m>", "normalized": false, "lstrip": true, "rstrip": true}])");
    EXPECT_EQ(found(added, "x \u3000<m>\n y"), (std::vector<ByteRange>{{1, 10}}));
    EXPECT_EQ(found(added, "<m> <m>"), (std::vector<ByteRange>{{0, 4}, {4, 7}}));
}

TEST(AddedTokens, SwallowedWhiteSpaceEndsAtABoundary)
{
    const AddedTokens added = parse(R"([{"id": 1, "content": "<m>", "normalized": false, "lstrip": true, "rstrip": true}])");
    EXPECT_EQ(found(added, "x  <m>  y", {2, 7}), (std::vector<ByteRange>{{2, 7}}));
}

TEST(AddedTokens, ASingleWordIsNotFoundNextToAWordCharacter)
{
    const AddedTokens added = parse(R"([{"id": 1, "content": "cat", "normalized": false, "single_word": true}])");
    EXPECT_EQ(found(added, "cat, cats, écat, (cat)"), (std::vector<ByteRange>{{0, 3}, {19, 22}}));
}

TEST(AddedTokens, OnlyAdmittedPlacesAreTokens)
{
    const AddedTokens added =
        parse(R"([{"id": 1, "content": "<a>", "normalized": false}, {"id": 2, "content": "<a><b>", "normalized": false}])");
    const auto shortOnly = [](ByteRange range) { return range.end - range.begin == 3; };
    const auto matches = added.find("<a><b>", Pass::Raw, shortOnly, {});
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches[0].id, 1);
}

TEST(AddedTokens, NormalizedTokensAreSearchedInTheirNormalizedForm)
{
    const auto lowercase = parseNormalizer(json(R"({"type": "Lowercase"})"), "test");
    const AddedTokens added = parse(R"([{"id": 1, "content": "Norm", "normalized": true, "special": true}])", lowercase->get());
    EXPECT_TRUE(added.find("norm", Pass::Raw, {}, {}).empty());
    EXPECT_EQ(added.find("a norm", Pass::Normalized, {}, {}).size(), 1U);
    EXPECT_EQ(*added.decodedText(1), "norm");
}

TEST(AddedTokens, IdsOfTheVocabularyComeFirst)
{
    const auto vocabulary = Vocabulary::make({{"<s>", 7}}, "test");
    const auto added = AddedTokens::parse(json(R"([{"id": 1, "content": "<s>", "special": true}])"), *vocabulary, nullptr, "test");
    EXPECT_NE(added->byId(7), nullptr);
    EXPECT_TRUE(added->isSpecial("<s>"));
}

TEST(AddedTokens, ATokenWithoutContentOrUsableIdIsAnError)
{
    EXPECT_FALSE(AddedTokens::parse(json(R"([{"id": 1}])"), Vocabulary(), nullptr, "test"));
    EXPECT_FALSE(AddedTokens::parse(json(R"([{"id": -1, "content": "x"}])"), Vocabulary(), nullptr, "test"));
    EXPECT_FALSE(AddedTokens::parse(json(R"({"a": 1})"), Vocabulary(), nullptr, "test"));
}

} // namespace
} // namespace luthier::text
