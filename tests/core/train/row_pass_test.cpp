#include "core/train/row_pass.h"

#include <limits>

#include "tests/core/train/model_in_memory.h"

namespace luthier::train {

namespace {

ReferenceLogps referenceOf(ModelInMemory &model, const std::vector<data::TrainingRow> &rows)
{
    ReferenceLogps reference{2, {}};
    EXPECT_TRUE(model.rowPass->referenceLogps(rows, reference.values));
    return reference;
}

std::vector<double> nlls(const RowsLoss &loss)
{
    std::vector<double> values;
    for (const RowNll &row : loss.rows)
        values.push_back(row.nll);
    return values;
}

} // namespace

TEST(RowPass, SupervisedLossAndRowsAreThoseOfTheReference)
{
    ModelInMemory model;
    const Json expected = readJsonFile(kLlama / "lora_expect.json").value();
    const RowsLoss loss = model.loss(sampleRows(), false);
    const double reference = expected["loss_f64"];
    EXPECT_NEAR(loss.sum.loss, reference, 2e-6 * reference);
    for (std::size_t i = 0; i < loss.rows.size(); ++i) {
        EXPECT_EQ(loss.rows[i].rowId, 100 + static_cast<std::int64_t>(i));
        EXPECT_EQ(loss.rows[i].tokens, expected["count"][i].get<std::int64_t>());
        EXPECT_NEAR(loss.rows[i].nll, expected["nll_f64"][i].get<double>(), 1e-4 * static_cast<double>(loss.rows[i].tokens));
    }
}

TEST(RowPass, SupervisedGradientsAreThoseOfTheReference)
{
    ModelInMemory model;
    model.loss(sampleRows(), true);
    EXPECT_LT(model.gradientError(kLlama / "lora_grads.safetensors"), 1e-4);
}

TEST(RowPass, PreferenceLossRewardsAndLogProbabilitiesAreThoseOfTheReference)
{
    ModelInMemory model(config::Stage::Dpo);
    const Json expected = readJsonFile(kPreference / "sigmoid.json").value();
    const auto rows = pairRows();
    const ReferenceLogps reference = referenceOf(model, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_NEAR(reference.of(i)[0], expected["ref_chosen_logps_f64"][i].get<double>(), 1e-4);
        EXPECT_NEAR(reference.of(i)[1], expected["ref_rejected_logps_f64"][i].get<double>(), 1e-4);
    }
    RowsLoss loss = model.loss(rows, true, &reference);
    const double exact = expected["loss_f64"];
    EXPECT_NEAR(loss.sum.loss, exact, 2e-6 * exact);
    double chosen = 0;
    for (const Json &reward : expected["chosen_rewards_f64"])
        chosen += reward.get<double>() / static_cast<double>(rows.size());
    EXPECT_NEAR(loss.sum.metrics["rewards/chosen"], chosen, 1e-5);
    EXPECT_LT(model.gradientError(kPreference / "sigmoid.grads.safetensors"), 1e-4);
}

TEST(RowPass, PackedRowsAreThoseTakenOneByOne)
{
    ModelInMemory packed;
    ModelInMemory alone(config::Stage::Sft, 1);
    const RowsLoss all = packed.loss(sampleRows(), true);
    const RowsLoss each = alone.loss(sampleRows(), true);
    EXPECT_NEAR(all.sum.loss, each.sum.loss, 1e-6 * each.sum.loss);
    EXPECT_LT(test::relativeL2(packed.adapter.gradients, alone.adapter.gradients), 1e-5);
}

TEST(RowPass, AccumulatedPairsAreThoseTakenAtOnce)
{
    ModelInMemory atOnce(config::Stage::Dpo);
    ModelInMemory accumulated(config::Stage::Dpo, 40);
    const auto rows = pairRows();
    const ReferenceLogps reference = referenceOf(atOnce, rows);
    const RowsLoss all = atOnce.loss(rows, true, &reference);
    const RowsLoss pieces = accumulated.loss(rows, true, &reference);
    EXPECT_NEAR(all.sum.loss, pieces.sum.loss, 1e-6 * all.sum.loss);
    EXPECT_LT(test::relativeL2(accumulated.adapter.gradients, atOnce.adapter.gradients), 1e-5);
}

TEST(RowPass, ChangingOneRowLeavesTheOthersBitIdentical)
{
    ModelInMemory model;
    auto rows = sampleRows();
    const std::vector<double> before = nlls(model.loss(rows, false));
    for (std::int32_t &id : rows[3].sequences[0].ids)
        id = (id + 17) % 199;
    const std::vector<double> after = nlls(model.loss(rows, false));
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_EQ(before[i] == after[i], i != 3) << "row " << i;
}

TEST(RowPass, WeightsOfTokensScaleTheirShareOfTheLoss)
{
    ModelInMemory model;
    std::vector<data::TrainingRow> rows = {sampleRows()[0], sampleRows()[1]};
    const std::vector<double> nll = nlls(model.loss(rows, false));
    for (float &weight : rows[0].sequences[0].weights)
        weight *= 0.25F;
    const RowsLoss loss = model.loss(rows, false);
    const auto tokens0 = static_cast<double>(loss.rows[0].tokens);
    const auto tokens1 = static_cast<double>(loss.rows[1].tokens);
    EXPECT_NEAR(loss.sum.loss, (0.25 * nll[0] + nll[1]) / (0.25 * tokens0 + tokens1), 1e-12);
    EXPECT_EQ(loss.rows[0].nll, nll[0]) << "a row's loss is told without its weights";
}

TEST(RowPass, TheHookAbandonsThePassWithinALayer)
{
    ModelInMemory model;
    const auto rows = sampleRows();
    const std::vector<std::size_t> positions(rows.size());
    RowsLoss loss;
    for (const std::int64_t layers : {0, 1, 2, 3}) { // two forward, two backward
        model.layersLeft = layers;
        const auto done = model.rowPass->scoreWithGradient({rows, positions, {8, 100, 100}, nullptr}, {}, loss);
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(model.layersLeft, -1);
    }
}

TEST(RowPass, ALossThatIsNoNumberNamesItsRows)
{
    ModelInMemory model;
    model.adapter.values[0] = std::numeric_limits<float>::quiet_NaN();
    const auto rows = sampleRows();
    const std::vector<std::size_t> positions(rows.size());
    RowsLoss loss;
    const auto done = model.rowPass->scoreWithGradient({rows, positions, {8, 100, 100}, nullptr}, {}, loss);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Diverged);
    EXPECT_NE(done.error().what.find("100, 101"), std::string::npos) << done.error().what;
    EXPECT_EQ(test::relativeL2(model.adapter.gradients, std::vector<float>(model.adapter.gradients.size())), 0) << "no gradient";
}

TEST(RowPass, ARowOfAnotherKindIsRefused)
{
    ModelInMemory model(config::Stage::Dpo);
    const std::vector<data::TrainingRow> rows = {sampleRows()[0]};
    const std::vector<std::size_t> positions(1);
    RowsLoss loss;
    const auto done = model.rowPass->score({rows, positions, {1, 1, 1}, nullptr}, loss);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::BadData);
    EXPECT_EQ(done.error().where, "row 100");
}

} // namespace luthier::train
