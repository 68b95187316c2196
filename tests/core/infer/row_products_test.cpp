#include "core/infer/row_products.h"

#include <gtest/gtest.h>

#include "tests/core/infer/tiny_model.h"

namespace luthier::infer {
namespace {

using arch::LinearRole;
using tensor::matOf;

std::vector<float> noise(std::int64_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> values(static_cast<std::size_t>(count));
    for (float &value : values)
        value = static_cast<float>(random.normal());
    return values;
}

TEST(RowProducts, MultiplyARowInPieces)
{
    constexpr std::int64_t kIn = 77;
    constexpr std::int64_t kOut = 1300; // more than one piece
    const auto x = noise(kIn, 1);
    const auto w = noise(kOut * kIn, 2);
    std::vector<float> out(kOut);
    HelperThreads threads(3);
    multiplyRow(threads, matOf(out.data(), 1, kOut), matOf(x.data(), 1, kIn), matOf(w.data(), kOut, kIn));
    for (std::size_t i = 0; i < kOut; ++i) {
        double exact = 0;
        for (std::size_t k = 0; k < kIn; ++k)
            exact += static_cast<double>(x[k]) * w[i * kIn + k];
        ASSERT_NEAR(out[i], exact, 3e-5);
    }
}

TEST(RowProducts, DoNotDependOnTheNumberOfThreads)
{
    const auto x = noise(300, 1);
    const auto w = noise(5000 * 300, 2);
    std::vector<float> alone(5000);
    std::vector<float> shared(5000);
    HelperThreads one(1);
    HelperThreads three(3);
    multiplyRow(one, matOf(alone.data(), 1, 5000), matOf(x.data(), 1, 300), matOf(w.data(), 5000, 300));
    multiplyRow(three, matOf(shared.data(), 1, 5000), matOf(x.data(), 1, 300), matOf(w.data(), 5000, 300));
    EXPECT_EQ(alone, shared);
}

TEST(RowProducts, AddTheAdapterToOneRowAsToMany)
{
    TinyModel model;
    nn::LoraWeights<float> lora = model.adapter();
    const arch::ModelConfig &config = model.weights.config;
    const auto group =
        nn::makeGroup<float>(model.weights.layers[1].qkv, config, &lora.layout, 1, {LinearRole::Query, LinearRole::Key, LinearRole::Value});
    const std::int64_t width = group.weight.rows;
    const auto x = noise(3 * config.hidden, 5);
    std::vector<float> many(static_cast<std::size_t>(3 * width));
    std::vector<float> scratch;
    HelperThreads threads(2);
    applyLinear(threads, group, &lora, matOf(x.data(), 3, config.hidden), matOf(many.data(), 3, width), scratch);
    for (std::int64_t r = 0; r < 3; ++r) {
        std::vector<float> one(static_cast<std::size_t>(width));
        applyLinear(threads, group, &lora, matOf(x.data() + r * config.hidden, 1, config.hidden), matOf(one.data(), 1, width), scratch);
        for (std::int64_t i = 0; i < width; ++i)
            ASSERT_NEAR(one[static_cast<std::size_t>(i)], many[static_cast<std::size_t>(r * width + i)], 1e-4);
    }
}

TEST(RowProducts, LeaveTheAdapterOutWhereThereIsNone)
{
    TinyModel model;
    const arch::ModelConfig &config = model.weights.config;
    const auto group = nn::makeGroup<float>(model.weights.layers[0].down, config, nullptr, 0, {LinearRole::Down});
    const auto x = noise(config.intermediate, 6);
    std::vector<float> plain(static_cast<std::size_t>(config.hidden));
    std::vector<float> applied(plain.size());
    std::vector<float> scratch;
    HelperThreads threads(2);
    multiplyRow(threads, matOf(plain.data(), 1, config.hidden), matOf(x.data(), 1, config.intermediate), group.weight);
    applyLinear(threads, group, nullptr, matOf(x.data(), 1, config.intermediate), matOf(applied.data(), 1, config.hidden), scratch);
    EXPECT_EQ(plain, applied);
}

} // namespace
} // namespace luthier::infer
