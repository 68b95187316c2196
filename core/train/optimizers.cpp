#include "core/train/optimizers.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace luthier::train {
namespace {

// AdamW (Loshchilov and Hutter, 2019) in the order of torch.optim.AdamW: decay, moments, then
//   p -= lr / (1 - beta1^t) * m / (sqrt(v) / sqrt(1 - beta2^t) + eps)
class AdamW final : public Optimizer {
public:
    AdamW(const config::TrainSpec &spec, std::int64_t parameters)
        : m_spec(spec), m_mean(static_cast<std::size_t>(parameters)), m_square(static_cast<std::size_t>(parameters))
    {
    }

    void step(std::span<float> values, std::span<float> gradients, double learningRate, double clip) override
    {
        assert(values.size() == m_mean.size() && gradients.size() == m_mean.size());
        const double t = static_cast<double>(++m_stepsTaken);
        const auto decay = static_cast<float>(1 - learningRate * m_spec.weightDecay);
        const auto rate = static_cast<float>(learningRate / (1 - std::pow(m_spec.beta1, t)));
        const auto squareScale = static_cast<float>(std::sqrt(1 - std::pow(m_spec.beta2, t)));
        const auto oneMinusBeta1 = static_cast<float>(1 - m_spec.beta1);
        const auto beta2 = static_cast<float>(m_spec.beta2);
        const auto oneMinusBeta2 = static_cast<float>(1 - m_spec.beta2);
        const auto epsilon = static_cast<float>(m_spec.epsilon);
        const auto scale = static_cast<float>(clip);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const float gradient = gradients[i] * scale;
            const float mean = m_mean[i] + oneMinusBeta1 * (gradient - m_mean[i]);
            const float square = beta2 * m_square[i] + oneMinusBeta2 * gradient * gradient;
            values[i] = values[i] * decay - rate * mean / (std::sqrt(square) / squareScale + epsilon);
            m_mean[i] = mean;
            m_square[i] = square;
            gradients[i] = 0;
        }
    }

    std::vector<NamedState> state() override { return {{"mean", m_mean}, {"square", m_square}}; }

private:
    config::TrainSpec m_spec;
    std::vector<float> m_mean;
    std::vector<float> m_square;
};

// torch.optim.SGD without momentum: the decay is added to the gradient.
class Sgd final : public Optimizer {
public:
    explicit Sgd(const config::TrainSpec &spec) : m_weightDecay(spec.weightDecay) {}

    void step(std::span<float> values, std::span<float> gradients, double learningRate, double clip) override
    {
        ++m_stepsTaken;
        const auto decay = static_cast<float>(m_weightDecay);
        const auto rate = static_cast<float>(learningRate);
        const auto scale = static_cast<float>(clip);
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] -= rate * (gradients[i] * scale + decay * values[i]);
            gradients[i] = 0;
        }
    }

    std::vector<NamedState> state() override { return {}; }

private:
    double m_weightDecay;
};

constexpr std::size_t kLanes = 8;            // running sums side by side, so that the compiler can use vector registers
constexpr std::size_t kPiece = 512 * kLanes; // summed before it joins the total: keeps the rounding error small

double squaredSum(std::span<const float> piece)
{
    std::array<double, kLanes> lanes = {};
    std::size_t i = 0;
    for (; i + kLanes <= piece.size(); i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            lanes[lane] += static_cast<double>(piece[i + lane]) * static_cast<double>(piece[i + lane]);
    double sum = 0;
    for (const double lane : lanes)
        sum += lane;
    for (; i < piece.size(); ++i)
        sum += static_cast<double>(piece[i]) * static_cast<double>(piece[i]);
    return sum;
}

} // namespace

std::unique_ptr<Optimizer> makeOptimizer(const config::TrainSpec &spec, std::int64_t parameters)
{
    switch (spec.optimizer) {
    case config::OptimizerType::AdamW: return std::make_unique<AdamW>(spec, parameters);
    case config::OptimizerType::Sgd: return std::make_unique<Sgd>(spec);
    }
    return nullptr;
}

double gradientNorm(std::span<const float> gradients)
{
    double sum = 0;
    for (std::size_t first = 0; first < gradients.size(); first += kPiece)
        sum += squaredSum(gradients.subspan(first, std::min(kPiece, gradients.size() - first)));
    return std::sqrt(sum);
}

double clipFactor(double norm, double maxNorm)
{
    return maxNorm > 0 ? std::min(1.0, maxNorm / (norm + 1e-6)) : 1.0;
}

} // namespace luthier::train
