#include "core/train/training_loop.h"

#include "tests/core/train/train_test_support.h"

namespace luthier::train {

namespace {

std::vector<double> losses(const Recorder &recorder)
{
    std::vector<double> values;
    for (const run::StepEvent &step : recorder.all<run::StepEvent>())
        values.push_back(step.loss);
    return values;
}

} // namespace

TEST(TrainingLoop, ThirtyStepsAreThoseOfTheReference)
{
    TestRun run;
    run.spec.method.initFrom = (kLlama / "lora").string();
    run.spec.train.maxSteps = 30;
    run.prepare(sampleRows());
    ASSERT_TRUE(run.train());
    const Json curve = readJsonFile(kLlama / "lora_curve.json").value();
    const std::vector<double> own = losses(run.recorder);
    ASSERT_EQ(own.size(), 30);
    double sum = 0;
    for (std::size_t i = 0; i < own.size(); ++i) {
        const double difference = std::fabs(own[i] - curve["loss_f64"][i].get<double>());
        EXPECT_LT(difference, 5e-5) << "step " << i;
        sum += difference;
    }
    EXPECT_LT(sum / 30, 2e-5);
}

TEST(TrainingLoop, TheFinalAdapterIsThatOfTheReference)
{
    TestRun run;
    run.spec.method.initFrom = (kLlama / "lora").string();
    run.spec.train.maxSteps = 30;
    run.prepare(sampleRows());
    const auto result = run.train().value();
    const auto files = arch::openModel(kLlama / "model").value();
    const auto own = nn::loadLora(files.config, result.adapter).value();
    const auto expected = nn::loadLora(files.config, kLlama / "lora_after").value();
    EXPECT_LT(test::relativeL2(own.values, expected.values), 1e-3);
}

TEST(TrainingLoop, StepsSayWhatTheyDid)
{
    TestRun run;
    run.spec.train.maxSteps = 0;
    run.spec.train.numEpochs = 1.5;
    run.spec.train.batchSize = 3;
    run.spec.train.lrScheduler = config::SchedulerType::Linear;
    run.prepare(sampleRows());
    ASSERT_TRUE(run.train());
    const auto steps = run.recorder.all<run::StepEvent>();
    ASSERT_EQ(steps.size(), 4) << "12 rows";
    EXPECT_EQ(steps[0].step, 1);
    EXPECT_DOUBLE_EQ(steps[1].epoch, 6.0 / 8);
    EXPECT_DOUBLE_EQ(steps[1].learningRate, 5e-3 * 0.75);
    EXPECT_GT(steps[0].gradientNorm, 0);
    const auto rows = sampleRows();
    EXPECT_EQ(steps[0].tokens, rows[0].tokens() + rows[1].tokens() + rows[2].tokens());
    EXPECT_EQ(steps[0].trainedTokens, rows[0].trainedTokens() + rows[1].trainedTokens() + rows[2].trainedTokens());
}

TEST(TrainingLoop, RowLossesAddUpToTheStep)
{
    TestRun run;
    run.spec.train.maxSteps = 2;
    run.prepare(sampleRows());
    ASSERT_TRUE(run.train());
    double nll = 0;
    double tokens = 0;
    ASSERT_EQ(run.recorder.losses.size(), 8);
    for (const run::RowLoss &row : run.recorder.losses)
        if (row.step == 2) {
            nll += row.nll;
            tokens += static_cast<double>(row.tokens);
        }
    EXPECT_NEAR(nll / tokens, losses(run.recorder)[1], 1e-12);
    EXPECT_EQ(run.recorder.losses[4].rowId, 104);
}

TEST(TrainingLoop, TheSameRunTwiceIsTheSameBits)
{
    std::string bytes;
    for (int repeat = 0; repeat < 2; ++repeat) {
        TestRun run;
        run.spec.train.maxSteps = 4;
        run.spec.dataset.shuffle = true;
        run.spec.method.dropout = 0.1;
        run.prepare(sampleRows());
        ASSERT_TRUE(run.train());
        EXPECT_TRUE(bytes.empty() || bytes == run.adapterBytes());
        bytes = run.adapterBytes();
    }
}

TEST(TrainingLoop, EvaluatesWhenDueAndAtTheEnd)
{
    TestRun run;
    run.spec.train.maxSteps = 5;
    run.spec.train.evalSteps = 2;
    run.prepare(sampleRows(), {sampleRows()[0], sampleRows()[1]});
    ASSERT_TRUE(run.train());
    const auto evals = run.recorder.all<run::EvalEvent>();
    ASSERT_EQ(evals.size(), 3);
    EXPECT_EQ(evals[0].step, 2);
    EXPECT_EQ(evals[2].step, 5);
    EXPECT_GT(evals[0].loss, 0);
}

TEST(TrainingLoop, PreferencesTrainAgainstTheBaseModel)
{
    TestRun run;
    run.spec.stage = config::Stage::Dpo;
    run.spec.method.initFrom = (kLlama / "lora").string();
    run.spec.train.batchSize = 6;
    run.spec.train.maxSteps = 8;
    run.prepare(pairRows(), pairRows());
    ASSERT_TRUE(run.train());
    const Json expected = readJsonFile(kPreference / "sigmoid.json").value();
    const auto steps = run.recorder.all<run::StepEvent>();
    EXPECT_NEAR(steps[0].loss, expected["loss_f64"].get<double>(), 2e-6);
    EXPECT_TRUE(steps[0].metrics.contains("rewards/margins"));
    EXPECT_LT(steps.back().loss, steps[0].loss) << "it learns";
    EXPECT_TRUE(run.recorder.all<run::EvalEvent>().at(0).metrics.contains("rewards/accuracies"));
    EXPECT_TRUE(fs::exists(run.folder() / "reference.bin"));
    EXPECT_TRUE(fs::exists(run.folder() / "reference.eval.bin"));
}

TEST(TrainingLoop, CheckpointsAreWrittenWhenDueAndTheNewestKept)
{
    TestRun run;
    run.spec.train.maxSteps = 7;
    run.spec.train.saveSteps = 2;
    run.spec.train.keepCheckpoints = 2;
    run.prepare(sampleRows());
    ASSERT_TRUE(run.train());
    std::vector<std::int64_t> told;
    for (const run::CheckpointEvent &checkpoint : run.recorder.all<run::CheckpointEvent>())
        told.push_back(checkpoint.step);
    EXPECT_EQ(told, (std::vector<std::int64_t>{2, 4, 6, 7}));
    EXPECT_EQ(run::checkpointSteps(run.folder()), (std::vector<std::int64_t>{6, 7}));
}

TEST(TrainingLoop, AStepWithoutTrainedTokensChangesNothingAndIsTold)
{
    TestRun run;
    auto rows = sampleRows();
    for (std::size_t i = 4; i < 8; ++i)
        std::fill(rows[i].sequences[0].weights.begin(), rows[i].sequences[0].weights.end(), 0.0F);
    run.spec.train.maxSteps = 2;
    run.spec.method.initFrom = (kLlama / "lora").string();
    run.prepare(rows);
    ASSERT_TRUE(run.train());
    TestRun oneStep;
    oneStep.spec.train.maxSteps = 1;
    oneStep.spec.method.initFrom = (kLlama / "lora").string();
    oneStep.prepare(sampleRows());
    ASSERT_TRUE(oneStep.train());
    EXPECT_EQ(run.adapterBytes(), oneStep.adapterBytes());
    ASSERT_EQ(run.recorder.all<run::WarningEvent>().size(), 1);
    EXPECT_EQ(run.recorder.all<run::WarningEvent>()[0].code, "no_trained_tokens");
}

} // namespace luthier::train
