#include "core/train/run_model.h"

#include "tests/core/train/train_test_support.h"

namespace luthier::train {

namespace {

struct Prepared {
    TestRun run;
    arch::ModelFiles files = arch::openModel(kLlama / "model").value();

    RunInputs inputs()
    {
        run.prepare(sampleRows());
        return RunInputs::read(run.folder()).value();
    }
};

} // namespace

TEST(StartingAdapter, OfASeedIsAlwaysTheSame)
{
    Prepared prepared;
    const RunInputs inputs = prepared.inputs();
    const auto first = startingAdapter(inputs, prepared.files.config, std::nullopt).value();
    EXPECT_EQ(startingAdapter(inputs, prepared.files.config, std::nullopt).value().values, first.values);
    EXPECT_EQ(first.layout.rank, 4);
}

TEST(StartingAdapter, OfAFolderHasItsNumbersAndLayers)
{
    Prepared prepared;
    prepared.run.spec.method.initFrom = (kLlama / "lora").string();
    prepared.run.spec.method.rank = 16;
    const auto adapter = startingAdapter(prepared.inputs(), prepared.files.config, std::nullopt).value();
    EXPECT_EQ(adapter.layout.rank, 4);
    EXPECT_EQ(adapter.values, nn::loadLora(prepared.files.config, kLlama / "lora").value().values);
}

TEST(StartingAdapter, WithAnUnknownLayerIsAnError)
{
    Prepared prepared;
    prepared.run.spec.method.target = "q_proj,x_proj";
    EXPECT_FALSE(startingAdapter(prepared.inputs(), prepared.files.config, std::nullopt));
}

TEST(AdapterSizes, OfALayoutAreThoseOfItsSpec)
{
    const arch::ModelConfig config = arch::openModel(kLlama / "model").value().config;
    for (const char *target : {"all", "q_proj,v_proj", "down_proj"}) {
        config::MethodSpec method;
        method.rank = 5;
        method.target = target;
        const arch::AdapterSizes expected = arch::adapterSizes(config, method);
        const arch::AdapterSizes sizes = adapterSizes(nn::LoraLayout::fromSpec(config, method).value());
        EXPECT_EQ(sizes.parameters, expected.parameters) << target;
        EXPECT_EQ(sizes.xaWidth, expected.xaWidth) << target;
    }
}

TEST(RunModel, FitsExactlyIntoTheArenaOfItsPlan)
{
    Prepared prepared;
    const RunInputs inputs = prepared.inputs();
    auto adapter = startingAdapter(inputs, prepared.files.config, std::nullopt).value();
    const auto plan = planRun(inputs, prepared.files.config, adapterSizes(adapter.layout), std::uint64_t{1} << 34, 0).value();
    auto weights = models::DecoderWeights<float>::load(prepared.files).value();
    const auto model = RunModel::create(std::move(weights), std::move(adapter), plan, inputs.lengths);
    ASSERT_TRUE(model) << describeError(model.error());
    EXPECT_EQ((*model)->adapter().gradients.size(), (*model)->adapter().values.size());
    EXPECT_EQ((*model)->microBatchTokens(), plan.microBatchTokens);
}

} // namespace luthier::train
