#include "core/methods/objective.h"

#include <cmath>

#include <gtest/gtest.h>

namespace luthier::methods {

TEST(StepTotals, CountsTrainedTokensAndSumsTheirWeights)
{
    StepTotals totals;
    totals.add({7, {{{1, 2, 3, 4}, {0, 1, 0, 0.5F}}, {{1, 2}, {0, 2}}}});
    totals.add({8, {{{1, 2}, {0, 0}}}});
    EXPECT_EQ(totals.rows, 2);
    EXPECT_EQ(totals.trainedTokens, 3);
    EXPECT_DOUBLE_EQ(totals.weight, 3.5);
}

TEST(ScoredSequence, WeightsEachNll)
{
    const std::vector<double> nll = {1, 2};
    const std::vector<float> weights = {1, 0.5F};
    EXPECT_DOUBLE_EQ((ScoredSequence{nll, weights, {}}).weightedNll(), 2);
    EXPECT_DOUBLE_EQ(ScoredSequence{}.weightedNll(), 0);
}

TEST(LogSigmoid, IsExactInTheMiddleAndAtBothEnds)
{
    EXPECT_DOUBLE_EQ(logSigmoid(0), -std::log(2.0));
    EXPECT_DOUBLE_EQ(logSigmoid(1.5), std::log(1 / (1 + std::exp(-1.5))));
    EXPECT_DOUBLE_EQ(logSigmoid(-800), -800);
    EXPECT_DOUBLE_EQ(logSigmoid(800), -0.0);
    EXPECT_DOUBLE_EQ(sigmoid(-800), 0);
    EXPECT_DOUBLE_EQ(sigmoid(800), 1);
    EXPECT_DOUBLE_EQ(sigmoid(0.7) + sigmoid(-0.7), 1);
}

} // namespace luthier::methods
