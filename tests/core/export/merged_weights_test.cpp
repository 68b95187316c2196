#include "core/export/merged_weights.h"

#include <bit>
#include <cmath>
#include <limits>
#include <set>

#include "tests/core/export/export_case.h"

namespace luthier::exporting {
namespace {

using weights::DType;

class MergedWeights : public ExportTest {
protected:
    Expected<void> write(const nn::LoraWeights<float> *adapterOrNull, DType dtype = DType::F32,
                         const run::ProgressCallback &callback = {}) const
    {
        const Progress progress(callback);
        return writeMergedWeights(open(), adapterOrNull, dtype, file(), progress);
    }
    fs::path file() const { return folder() / "model.safetensors"; }
};

TEST_F(MergedWeights, HasTheTensorsOfTransformers)
{
    ASSERT_TRUE(write(nullptr));
    const auto written = weights::openTensors(file());
    const auto source = weights::openTensors(model());
    ASSERT_TRUE(written && source);
    std::set<std::pair<std::string, std::vector<std::int64_t>>> expected;
    std::set<std::pair<std::string, std::vector<std::int64_t>>> found;
    for (const auto &info : (*source)->tensors())
        expected.emplace(info.name, info.shape);
    for (const auto &info : (*written)->tensors())
        found.emplace(info.name, info.shape);
    EXPECT_EQ(found, expected);
}

TEST_F(MergedWeights, WithoutAnAdapterIsTheBaseModel)
{
    ASSERT_TRUE(write(nullptr));
    for (const char *name : {"model.embed_tokens.weight", "model.layers.1.mlp.down_proj.weight", "model.norm.weight"})
        EXPECT_EQ(tensorOf(file(), name), tensorOf(model(), name)) << name;
}

TEST_F(MergedWeights, AddsTheAdapterToItsLayersOnly)
{
    const auto weights = lora();
    ASSERT_TRUE(write(&weights));
    EXPECT_EQ(tensorOf(file(), "model.embed_tokens.weight"), tensorOf(model(), "model.embed_tokens.weight"));
    for (const nn::LoraModule &module : weights.layout.modules) {
        const std::string name = module.path + ".weight";
        const auto before = tensorOf(model(), name);
        const auto after = tensorOf(file(), name);
        const auto a = weights.a(module);
        const auto b = weights.b(module);
        for (std::int64_t r = 0; r < module.out; ++r)
            for (std::int64_t c = 0; c < module.in; ++c) {
                double exact = before[static_cast<std::size_t>(r * module.in + c)];
                for (std::int64_t k = 0; k < module.rank; ++k)
                    exact += module.scale * b.row(r)[k] * static_cast<double>(a.row(k)[c]);
                ASSERT_NEAR(after[static_cast<std::size_t>(r * module.in + c)], exact, 1e-6) << name;
            }
    }
}

TEST_F(MergedWeights, WritesAnUntiedHead)
{
    copy("llama3_rope");
    ASSERT_TRUE(write(nullptr));
    EXPECT_EQ(tensorOf(file(), "lm_head.weight"), tensorOf(model(), "lm_head.weight"));
}

TEST_F(MergedWeights, WidensBfloat16)
{
    copy("llama_bf16_sharded");
    ASSERT_TRUE(write(nullptr));
    const auto written = weights::openTensors(file());
    ASSERT_TRUE(written);
    for (const auto &info : (*written)->tensors())
        EXPECT_EQ(info.dtype, DType::F32);
    EXPECT_EQ(tensorOf(file(), "model.norm.weight"), tensorOf(model(), "model.norm.weight"));
}

TEST_F(MergedWeights, RoundsToBfloat16WhereAsked)
{
    ASSERT_TRUE(write(nullptr, DType::BF16));
    const auto before = tensorOf(model(), "model.layers.0.mlp.up_proj.weight");
    const auto after = tensorOf(file(), "model.layers.0.mlp.up_proj.weight");
    for (std::size_t i = 0; i < before.size(); ++i)
        ASSERT_LE(std::fabs(after[i] - before[i]), std::fabs(before[i]) / 256);
    EXPECT_LT(fs::file_size(file()), mergedBytes(open().config, DType::F32));
}

TEST_F(MergedWeights, RefusesAnAdapterThatIsNotANumber)
{
    auto weights = lora();
    weights.values[5] = std::numeric_limits<float>::quiet_NaN();
    const auto written = write(&weights);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Diverged);
    EXPECT_FALSE(fs::exists(file()));
}

TEST_F(MergedWeights, LeavesNothingWhenCancelled)
{
    const auto written = write(nullptr, DType::F32, [](double, std::string_view) { return false; });
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(names(), (std::vector<std::string>{"lora", "model"}));
}

float fromBfloat16(std::uint16_t bits)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16U);
}

TEST(Bfloat16, RoundsToTheNearest)
{
    EXPECT_EQ(fromBfloat16(toBfloat16(1.0F)), 1.0F);
    EXPECT_EQ(fromBfloat16(toBfloat16(1.0F + 1.0F / 512)), 1.0F); // a step is 1/128
    EXPECT_EQ(fromBfloat16(toBfloat16(1.0F + 3.0F / 512)), 1.0F + 1.0F / 128);
    EXPECT_EQ(fromBfloat16(toBfloat16(-1.0F - 3.0F / 512)), -1.0F - 1.0F / 128);
}

TEST(Bfloat16, RoundsAHalfToTheEvenNeighbour)
{
    EXPECT_EQ(fromBfloat16(toBfloat16(1.0F + 1.0F / 256)), 1.0F);
    EXPECT_EQ(fromBfloat16(toBfloat16(1.0F + 3.0F / 256)), 1.0F + 1.0F / 64);
}

TEST(Bfloat16, KeepsWhatIsNotFinite)
{
    EXPECT_TRUE(std::isnan(fromBfloat16(toBfloat16(std::bit_cast<float>(0x7F800001U)))));
    EXPECT_TRUE(std::isinf(fromBfloat16(toBfloat16(std::numeric_limits<float>::infinity()))));
}

} // namespace
} // namespace luthier::exporting
