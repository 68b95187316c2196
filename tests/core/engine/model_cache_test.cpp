#include "core/engine/model_cache.h"

#include <chrono>

#include <gtest/gtest.h>

#include "tests/support/paths.h"

namespace luthier::engine {
namespace {

const fs::path kLlama = test::fixture("parity/llama");

class ModelCacheTest : public ::testing::Test {
protected:
    ModelCacheTest() : m_folder(TemporaryFolder::create(fs::temp_directory_path(), "luthier-cache").value())
    {
        fs::copy(kLlama / "model", model());
        fs::copy(kLlama / "lora", adapter());
    }
    fs::path model() const { return m_folder.path() / "model"; }
    fs::path adapter() const { return m_folder.path() / "lora"; }
    run::ModelRef base() const { return {model(), {}, config::DTypeChoice::Auto}; }
    run::ModelRef adapted() const { return {model(), adapter(), config::DTypeChoice::Auto}; }

    static void touch(const fs::path &file) { fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(2)); }

    ModelCache cache;

private:
    TemporaryFolder m_folder;
};

TEST_F(ModelCacheTest, KeepsTheModelOfTheLastCall)
{
    const auto first = cache.model(base());
    ASSERT_TRUE(first) << describeError(first.error());
    EXPECT_EQ(first->adapter, nullptr);
    EXPECT_EQ(cache.model(base())->weights, first->weights);
}

TEST_F(ModelCacheTest, SharesTheBaseAmongAdapters)
{
    const auto plain = cache.model(base());
    const auto with = cache.model(adapted());
    ASSERT_TRUE(plain && with);
    EXPECT_EQ(with->weights, plain->weights);
    ASSERT_NE(with->adapter, nullptr);
    EXPECT_EQ(cache.model(adapted())->adapter, with->adapter);
}

TEST_F(ModelCacheTest, ReadsAModelAgainThatChangedOnDisk)
{
    const auto before = cache.model(base())->weights;
    touch(model() / "model.safetensors");
    EXPECT_NE(cache.model(base())->weights, before);
}

TEST_F(ModelCacheTest, ReadsAnAdapterAgainThatChangedOnDisk)
{
    const auto before = *cache.model(adapted());
    touch(adapter() / "adapter_model.safetensors");
    const auto after = *cache.model(adapted());
    EXPECT_NE(after.adapter, before.adapter);
    EXPECT_EQ(after.weights, before.weights);
}

TEST_F(ModelCacheTest, HoldsOneModel)
{
    const std::weak_ptr<const models::DecoderWeights<float>> first = cache.model(base())->weights;
    ASSERT_TRUE(cache.model({test::fixture("parity/llama3_rope") / "model", {}, config::DTypeChoice::Auto}));
    EXPECT_TRUE(first.expired());
}

TEST_F(ModelCacheTest, GivesATrainingRunTheWeightsOfTheChat)
{
    const auto chat = cache.model(base())->weights;
    const auto files = arch::openModel(model());
    ASSERT_TRUE(files);
    EXPECT_EQ(*cache.weights(*files), chat);
}

TEST_F(ModelCacheTest, StatesItsMemoryAndGivesItBack)
{
    EXPECT_EQ(cache.bytes(), 0U);
    const std::uint64_t weights = cache.model(base())->weights->bytes;
    EXPECT_EQ(cache.bytes(), weights);
    ASSERT_TRUE(cache.model(adapted()));
    EXPECT_GT(cache.bytes(), weights);
    cache.drop();
    EXPECT_EQ(cache.bytes(), 0U);
}

TEST_F(ModelCacheTest, RefusesAnswersInBfloat16)
{
    const auto model = cache.model({this->model(), {}, config::DTypeChoice::Bfloat16});
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Unsupported);
}

TEST_F(ModelCacheTest, ReportsAMissingModelAndAMissingAdapter)
{
    EXPECT_EQ(cache.model({model() / "nowhere", {}, config::DTypeChoice::Auto}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(cache.model({model(), model() / "nowhere", config::DTypeChoice::Auto}).error().code, ErrorCode::NotFound);
}

TEST_F(ModelCacheTest, ReportsADamagedModelAndLoadsTheNext)
{
    fs::resize_file(model() / "model.safetensors", 1000);
    EXPECT_FALSE(cache.model(base()));
    EXPECT_TRUE(cache.model({kLlama / "model", {}, config::DTypeChoice::Auto}));
}

TEST_F(ModelCacheTest, StopsLoadingOnRequest)
{
    const auto model = cache.model(base(), [] { return true; });
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(cache.model(base()));
}

} // namespace
} // namespace luthier::engine
