#include "core/text/byte_trie.h"

#include <gtest/gtest.h>

namespace luthier::text {
namespace {

TEST(ByteTrie, AllPrefixesAreFoundShortestFirst)
{
    ByteTrie trie;
    trie.insert("ab", 1);
    trie.insert("a", 2);
    trie.insert("abd", 3);
    std::vector<std::pair<std::size_t, int>> found;
    trie.prefixesOf("abc", [&](std::size_t length, int value) { found.emplace_back(length, value); });
    EXPECT_EQ(found, (std::vector<std::pair<std::size_t, int>>{{1, 2}, {2, 1}}));
}

TEST(ByteTrie, NothingIsFoundInNothing)
{
    ByteTrie trie;
    trie.insert("x", 0);
    int count = 0;
    trie.prefixesOf("", [&](std::size_t, int) { ++count; });
    trie.prefixesOf("y", [&](std::size_t, int) { ++count; });
    EXPECT_EQ(count, 0);
    EXPECT_TRUE(trie.canBegin('x'));
    EXPECT_FALSE(trie.canBegin('y'));
}

TEST(ByteTrie, ALaterValueReplacesAnEarlierOne)
{
    ByteTrie trie;
    trie.insert("x", 1);
    trie.insert("x", 2);
    int value = 0;
    trie.prefixesOf("x", [&](std::size_t, int found) { value = found; });
    EXPECT_EQ(value, 2);
}

} // namespace
} // namespace luthier::text
