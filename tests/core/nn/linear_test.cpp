#include "core/nn/linear.h"

#include <gtest/gtest.h>

#include "core/tensor/gemm.h"
#include "core/tensor/runtime.h"
#include "tests/support/numbers.h"

namespace luthier::nn {

using test::noise;

namespace {

arch::ModelConfig smallConfig()
{
    arch::ModelConfig config;
    config.architecture = "llama";
    config.vocabulary = 11;
    config.hidden = 10;
    config.intermediate = 14;
    config.layers = 1;
    config.heads = 4;
    config.kvHeads = 2;
    config.headDim = 4;
    return config;
}

// The group q, k, v of one layer with adapters on some of its layers.
struct Fixture {
    arch::ModelConfig config = smallConfig();
    LoraWeights<double> lora;
    std::vector<double> weight;
    LinearGroup<double> group;
    static constexpr std::int64_t kRows = 9;
    std::vector<double> scratch = std::vector<double>(static_cast<std::size_t>(kRows * 10));

    explicit Fixture(const std::string &target, double dropout = 0)
    {
        tensor::initialiseRuntime(2);
        config::MethodSpec method;
        method.rank = 3;
        method.alpha = 5;
        method.target = target;
        lora.layout = *LoraLayout::fromSpec(config, method);
        lora.values = noise<double>(lora.layout.parameters, 1);
        lora.gradients.assign(lora.values.size(), 0);
        weight = noise<double>(out() * config.hidden, 2);
        group = makeGroup<double>(test::mat(std::as_const(weight), out(), config.hidden), config, &lora.layout, 0,
                                  {LinearRole::Query, LinearRole::Key, LinearRole::Value});
        m_dropout = {dropout, 42, 3};
    }

    std::int64_t out() const { return config.queryWidth() + 2 * config.kvWidth(); }
    LinearContext<double> context() { return {&lora, m_dropout, test::mat(scratch, kRows, 10)}; }

    std::vector<double> forward(const std::vector<double> &x, std::vector<double> &xa)
    {
        std::vector<double> y(static_cast<std::size_t>(kRows * out()));
        xa.assign(static_cast<std::size_t>(kRows * group.xaWidth), 0);
        linearForward<double>(group, context(), test::mat(x, kRows, config.hidden), test::mat(y, kRows, out()),
                              test::mat(xa, kRows, group.xaWidth));
        return y;
    }

private:
    GroupDropout m_dropout;
};

void expectGradients(Fixture &f)
{
    auto x = noise<double>(Fixture::kRows * f.config.hidden, 3);
    const auto dy = noise<double>(Fixture::kRows * f.out(), 4);
    std::vector<double> xa;
    f.forward(x, xa);
    std::vector<double> dx(x.size()), dxa(xa.size());
    const auto dxaMat = test::mat(dxa, Fixture::kRows, f.group.xaWidth);
    linearBackwardInput<double>(f.group, f.context(), test::mat(dy, Fixture::kRows, f.out()),
                                test::mat(std::as_const(xa), Fixture::kRows, f.group.xaWidth), dxaMat,
                                test::mat(dx, Fixture::kRows, f.config.hidden));
    linearBackwardAdapter<double>(f.group, f.context(), test::mat(std::as_const(x), Fixture::kRows, f.config.hidden), dxaMat);
    const auto loss = [&] {
        std::vector<double> ignored;
        const auto y = f.forward(x, ignored);
        double sum = 0;
        for (std::size_t i = 0; i < y.size(); ++i)
            sum += y[i] * dy[i];
        return sum;
    };
    EXPECT_LE(test::gradientError(x, dx, loss), 1e-7);
    EXPECT_LE(test::gradientError(f.lora.values, f.lora.gradients, loss), 1e-7);
}

} // namespace

TEST(Linear, WithoutAdaptersItIsOneProduct)
{
    Fixture f("all");
    const auto x = noise<double>(Fixture::kRows * f.config.hidden, 3);
    std::vector<double> y(static_cast<std::size_t>(Fixture::kRows * f.out())), expected(y.size()), xa;
    const LinearContext<double> off{};
    linearForward<double>(f.group, off, test::mat(x, Fixture::kRows, f.config.hidden), test::mat(y, Fixture::kRows, f.out()), {});
    tensor::gemmNT<double>(test::mat(expected, Fixture::kRows, f.out()), test::mat(x, Fixture::kRows, f.config.hidden), f.group.weight);
    EXPECT_EQ(y, expected);
}

TEST(Linear, GradientsWithAdaptersOnAllLayersAreThoseOfFiniteDifferences)
{
    Fixture f("all");
    expectGradients(f);
}

TEST(Linear, GradientsWithAdaptersOnSomeLayersAreThoseOfFiniteDifferences)
{
    Fixture f("q_proj,v_proj");
    expectGradients(f);
}

TEST(Linear, GradientsUnderDropoutAreThoseOfFiniteDifferences)
{
    Fixture f("all", 0.4);
    expectGradients(f);
}

TEST(Linear, DropoutLeavesTheBaseAloneAndChangesTheAdapters)
{
    Fixture with("all", 0.4), without("all");
    const auto x = noise<double>(Fixture::kRows * with.config.hidden, 3);
    std::vector<double> xa, xaDropped;
    const auto y = without.forward(x, xa);
    const auto dropped = with.forward(x, xaDropped);
    EXPECT_NE(y, dropped);
    std::fill(with.lora.values.begin(), with.lora.values.end(), 0);
    std::fill(without.lora.values.begin(), without.lora.values.end(), 0);
    EXPECT_EQ(with.forward(x, xaDropped), without.forward(x, xa));
}

} // namespace luthier::nn
