#include "core/run/starting_adapter.h"

#include "core/arch/architecture.h"
#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

const fs::path kFixture = fs::path(LUTHIER_SOURCE_DIR) / "tests/fixtures/parity/llama";

class StartingAdapterTest : public FolderTest {
protected:
    arch::ModelConfig model = arch::openModel(kFixture / "model")->config;
    config::MethodSpec method;
};

TEST_F(StartingAdapterTest, WithoutOneIsTheMethodAsItIs)
{
    const auto adapter = startingAdapter(model, method);
    ASSERT_TRUE(adapter);
    EXPECT_EQ(adapter->method, method);
    EXPECT_EQ(adapter->sizes.parameters, arch::adapterSizes(model, method).parameters);
}

TEST_F(StartingAdapterTest, DecidesRankAlphaAndTargets)
{
    method.initFrom = (kFixture / "lora").string();
    const auto adapter = startingAdapter(model, method);
    ASSERT_TRUE(adapter) << describeError(adapter.error());
    EXPECT_EQ(adapter->method.rank, 4);
    EXPECT_EQ(adapter->method.alpha, 8);
    EXPECT_EQ(adapter->method.target, "down_proj,gate_proj,k_proj,o_proj,q_proj,up_proj,v_proj");
    const auto expected = arch::adapterSizes(model, adapter->method); // the same, counted from the layers' shapes
    EXPECT_EQ(adapter->sizes.parameters, expected.parameters);
    EXPECT_EQ(adapter->sizes.xaWidth, expected.xaWidth);
}

TEST_F(StartingAdapterTest, ThatIsMissingOrDamagedIsAnError)
{
    method.initFrom = (folder() / "none").string();
    EXPECT_EQ(startingAdapter(model, method).error().code, ErrorCode::NotFound);
    fs::copy(kFixture / "lora", folder() / "lora");
    write("lora/adapter_config.json", R"({"r":"four"})");
    method.initFrom = (folder() / "lora").string();
    EXPECT_EQ(startingAdapter(model, method).error().code, ErrorCode::BadFile);
}

} // namespace

} // namespace luthier::run
