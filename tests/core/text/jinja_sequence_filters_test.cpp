#include "core/text/jinja_sequence_filters.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaSequenceFilters, JoinPrintsAndSeparates)
{
    EXPECT_EQ(value("[1, none, true]|join(',')"), "1,None,True");
    EXPECT_EQ(value("ms|join('-', attribute='role')"), "system-user-assistant");
}

TEST(JinjaSequenceFilters, MapAppliesAFilterOrTakesAnAttribute)
{
    EXPECT_EQ(value("words|map('upper')|join"), "BAC");
    EXPECT_EQ(value("ms|map(attribute='n', default='-')|join"), "--1");
    EXPECT_EQ(value("xs|map('nosuch')|list"), "failed: The chat template failed: No filter named 'nosuch'.");
    EXPECT_EQ(value("none|map('upper')|list"), "[]");
}

TEST(JinjaSequenceFilters, SelectKeepsWhatPasses)
{
    EXPECT_EQ(value("[0, 1, none]|select|list"), "[1]");
    EXPECT_EQ(value("xs|reject('greaterthan', 1)|list"), "[1]");
    EXPECT_EQ(value("ms|selectattr('role', 'equalto', 'user')|map(attribute='content')|list"), "[' Hi ']");
    EXPECT_EQ(value("none|selectattr('a')|list"), "[]");
}

TEST(JinjaSequenceFilters, SortIgnoresCaseAndTakesSeveralKeys)
{
    EXPECT_EQ(value("words|sort"), "['A', 'b', 'c']");
    EXPECT_EQ(value("[{'a': 1, 'b': 2}, {'a': 1, 'b': 1}]|sort(attribute='a,b')"), "[{'a': 1, 'b': 1}, {'a': 1, 'b': 2}]");
    EXPECT_EQ(value("d|dictsort(by='value', reverse=true)"), "[('C', 3), ('a', 2), ('b', 1)]");
}

TEST(JinjaSequenceFilters, ExtremesAndSumsAreFound)
{
    EXPECT_EQ(value("[xs|min, xs|max, words|max, xs|sum, [[1], [2]]|sum(start=[])]"), "[1, 3, 'c', 6, [1, 2]]");
    EXPECT_EQ(value("[]|max"), "");
    EXPECT_EQ(value("xs|first ~ xs|last"), "32");
}

TEST(JinjaSequenceFilters, BatchesAndSlicesAreFilled)
{
    EXPECT_EQ(value("xs|batch(2, 'x')|list"), "[[3, 1], [2, 'x']]");
    EXPECT_EQ(value("xs|slice(2)|list"), "[[3, 1], [2]]");
    EXPECT_NE(value("xs|batch(0)|list").find("from 1 to"), std::string::npos);
}

TEST(JinjaSequenceFilters, UniqueKeepsTheFirst)
{
    EXPECT_EQ(value("['a', 'A', 'b']|unique|list"), "['a', 'b']");
}

TEST(JinjaSequenceFilters, ReversingAndItems)
{
    EXPECT_EQ(value("'abc'|reverse ~ xs|reverse|list"), "cba[2, 1, 3]");
    EXPECT_EQ(value("missing|items|list"), "[]");
    EXPECT_EQ(value("xs|items|list"), "failed: The chat template failed: Can only get item pairs from a mapping.");
}

TEST(JinjaSequenceFilters, ARandomItemIsTheSameInEachRendering)
{
    EXPECT_EQ(value("range(1000)|random"), value("range(1000)|random"));
}

TEST(JinjaSequenceFilters, JoinedContentsKeepTheirOrigins)
{
    const Json messages = Json::array({message("user", "Q"), message("assistant", "A")});
    EXPECT_EQ(marked("{{ messages|map(attribute='content')|join('|') }}", messages), "[0:content]Q[T]|[1:content]A");
}

} // namespace luthier::text::jinja
