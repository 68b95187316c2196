#include "core/train/evaluator.h"

#include "tests/core/train/model_in_memory.h"

namespace luthier::train {

namespace {

run::EvalEvent evaluated(ModelInMemory &model, std::int64_t blockTokens)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-eval").value();
    TestRun::writeRows(folder.path() / "tokens.bin", sampleRows());
    const data::TokenFile file = data::TokenFile::open(folder.path() / "tokens.bin").value();
    const Evaluator evaluator = Evaluator::create(file, blockTokens).value();
    return evaluator.evaluate(3, *model.rowPass, {}, [](double) {}).value();
}

} // namespace

TEST(Evaluator, LossIsThatOfTheReferenceOverAllRows)
{
    ModelInMemory model;
    const run::EvalEvent event = evaluated(model, 50);
    const double expected = readJsonFile(kLlama / "lora_expect.json").value()["loss_f64"];
    EXPECT_EQ(event.step, 3);
    EXPECT_NEAR(event.loss, expected, 2e-6 * expected);
}

TEST(Evaluator, LossDoesNotDependOnTheBlocks)
{
    ModelInMemory model;
    EXPECT_NEAR(evaluated(model, 1).loss, evaluated(model, 1000).loss, 1e-6);
}

TEST(Evaluator, MovesNoGradient)
{
    ModelInMemory model;
    evaluated(model, 50);
    EXPECT_EQ(model.adapter.gradients, std::vector<float>(model.adapter.values.size(), 0.0F));
}

} // namespace luthier::train
