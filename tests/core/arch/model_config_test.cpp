#include "core/arch/model_config.h"

#include <limits>

#include <gtest/gtest.h>

#include "core/arch/architecture.h"

namespace luthier::arch {
namespace {

ModelConfig small()
{
    ModelConfig config;
    config.architecture = "llama";
    config.vocabulary = 199;
    config.hidden = 48;
    config.intermediate = 80;
    config.layers = 2;
    config.heads = 4;
    config.kvHeads = 2;
    config.headDim = 16;
    config.context = 128;
    return config;
}

TEST(ModelConfigTest, LinearLayersHaveTheShapesOfTransformers)
{
    const ModelConfig config = small();
    EXPECT_EQ(linearShape(config, LinearRole::Query), std::pair(std::int64_t{64}, std::int64_t{48}));
    EXPECT_EQ(linearShape(config, LinearRole::Key), std::pair(std::int64_t{32}, std::int64_t{48}));
    EXPECT_EQ(linearShape(config, LinearRole::Output), std::pair(std::int64_t{48}, std::int64_t{64}));
    EXPECT_EQ(linearShape(config, LinearRole::Down), std::pair(std::int64_t{48}, std::int64_t{80}));
}

TEST(ModelConfigTest, RolesHaveTheNamesOfTransformers)
{
    EXPECT_EQ(linearRoleName(LinearRole::Query), "q_proj");
    EXPECT_EQ(linearRoleName(LinearRole::Output), "o_proj");
    EXPECT_EQ(linearRoleName(LinearRole::Down), "down_proj");
}

TEST(ModelConfigTest, TheCountIsTheSumOfTheList)
{
    for (const bool tied : {false, true}) {
        ModelConfig config = small();
        config.tiedHead = tied;
        std::int64_t sum = 0;
        for (const ParameterInfo &parameter : parameterList(config))
            sum += parameter.values();
        EXPECT_EQ(parameterCount(config), sum);
    }
}

TEST(ModelConfigTest, ATiedHeadIsLeftOutOfTheList)
{
    ModelConfig config = small();
    EXPECT_EQ(parameterList(config).back().name, "lm_head.weight");
    config.tiedHead = true;
    EXPECT_EQ(parameterList(config).back().name, "model.norm.weight");
    EXPECT_EQ(parameterList(config).size(), 2U + 2 * 9);
}

TEST(ModelConfigTest, APlausibleConfigurationPasses)
{
    EXPECT_TRUE(checkModelConfig(small(), "config.json"));
}

TEST(ModelConfigTest, SizesThatCannotBeAreRefusedWithTheirPlace)
{
    const auto refused = [](auto change) {
        ModelConfig config = small();
        change(config);
        const auto checked = checkModelConfig(config, "config.json");
        return !checked && checked.error().code == ErrorCode::BadFile && checked.error().where == "config.json";
    };
    EXPECT_TRUE(refused([](ModelConfig &c) { c.vocabulary = 0; }));
    EXPECT_TRUE(refused([](ModelConfig &c) { c.hidden = -1; }));
    EXPECT_TRUE(refused([](ModelConfig &c) { c.hidden = std::int64_t{1} << 60; }));
    EXPECT_TRUE(refused([](ModelConfig &c) { c.layers = 1'000'000; }));
    EXPECT_TRUE(refused([](ModelConfig &c) { c.kvHeads = 3; }));
    EXPECT_TRUE(refused([](ModelConfig &c) { c.headDim = 15; }));
    EXPECT_TRUE(refused([](ModelConfig &c) { c.heads = c.kvHeads = c.headDim = 1 << 20; }));
    EXPECT_TRUE(refused([](ModelConfig &c) { c.normEpsilon = std::numeric_limits<double>::quiet_NaN(); }));
    EXPECT_TRUE(refused([](ModelConfig &c) { c.rope.theta = 0; }));
}

} // namespace
} // namespace luthier::arch
