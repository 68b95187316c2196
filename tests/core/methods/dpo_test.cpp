#include "core/methods/dpo.h"

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "tests/core/methods/scored_rows.h"
#include "tests/support/paths.h"

namespace luthier::methods {

namespace {

config::RunSpec withBeta(double beta)
{
    config::RunSpec spec;
    spec.stage = config::Stage::Dpo;
    spec.preference.beta = beta;
    return spec;
}

Json sigmoidCase()
{
    return readJsonFile(test::fixture("parity/preference/sigmoid.json")).value();
}

// The pairs of the case, each answer as one target that holds its whole log-probability.
std::vector<OwnedRow> pairsOf(const Json &expected)
{
    std::vector<OwnedRow> rows;
    for (std::size_t i = 0; i < expected["policy_chosen_logps_f64"].size(); ++i) {
        const auto number = [&](const char *key) { return expected[key][i].get<double>(); };
        OwnedRow row;
        row.parts = {{{-number("policy_chosen_logps_f64")}, {1}, {}}, {{-number("policy_rejected_logps_f64")}, {1}, {}}};
        row.reference = {number("ref_chosen_logps_f64"), number("ref_rejected_logps_f64")};
        rows.push_back(std::move(row));
    }
    return rows;
}

double mean(const Json &numbers)
{
    double sum = 0;
    for (const Json &number : numbers)
        sum += number.get<double>();
    return sum / static_cast<double>(numbers.size());
}

} // namespace

TEST(Dpo, LossIsThatOfTheReference)
{
    const Json expected = sigmoidCase();
    auto rows = pairsOf(expected);
    const LossSum sum = evaluateAll(*makeDpo(withBeta(0.1)).value(), rows);
    EXPECT_NEAR(sum.loss, expected["loss_f64"].get<double>(), 1e-12);
}

TEST(Dpo, MetricsAreTheMeanRewards)
{
    const Json expected = sigmoidCase();
    auto rows = pairsOf(expected);
    LossSum sum = evaluateAll(*makeDpo(withBeta(0.1)).value(), rows);
    const double chosen = mean(expected["chosen_rewards_f64"]);
    const double rejected = mean(expected["rejected_rewards_f64"]);
    EXPECT_NEAR(sum.metrics["rewards/chosen"], chosen, 1e-12);
    EXPECT_NEAR(sum.metrics["rewards/rejected"], rejected, 1e-12);
    EXPECT_NEAR(sum.metrics["rewards/margins"], chosen - rejected, 1e-12);
    EXPECT_NEAR(sum.metrics["logps/chosen"], mean(expected["policy_chosen_logps_f64"]), 1e-10);
    double right = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        right += expected["chosen_rewards_f64"][i].get<double>() > expected["rejected_rewards_f64"][i].get<double>() ? 1 : 0;
    EXPECT_NEAR(sum.metrics["rewards/accuracies"], right / static_cast<double>(rows.size()), 1e-12);
}

TEST(Dpo, CoefficientsAreTheDerivativeOfTheLoss)
{
    std::vector<OwnedRow> rows = {{{{{1.5, 0.5}, {1, 1}, {}}, {{2.5, 1}, {1, 1}, {}}}, {-2.5, -3}},
                                  {{{{0.5}, {1}, {}}, {{0.25, 3, 1}, {1, 0.5F, 1}, {}}}, {-1, -2}}};
    EXPECT_LT(coefficientError(*makeDpo(withBeta(0.7)).value(), rows), 1e-9);
}

TEST(Dpo, APairThatEqualsItsReferenceHasLossLogTwo)
{
    std::vector<OwnedRow> rows = {{{{{2}, {1}, {}}, {{3}, {1}, {}}}, {-2, -3}}};
    EXPECT_DOUBLE_EQ(evaluateAll(*makeDpo(withBeta(0.1)).value(), rows).loss, std::log(2.0));
}

TEST(Dpo, ABetaOfZeroIsRefused)
{
    const auto made = makeDpo(withBeta(0));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::BadSetting);
    EXPECT_EQ(made.error().where, "preference.beta");
}

} // namespace luthier::methods
