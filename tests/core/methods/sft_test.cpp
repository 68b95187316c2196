#include "core/methods/sft.h"

#include <gtest/gtest.h>

#include "tests/core/methods/scored_rows.h"

namespace luthier::methods {

namespace {

std::vector<OwnedRow> someRows()
{
    return {{{{{1.5, 0.25, 2.0}, {1, 1, 1}, {}}}, {}}, {{{{0.5, 3.0}, {0.5F, 2}, {}}}, {}}};
}

} // namespace

TEST(Sft, LossIsTheWeightedMeanOverAllTokensOfTheStep)
{
    auto rows = someRows();
    const auto objective = makeSft({}).value();
    EXPECT_DOUBLE_EQ(evaluateAll(*objective, rows).loss, (1.5 + 0.25 + 2.0 + 0.25 + 6.0) / 5.5);
}

TEST(Sft, CoefficientsAreTheDerivativeOfTheLoss)
{
    EXPECT_LT(coefficientError(*makeSft({}).value(), someRows()), 1e-9);
}

TEST(Sft, RowsWithoutATrainedTokenGiveNoLoss)
{
    std::vector<OwnedRow> rows = {{{{{}, {}, {}}}, {}}};
    EXPECT_EQ(evaluateAll(*makeSft({}).value(), rows).loss, 0);
}

TEST(Sft, NeedsOneSequenceAndNoReference)
{
    const auto objective = makeSft({}).value();
    EXPECT_EQ(objective->sequencesPerRow(), 1);
    EXPECT_FALSE(objective->needsReference());
}

} // namespace luthier::methods
