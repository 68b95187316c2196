#include "core/text/token_table.h"

#include <gtest/gtest.h>

namespace luthier::text {
namespace {

TEST(TokenTable, EveryKeyIsFoundAgain)
{
    TokenTable table;
    for (TokenId id = 0; id < 3000; ++id)
        table.insert("key" + std::to_string(id * 37), id);
    EXPECT_EQ(table.size(), 3000U);
    for (TokenId id = 0; id < 3000; ++id)
        EXPECT_EQ(table.find("key" + std::to_string(id * 37)), id);
    EXPECT_FALSE(table.find("key"));
}

TEST(TokenTable, KeysMayHoldAnyBytes)
{
    TokenTable table;
    table.insert(std::string_view("\0\0", 2), 1);
    table.insert(std::string_view("\0", 1), 2);
    table.insert("", 3);
    table.insert("\xFF", 4);
    EXPECT_EQ(table.find(std::string_view("\0\0", 2)), 1);
    EXPECT_EQ(table.find(std::string_view("\0", 1)), 2);
    EXPECT_EQ(table.find(""), 3);
    EXPECT_EQ(table.find("\xFF"), 4);
}

TEST(TokenTable, AnEmptyTableFindsNothing)
{
    EXPECT_FALSE(TokenTable().find("x"));
}

TEST(TokenTable, ALaterIdWins)
{
    TokenTable table;
    table.insert("x", 1);
    table.insert("x", 2);
    EXPECT_EQ(table.find("x"), 2);
    EXPECT_EQ(table.size(), 1U);
}

} // namespace
} // namespace luthier::text
