#include "core/nn/adapters.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace luthier::nn {

namespace {

arch::ModelConfig smallConfig()
{
    arch::ModelConfig config;
    config.architecture = "llama";
    config.vocabulary = 11;
    config.hidden = 8;
    config.intermediate = 12;
    config.layers = 2;
    config.heads = 2;
    config.kvHeads = 1;
    config.headDim = 4;
    return config;
}

config::MethodSpec methodFor(const std::string &target)
{
    config::MethodSpec method;
    method.rank = 2;
    method.alpha = 6;
    method.target = target;
    return method;
}

} // namespace

TEST(LoraLayout, AllMeansEveryLinearLayerOfEveryBlock)
{
    const auto layout = LoraLayout::fromSpec(smallConfig(), methodFor("all"));
    ASSERT_TRUE(layout);
    ASSERT_EQ(layout->modules.size(), 14U);
    EXPECT_EQ(layout->modules[0].nameA(), "base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight");
    EXPECT_EQ(layout->modules[13].nameB(), "base_model.model.model.layers.1.mlp.down_proj.lora_B.weight");
    EXPECT_DOUBLE_EQ(layout->modules[0].scale, 3);
    // q 8+8, k 8+4, v 8+4, o 8+8, gate 8+12, up 8+12, down 12+8, each times rank 2 and two layers
    EXPECT_EQ(layout->parameters, 2 * 2 * (16 + 12 + 12 + 16 + 20 + 20 + 20));
}

TEST(LoraLayout, MatricesAOfOneInputLieBehindEachOther)
{
    const auto layout = LoraLayout::fromSpec(smallConfig(), methodFor("all"));
    ASSERT_TRUE(layout);
    const auto &modules = layout->modules;
    EXPECT_EQ(modules[1].aOffset, modules[0].aOffset + modules[0].rank * modules[0].in);
    EXPECT_EQ(modules[2].aOffset, modules[1].aOffset + modules[1].rank * modules[1].in);
    EXPECT_EQ(modules[0].bOffset, modules[2].aOffset + modules[2].rank * modules[2].in);
    EXPECT_EQ(modules[5].aOffset, modules[4].aOffset + modules[4].rank * modules[4].in);
}

TEST(LoraLayout, NoTwoMatricesOverlap)
{
    const auto layout = LoraLayout::fromSpec(smallConfig(), methodFor("v_proj,down_proj, q_proj"));
    ASSERT_TRUE(layout);
    std::vector<int> owners(static_cast<std::size_t>(layout->parameters), 0);
    for (const LoraModule &module : layout->modules) {
        for (std::int64_t i = 0; i < module.rank * module.in; ++i)
            ++owners[static_cast<std::size_t>(module.aOffset + i)];
        for (std::int64_t i = 0; i < module.rank * module.out; ++i)
            ++owners[static_cast<std::size_t>(module.bOffset + i)];
    }
    EXPECT_TRUE(std::all_of(owners.begin(), owners.end(), [](int count) { return count == 1; }));
}

TEST(LoraLayout, AnUnknownTargetNamesTheNearestOne)
{
    const auto layout = LoraLayout::fromSpec(smallConfig(), methodFor("q_porj"));
    ASSERT_FALSE(layout);
    EXPECT_EQ(layout.error().code, ErrorCode::BadSetting);
    EXPECT_NE(layout.error().advice.find("q_proj"), std::string::npos);
}

TEST(InitialLora, AIsUniformWithinItsBoundAndBIsZero)
{
    const auto weights = initialLora(*LoraLayout::fromSpec(smallConfig(), methodFor("all")), 42);
    for (const LoraModule &module : weights.layout.modules) {
        const auto a = weights.a(module);
        const auto b = weights.b(module);
        const double bound = 1 / std::sqrt(static_cast<double>(module.in));
        EXPECT_TRUE(std::all_of(a.data, a.data + a.size(), [&](float value) { return std::fabs(value) <= bound && value != 0; }));
        EXPECT_TRUE(std::all_of(b.data, b.data + b.size(), [](float value) { return value == 0; }));
    }
}

TEST(InitialLora, DependsOnTheSeedOnly)
{
    const auto layout = *LoraLayout::fromSpec(smallConfig(), methodFor("all"));
    EXPECT_EQ(initialLora(layout, 1).values, initialLora(layout, 1).values);
    EXPECT_NE(initialLora(layout, 1).values, initialLora(layout, 2).values);
}

} // namespace luthier::nn
