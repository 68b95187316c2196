#include "core/train/checkpoint.h"

#include "tests/core/train/train_test_support.h"

namespace luthier::train {

namespace {

class Checkpoints : public ::testing::Test {
protected:
    TemporaryFolder folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-checkpoint").value();
    arch::ModelConfig config = arch::openModel(kLlama / "model").value().config;
    nn::LoraWeights<float> adapter = nn::loadLora(config, kLlama / "lora").value();
    config::TrainSpec spec;
    std::unique_ptr<Optimizer> optimizer = makeOptimizer(spec, adapter.layout.parameters);

    Snapshot snapshotAt(std::int64_t step)
    {
        auto gradients = test::noise<float>(adapter.layout.parameters, static_cast<std::uint64_t>(step));
        optimizer->step(adapter.values, gradients, 1e-3, 1);
        Snapshot snapshot;
        snapshot.baseModel = "model";
        snapshot.copy({step, 0.5, "hash", 512, 0, 2, 1.25}, adapter, *optimizer);
        return snapshot;
    }
    fs::path at(std::int64_t step) const { return run::RunPaths{folder.path()}.checkpoint(step); }
};

} // namespace

TEST_F(Checkpoints, GiveBackWhatWasWrittenBitForBit)
{
    const Snapshot snapshot = snapshotAt(3);
    ASSERT_TRUE(writeCheckpoint(folder.path(), snapshot));
    const LoadedCheckpoint read = readCheckpoint(config, at(3)).value();
    EXPECT_EQ(read.state, snapshot.state);
    EXPECT_EQ(read.adapter.values, adapter.values);
    const auto restored = makeOptimizer(spec, adapter.layout.parameters);
    ASSERT_TRUE(read.restore(*restored));
    EXPECT_EQ(restored->stepsTaken(), 1);
    for (std::size_t i = 0; i < restored->state().size(); ++i)
        EXPECT_TRUE(std::ranges::equal(restored->state()[i].values, optimizer->state()[i].values));
}

TEST_F(Checkpoints, ADamagedOneIsSkippedForAnOlder)
{
    ASSERT_TRUE(writeCheckpoint(folder.path(), snapshotAt(1)));
    ASSERT_TRUE(writeCheckpoint(folder.path(), snapshotAt(2)));
    for (const char *file : {"adapter_model.safetensors", "optimizer.safetensors", "adapter_config.json", "state.json"}) {
        const std::string whole = readFile(at(2) / file).value();
        std::string changed = whole;
        changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
        for (const std::string &damaged : {changed.substr(0, changed.size() / 2), std::string()}) {
            ASSERT_TRUE(writeFileAtomic(at(2) / file, damaged));
            const NewestCheckpoint newest = newestCheckpoint(config, folder.path());
            ASSERT_TRUE(newest.checkpoint) << file;
            EXPECT_EQ(newest.checkpoint->state.step, 1) << file;
            EXPECT_EQ(newest.damaged.size(), 1) << file;
        }
        ASSERT_TRUE(writeFileAtomic(at(2) / file, whole));
    }
    EXPECT_EQ(newestCheckpoint(config, folder.path()).checkpoint->state.step, 2);
}

TEST_F(Checkpoints, AChangedFileIsFoundByItsHash)
{
    ASSERT_TRUE(writeCheckpoint(folder.path(), snapshotAt(2)));
    std::string bytes = readFile(at(2) / "adapter_model.safetensors").value();
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    ASSERT_TRUE(writeFileAtomic(at(2) / "adapter_model.safetensors", bytes));
    const auto read = readCheckpoint(config, at(2));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::BadFile);
}

TEST_F(Checkpoints, OnlyTheNewestAreKeptAndLeftoversRemoved)
{
    for (std::int64_t step = 1; step <= 4; ++step)
        ASSERT_TRUE(writeCheckpoint(folder.path(), snapshotAt(step)));
    ASSERT_TRUE(createFolders(run::RunPaths{folder.path()}.checkpoints() / ".step-5.part"));
    removeOldCheckpoints(folder.path(), 2);
    EXPECT_EQ(run::checkpointSteps(folder.path()), (std::vector<std::int64_t>{3, 4}));
    EXPECT_FALSE(fs::exists(run::RunPaths{folder.path()}.checkpoints() / ".step-5.part"));
}

TEST_F(Checkpoints, TheSameStepCanBeWrittenAgain)
{
    ASSERT_TRUE(writeCheckpoint(folder.path(), snapshotAt(2)));
    const Snapshot again = snapshotAt(2);
    ASSERT_TRUE(writeCheckpoint(folder.path(), again));
    EXPECT_EQ(readCheckpoint(config, at(2)).value().adapter.values, again.adapter.values);
}

TEST_F(Checkpoints, AnotherOptimizerIsRefused)
{
    ASSERT_TRUE(writeCheckpoint(folder.path(), snapshotAt(2)));
    spec.optimizer = config::OptimizerType::Sgd;
    const auto other = makeOptimizer(spec, adapter.layout.parameters);
    EXPECT_FALSE(readCheckpoint(config, at(2)).value().restore(*other));
}

TEST_F(Checkpoints, AFolderThatCannotBeWrittenIsAnErrorAndLeavesNothing)
{
    ASSERT_TRUE(writeFileAtomic(folder.path() / "checkpoints", "a file where the folder should be"));
    EXPECT_FALSE(writeCheckpoint(folder.path(), snapshotAt(2)));
    EXPECT_FALSE(newestCheckpoint(config, folder.path()).checkpoint);
}

} // namespace luthier::train
