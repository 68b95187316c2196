#include "core/data/checks/similarity_index.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::conversation;

namespace {

const char *const kAnswer =
    "Put the shoes back into their box, print the return label from your account page and bring the parcel to any post office.";
const char *const kChanged =
    "Put the shoes back into their box, print the return label from your account page and take the parcel to any post office!";

struct Indexed {
    std::vector<Record> records;
    SimilarityIndex index;
    RecordSource source() const
    {
        return [this](std::size_t i) { return Expected<Record>(records[i]); };
    }
};

Indexed indexed(std::vector<Record> records, const std::string &file)
{
    Indexed result{std::move(records), {}};
    for (std::size_t i = 0; i < result.records.size(); ++i)
        result.index.add({file, static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(i) + 1}, result.records[i]);
    return result;
}

} // namespace

TEST(SimilarityIndex, NearlyEqualRowsAreFound)
{
    const Indexed rows = indexed({conversation("How do I return shoes?", kAnswer),
                                  conversation("How long does a refund take?", "Three to five working days after the check."),
                                  conversation("HOW DO I RETURN SHOES", kChanged)},
                                 "a");
    const auto problems = rows.index.nearDuplicates(rows.source());
    ASSERT_TRUE(problems);
    ASSERT_EQ(problems->size(), 1U);
    EXPECT_EQ((*problems)[0].kind, ProblemKind::NearDuplicate);
    EXPECT_EQ((*problems)[0].line, 3);
    EXPECT_EQ((*problems)[0].otherLine, 1);
}

TEST(SimilarityIndex, EqualRowsAreNoNearDuplicates)
{
    const Indexed rows = indexed({conversation("How do I return shoes?", kAnswer), conversation("How do I return shoes?", kAnswer)}, "a");
    EXPECT_TRUE(rows.index.nearDuplicates(rows.source())->empty());
}

TEST(SimilarityIndex, EvaluationRowsInTheTrainingDataAreLeaks)
{
    const Indexed training = indexed(
        {conversation("Where?", "Here, at the old mill behind the church."), conversation("How do I return shoes?", kAnswer)}, "train");
    const Indexed evaluation =
        indexed({conversation("Something else altogether?", "Nothing of it stands in the other file."),
                 conversation("Where?", "Here, at the old mill behind the church."), conversation("How do I return shoes?", kChanged)},
                "eval");
    const auto problems = evaluation.index.leaks(evaluation.source(), training.index, training.source());
    ASSERT_TRUE(problems);
    ASSERT_EQ(problems->size(), 2U);
    EXPECT_EQ((*problems)[0].file, "eval");
    EXPECT_EQ((*problems)[0].line, 2);
    EXPECT_EQ((*problems)[0].otherFile, "train");
    EXPECT_EQ((*problems)[1].otherLine, 2);
}

TEST(SimilarityIndex, AnErrorOfTheSourceIsPassedOn)
{
    const Indexed rows = indexed({conversation("How do I return shoes?", kAnswer), conversation("How do I return shoes!", kAnswer)}, "a");
    const auto problems = rows.index.nearDuplicates([](std::size_t) -> Expected<Record> { return fail(ErrorCode::Io, "gone"); });
    ASSERT_FALSE(problems);
    EXPECT_EQ(problems.error().code, ErrorCode::Io);
}

TEST(SimilarityIndex, RowsWithoutTextAreLeftOut)
{
    const Indexed rows = indexed({TokensRecord{{1}, {1}}, TokensRecord{{2}, {2}}}, "a");
    EXPECT_TRUE(rows.index.nearDuplicates(rows.source())->empty());
}

} // namespace luthier::data
