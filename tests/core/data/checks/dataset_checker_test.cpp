#include "core/data/checks/dataset_checker.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::conversation;

namespace {

std::vector<Problem> check(const std::vector<Record> &records)
{
    DatasetChecker checker;
    for (std::size_t i = 0; i < records.size(); ++i)
        checker.add({"a.jsonl", static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(i) + 1}, records[i]);
    return checker.finish();
}

} // namespace

TEST(DatasetChecker, EveryLaterEqualRowPointsToTheFirst)
{
    const auto problems = check({conversation("q", "a"), conversation("p", "b"), conversation("q", "a"), conversation("q", "a")});
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].kind, ProblemKind::Duplicate);
    EXPECT_EQ(problems[0].line, 3);
    EXPECT_EQ(problems[1].line, 4);
    EXPECT_EQ(problems[1].otherLine, 1);
}

TEST(DatasetChecker, AnotherAnswerToTheSameQuestionIsAContradiction)
{
    const auto problems = check({conversation("q", "a"), conversation("Q!", "b"), conversation("q", "A")});
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].kind, ProblemKind::Contradiction);
    EXPECT_EQ(problems[0].line, 2);
    EXPECT_EQ(problems[0].otherLine, 1);
    EXPECT_EQ(problems[1].line, 3);
    EXPECT_EQ(problems[1].otherLine, 2);
}

TEST(DatasetChecker, ADuplicateIsNoContradiction)
{
    const auto problems = check({conversation("q", "a"), conversation("q", "b"), conversation("q", "a")});
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].kind, ProblemKind::Contradiction);
    EXPECT_EQ(problems[1].kind, ProblemKind::Duplicate);
}

TEST(DatasetChecker, RowsMayBeAddedAfterFinishing)
{
    DatasetChecker checker;
    checker.add({"a", 1, 1}, conversation("q", "a"));
    EXPECT_TRUE(checker.finish().empty());
    checker.add({"b", 7, 7}, conversation("q", "a"));
    const auto problems = checker.finish();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].file, "b");
    EXPECT_EQ(problems[0].otherFile, "a");
    EXPECT_NE(problems[0].what.find("line 1 of a"), std::string::npos);
}

TEST(PlaceList, FilesMayAlternate)
{
    PlaceList places;
    places.add({"a", 1, 1});
    places.add({"b", 2, 2});
    places.add({"a", 3, 3});
    EXPECT_EQ(places.at(2).file, "a");
    EXPECT_EQ(places.at(1).file, "b");
    EXPECT_EQ(places.size(), 3U);
}

} // namespace luthier::data
