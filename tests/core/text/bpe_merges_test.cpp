#include "core/text/bpe_merges.h"

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace luthier::text {
namespace {

std::vector<ModelToken> letters(std::size_t count, Random *random = nullptr, std::uint64_t alphabet = 1)
{
    std::vector<ModelToken> tokens;
    for (std::uint32_t i = 0; i < count; ++i)
        tokens.push_back({random != nullptr ? static_cast<TokenId>(random->below(alphabet)) : 0, i, i + 1});
    return tokens;
}

// The definition, word for word: look for the best pair, join it, start again.
void mergeSlowly(const MergeTable &merges, std::vector<ModelToken> &tokens)
{
    while (true) {
        MergeTable::Merge best;
        std::size_t at = 0;
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
            if (const auto merge = merges.find(tokens[i].id, tokens[i + 1].id); merge.rank < best.rank) {
                best = merge;
                at = i;
            }
        if (best.rank == UINT32_MAX)
            return;
        tokens[at] = {best.id, tokens[at].begin, tokens[at + 1].end};
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
}

TEST(BpeMerges, AnUnknownPairDoesNotJoin)
{
    MergeTable table;
    EXPECT_EQ(table.find(1, 2).rank, UINT32_MAX);
    table.insert(1, 2, {5, 9});
    EXPECT_EQ(table.find(1, 2).id, 9);
    EXPECT_EQ(table.find(2, 1).rank, UINT32_MAX);
}

TEST(BpeMerges, TheTableHoldsManyPairs)
{
    MergeTable table;
    for (TokenId i = 0; i < 5000; ++i)
        table.insert(i, i * 7 % 5000, {static_cast<std::uint32_t>(i), i});
    for (TokenId i = 0; i < 5000; ++i)
        EXPECT_EQ(table.find(i, i * 7 % 5000).id, i);
}

TEST(BpeMerges, TheLeftmostOfEqualPairsJoinsFirst)
{
    MergeTable table;
    table.insert(0, 0, {0, 1});
    for (const std::size_t length : {std::size_t{5}, std::size_t{101}}) {
        std::vector<ModelToken> tokens = letters(length);
        mergePairs(table, tokens, 0);
        EXPECT_EQ(tokens.size(), length / 2 + 1);
        EXPECT_EQ(tokens.front().id, 1);
        EXPECT_EQ(tokens.back().id, 0);
        EXPECT_EQ(tokens.back().end, length);
    }
}

TEST(BpeMerges, ShortAndLongWordsFollowTheDefinition)
{
    Random random(7);
    MergeTable table;
    TokenId next = 4;
    for (std::uint32_t rank = 0; rank < 60; ++rank)
        table.insert(static_cast<TokenId>(random.below(static_cast<std::uint64_t>(next))),
                     static_cast<TokenId>(random.below(static_cast<std::uint64_t>(next))), {rank, next++});
    for (std::size_t length = 0; length < 120; ++length) {
        std::vector<ModelToken> expected = letters(length, &random, 4);
        std::vector<ModelToken> tokens = expected;
        mergeSlowly(table, expected);
        mergePairs(table, tokens, 0);
        ASSERT_EQ(tokens.size(), expected.size()) << length;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            EXPECT_EQ(tokens[i].id, expected[i].id);
            EXPECT_EQ(tokens[i].begin, expected[i].begin);
            EXPECT_EQ(tokens[i].end, expected[i].end);
        }
    }
}

TEST(BpeMerges, TokensBeforeTheWordStayAlone)
{
    MergeTable table;
    table.insert(0, 0, {0, 1});
    std::vector<ModelToken> tokens = letters(3);
    mergePairs(table, tokens, 1);
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(tokens[0].id, 0);
    EXPECT_EQ(tokens[1].id, 1);
}

} // namespace
} // namespace luthier::text
