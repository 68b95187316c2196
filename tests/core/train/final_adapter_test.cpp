#include "core/train/final_adapter.h"

#include "tests/core/train/train_test_support.h"

namespace luthier::train {

TEST(FinalAdapter, IsAPeftFolderAndReplacesAnOlderOne)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-adapter").value();
    const arch::ModelConfig config = arch::openModel(kLlama / "model").value().config;
    nn::LoraWeights<float> weights = nn::loadLora(config, kLlama / "lora").value();
    const fs::path target = folder.path() / "adapter";
    ASSERT_TRUE(writeFinalAdapter(weights, target, "model"));
    weights.values[5] += 1;
    ASSERT_TRUE(writeFinalAdapter(weights, target, "model"));
    EXPECT_EQ(nn::loadLora(config, target).value().values, weights.values);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1) << "nothing else is left";
}

TEST(FinalAdapter, AFailureIsAnError)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-adapter").value();
    ASSERT_TRUE(writeFileAtomic(folder.path() / "run", "a file"));
    const arch::ModelConfig config = arch::openModel(kLlama / "model").value().config;
    EXPECT_FALSE(writeFinalAdapter(nn::loadLora(config, kLlama / "lora").value(), folder.path() / "run" / "adapter", "model"));
}

} // namespace luthier::train
