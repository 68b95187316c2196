#include "core/data/reading/json_node.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::node;

TEST(JsonNode, NullMembersAreAsIfAbsent)
{
    const JsonNode object = node(R"({"a": null, "b": 1})");
    EXPECT_EQ(object.find("a"), nullptr);
    EXPECT_NE(object.find("b"), nullptr);
    EXPECT_EQ(object.find("c"), nullptr);
}

TEST(JsonNode, TextKeepsNumbersAsWritten)
{
    EXPECT_EQ(toText(node(R"( {"a" : [1.50, "x\u0001\n\"", null, true]} )")), R"({"a": [1.50, "x\u0001\n\"", null, true]})");
}

TEST(JsonNode, WholeNumbersStayWhole)
{
    EXPECT_EQ(dumpJson(*toJson(node("[1, -2, 18446744073709551615, 2.5]"))), "[1,-2,18446744073709551615,2.5]");
}

TEST(JsonNode, NumbersBeyondDoubleCannotBeHeld)
{
    EXPECT_EQ(toJson(node(R"({"a": [1e999]})")), std::nullopt);
    EXPECT_EQ(toNumber(node("1e999")), std::nullopt);
    EXPECT_EQ(toNumber(node("1e-999")), 0.0);
    EXPECT_EQ(toNumber(node("4.5")), 4.5);
}

TEST(JsonNode, TypesHaveNamesForPeople)
{
    EXPECT_EQ(typeName(node("[]").type), "a list");
    EXPECT_EQ(typeName(node("1").type), "a number");
}

} // namespace luthier::data
