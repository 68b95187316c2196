#include "core/infer/score.h"

#include <cmath>

#include "tests/core/infer/parity_case.h"
#include "tests/core/infer/tiny_model.h"

namespace luthier::infer {
namespace {

void expectLogprobs(const std::vector<ScoredRow> &scored, const Json &expected)
{
    ASSERT_EQ(scored.size(), expected.size());
    for (std::size_t i = 0; i < scored.size(); ++i) {
        const auto reference = expected[i].get<std::vector<double>>();
        ASSERT_EQ(scored[i].logprobs.size(), reference.size());
        for (std::size_t t = 0; t < reference.size(); ++t)
            ASSERT_NEAR(scored[i].logprobs[t], reference[t], 1e-4) << "row " << i << ", token " << t;
    }
}

void expectReference(const std::string &name)
{
    ParityCase parity(name);
    const auto base = scoreRows(*parity.weights, nullptr, parity.samples(), false);
    ASSERT_TRUE(base) << describeError(base.error());
    expectLogprobs(*base, parity.json("expect.json").at("logprobs_f64"));
    const auto adapted = scoreRows(*parity.weights, &parity.adapter, parity.samples(), false);
    ASSERT_TRUE(adapted);
    expectLogprobs(*adapted, parity.json("lora_expect.json").at("logprobs_f64"));
}

TEST(Score, GivesTheReferencesLogProbabilities)
{
    expectReference("llama");
}

TEST(Score, GivesTheReferencesLogProbabilitiesOfAnUntiedModel)
{
    expectReference("llama3_rope");
}

TEST(Score, GivesTheReferencesLogits)
{
    const ParityCase parity("llama");
    const auto scored = scoreRows(*parity.weights, nullptr, parity.samples(), true);
    ASSERT_TRUE(scored);
    const auto expected = parity.tensor("logits.safetensors", "0");
    ASSERT_EQ(scored->front().logits.size(), expected.size());
    double difference = 0;
    double norm = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        difference += std::pow(static_cast<double>(scored->front().logits[i]) - expected[i], 2);
        norm += std::pow(static_cast<double>(expected[i]), 2);
    }
    EXPECT_LT(std::sqrt(difference / norm), 1e-5);
}

TEST(Score, DoesNotDependOnTheNeighbours)
{
    TinyModel model;
    std::vector<std::vector<TokenId>> rows;
    for (int i = 0; i < 40; ++i)
        rows.push_back(model.ids(1 + (i * 37) % 90)); // several micro-batches
    const auto together = scoreRows(model.weights, nullptr, rows, false);
    ASSERT_TRUE(together);
    for (std::size_t i = 0; i < rows.size(); i += 7) {
        const auto alone = scoreRows(model.weights, nullptr, {rows[i]}, false);
        ASSERT_TRUE(alone);
        for (std::size_t t = 0; t + 1 < rows[i].size(); ++t)
            ASSERT_NEAR((*together)[i].logprobs[t], alone->front().logprobs[t], 2e-5);
    }
}

TEST(Score, TakesARowLongerThanAMicroBatch)
{
    TinyModel model;
    const auto scored = scoreRows(model.weights, nullptr, {model.ids(kScoreTokens + 100)}, false);
    ASSERT_TRUE(scored) << describeError(scored.error());
    EXPECT_EQ(scored->front().logprobs.size(), static_cast<std::size_t>(kScoreTokens) + 99);
}

TEST(Score, GivesNoLogProbabilityForASingleToken)
{
    TinyModel model;
    const auto scored = scoreRows(model.weights, nullptr, {{5}}, true);
    ASSERT_TRUE(scored);
    EXPECT_TRUE(scored->front().logprobs.empty());
    EXPECT_EQ(scored->front().logits.size(), 61U);
}

TEST(Score, GivesNothingForNoRows)
{
    TinyModel model;
    const auto scored = scoreRows(model.weights, nullptr, {}, false);
    ASSERT_TRUE(scored);
    EXPECT_TRUE(scored->empty());
}

TEST(Score, RefusesAnEmptyRow)
{
    TinyModel model;
    const auto scored = scoreRows(model.weights, nullptr, {{1}, {}}, false);
    ASSERT_FALSE(scored);
    EXPECT_EQ(scored.error().where, "row 1");
}

TEST(Score, RefusesIdsOutsideTheVocabulary)
{
    TinyModel model;
    const auto scored = scoreRows(model.weights, nullptr, {{1, 2}, {3, 61}}, false);
    ASSERT_FALSE(scored);
    EXPECT_EQ(scored.error().where, "row 1, token 1");
}

TEST(Score, IsCancelledBetweenLayers)
{
    TinyModel model;
    const auto scored = scoreRows(model.weights, nullptr, {model.ids(9)}, false, [] { return true; });
    ASSERT_FALSE(scored);
    EXPECT_EQ(scored.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace luthier::infer
