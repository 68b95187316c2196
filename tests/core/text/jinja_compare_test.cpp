#include "core/text/jinja_compare.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaCompare, NumbersOfAllTypesCompareByValue)
{
    EXPECT_EQ(value("1 == 1.0 == true"), "True");
    EXPECT_EQ(value("0.0 == -0.0"), "True");
    EXPECT_EQ(value("none == false"), "False");
}

TEST(JinjaCompare, ListsAndDictionariesCompareByContent)
{
    EXPECT_EQ(value("[1, 2] == [1, 2]"), "True");
    EXPECT_EQ(value("(1, 2) == [1, 2]"), "False");
    EXPECT_EQ(value("{'a': 1, 'b': 2} == {'b': 2, 'a': 1}"), "True");
    EXPECT_EQ(value("range(3) == range(0, 3)"), "True");
}

TEST(JinjaCompare, SequencesAreOrderedByTheirFirstDifference)
{
    EXPECT_EQ(value("[1, 2] < [1, 3]"), "True");
    EXPECT_EQ(value("[1] < [1, 0]"), "True");
    EXPECT_EQ(value("'Z' < 'a'"), "True");
    EXPECT_EQ(value("'z' < 'é'"), "True");
}

TEST(JinjaCompare, DifferentTypesHaveNoOrder)
{
    EXPECT_EQ(value("'a' < 1"), "failed: The chat template failed: '<' not supported between instances of 'str' and 'int'.");
    EXPECT_EQ(value("missing > 1"), "failed: The chat template failed: 'missing' is undefined.");
}

TEST(JinjaCompare, MembershipLooksAtCharactersElementsAndKeys)
{
    EXPECT_EQ(value("'el' in 'hello'"), "True");
    EXPECT_EQ(value("2 in xs"), "True");
    EXPECT_EQ(value("'a' in d"), "True");
    EXPECT_EQ(value("'a' in missing"), "False");
    EXPECT_EQ(value("1 in 'a'"), "failed: The chat template failed: 'in <string>' requires string as left operand, not int.");
    EXPECT_EQ(value("1 in none"), "failed: The chat template failed: argument of type 'NoneType' is not iterable.");
}

TEST(JinjaCompare, AListCannotBeAKey)
{
    EXPECT_EQ(value("{[1]: 2}"), "failed: The chat template failed: unhashable type: 'list'.");
}

TEST(JinjaCompare, SortingIsStableInBothDirections)
{
    EXPECT_EQ(value("['b', 'B', 'a']|sort"), "['a', 'b', 'B']");
    EXPECT_EQ(value("['b', 'B', 'a']|sort(reverse=true)"), "['b', 'B', 'a']");
}

} // namespace luthier::text::jinja
