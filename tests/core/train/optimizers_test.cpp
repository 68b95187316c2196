#include "core/train/optimizers.h"

#include <cmath>
#include <limits>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/core/train/train_test_support.h"

namespace luthier::train {

namespace {

constexpr std::array kNames = {"matrix", "square", "vector", "tiny"};
const fs::path kFolder = test::fixture("parity/optimizers");

// The four tensors of the case behind each other.
std::vector<float> flat(const fs::path &file, const std::string &prefix)
{
    std::vector<float> values;
    for (const char *name : kNames) {
        const std::vector<float> tensor = tensorOf(file, prefix + name);
        values.insert(values.end(), tensor.begin(), tensor.end());
    }
    return values;
}

config::TrainSpec specOf(const Json &described)
{
    config::TrainSpec spec;
    const Json &hyper = described["hyper"];
    spec.optimizer = described["class"] == "SGD" ? config::OptimizerType::Sgd : config::OptimizerType::AdamW;
    spec.learningRate = hyper["lr"];
    spec.weightDecay = hyper.value("weight_decay", 0.0);
    spec.epsilon = hyper.value("eps", 1e-8);
    if (hyper.contains("betas")) {
        spec.beta1 = hyper["betas"][0];
        spec.beta2 = hyper["betas"][1];
    }
    spec.maxGradNorm = described["clip_grad_norm"].is_null() ? 0 : described["clip_grad_norm"].get<double>();
    return spec;
}

class TorchOptimizer : public ::testing::TestWithParam<const char *> {};

} // namespace

TEST_P(TorchOptimizer, TwentyStepsAreThoseOfTheReference)
{
    const Json file = readJsonFile(kFolder / "optimizers.json").value();
    const Json &described = file["optimizers"][GetParam()];
    const config::TrainSpec spec = specOf(described);
    std::vector<float> values = flat(kFolder / "before.safetensors", "");
    const auto optimizer = makeOptimizer(spec, static_cast<std::int64_t>(values.size()));
    for (int step = 0; step < 20; ++step) {
        std::vector<float> gradients = flat(kFolder / "grads.safetensors", fmt::format("step{:02}.", step));
        const double norm = gradientNorm(gradients);
        if (spec.maxGradNorm > 0) {
            EXPECT_NEAR(norm, described["grad_norm_before_clip"][static_cast<std::size_t>(step)].get<double>(), 1e-6 * norm);
        }
        optimizer->step(values, gradients, spec.learningRate, clipFactor(norm, spec.maxGradNorm));
        EXPECT_EQ(gradients, std::vector<float>(values.size(), 0.0F)) << "gradients are zeroed";
        if (step == 0 || step == 1 || step == 19) {
            const auto after = flat(kFolder / (std::string(GetParam()) + ".safetensors"), fmt::format("after{:02}.", step + 1));
            for (std::size_t i = 0; i < after.size(); ++i)
                EXPECT_NEAR(values[i], after[i], 1e-6) << "step " << step << " number " << i;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, TorchOptimizer, ::testing::Values("adamw", "adamw_wd_clip", "sgd"));

TEST(Optimizers, GoOnFromRestoredStateToTheSameBits)
{
    config::TrainSpec spec;
    const std::int64_t count = 1000;
    std::vector<float> values = test::noise<float>(count, 1);
    const auto first = makeOptimizer(spec, count);
    const auto gradientsOf = [&](std::uint64_t step) { return test::noise<float>(count, 10 + step); };
    for (std::uint64_t step = 0; step < 3; ++step) {
        auto gradients = gradientsOf(step);
        first->step(values, gradients, 1e-2, 1);
    }
    std::vector<float> copy = values;
    const auto second = makeOptimizer(spec, count);
    for (std::size_t i = 0; i < first->state().size(); ++i)
        std::copy(first->state()[i].values.begin(), first->state()[i].values.end(), second->state()[i].values.begin());
    second->setStepsTaken(first->stepsTaken());
    auto gradients = gradientsOf(3);
    first->step(values, gradients, 1e-2, 0.5);
    gradients = gradientsOf(3);
    second->step(copy, gradients, 1e-2, 0.5);
    EXPECT_EQ(values, copy);
}

TEST(GradientNorm, IsExactForAnyLength)
{
    for (const std::int64_t count : {0, 1, 7, 8, 4095, 4096, 4097, 20001}) {
        const std::vector<float> gradients = test::noise<float>(count, 3);
        double sum = 0;
        for (const float gradient : gradients)
            sum += static_cast<double>(gradient) * static_cast<double>(gradient);
        EXPECT_NEAR(gradientNorm(gradients), std::sqrt(sum), 1e-12 * (1 + std::sqrt(sum)));
    }
}

TEST(GradientNorm, IsNotFiniteIfAGradientIsNot)
{
    std::vector<float> gradients(5000, 1.0F);
    gradients[4999] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_FALSE(std::isfinite(gradientNorm(gradients)));
    gradients[4999] = std::numeric_limits<float>::infinity();
    EXPECT_FALSE(std::isfinite(gradientNorm(gradients)));
}

TEST(ClipFactor, ShortensOnlyWhatIsTooLong)
{
    EXPECT_EQ(clipFactor(0.5, 1), 1);
    EXPECT_DOUBLE_EQ(clipFactor(4, 1), 1 / (4 + 1e-6));
    EXPECT_EQ(clipFactor(1e9, 0), 1) << "0 switches clipping off";
}

} // namespace luthier::train
