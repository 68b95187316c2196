#include "core/train/checkpoint_writer.h"

#include "tests/core/train/train_test_support.h"

namespace luthier::train {

namespace {

class Writer : public ::testing::Test {
protected:
    TemporaryFolder folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-writer").value();
    arch::ModelConfig config = arch::openModel(kLlama / "model").value().config;
    nn::LoraWeights<float> adapter = nn::loadLora(config, kLlama / "lora").value();
    std::unique_ptr<Optimizer> optimizer = makeOptimizer({}, adapter.layout.parameters);
    CheckpointWriter writer{folder.path(), "model", 2};

    static CheckpointState stateAt(std::int64_t step)
    {
        CheckpointState state;
        state.step = step;
        return state;
    }
};

} // namespace

TEST_F(Writer, WritesTheNumbersOfTheMomentItWasAsked)
{
    const std::vector<float> then = adapter.values;
    writer.begin(stateAt(1), adapter, *optimizer);
    std::fill(adapter.values.begin(), adapter.values.end(), 7.0F); // the run goes on
    const auto written = writer.finish();
    ASSERT_TRUE(written.has_value());
    ASSERT_TRUE(*written) << describeError(written->error());
    EXPECT_EQ(**written, 1);
    EXPECT_EQ(newestCheckpoint(config, folder.path()).checkpoint->adapter.values, then);
}

TEST_F(Writer, TellsNothingWhereNothingWasAsked)
{
    EXPECT_FALSE(writer.busy());
    EXPECT_FALSE(writer.poll().has_value());
    EXPECT_FALSE(writer.finish().has_value());
}

TEST_F(Writer, KeepsTheNewest)
{
    for (std::int64_t step = 1; step <= 3; ++step) {
        writer.begin(stateAt(step), adapter, *optimizer);
        ASSERT_TRUE(*writer.finish());
    }
    EXPECT_EQ(run::checkpointSteps(folder.path()), (std::vector<std::int64_t>{2, 3}));
}

TEST_F(Writer, AFailureIsTold)
{
    ASSERT_TRUE(writeFileAtomic(folder.path() / "checkpoints", "a file where the folder should be"));
    writer.begin(stateAt(1), adapter, *optimizer);
    const auto written = writer.finish();
    ASSERT_TRUE(written.has_value());
    EXPECT_FALSE(*written);
}

} // namespace luthier::train
