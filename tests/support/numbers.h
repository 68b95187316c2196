#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/random.h"
#include "core/tensor/mat.h"

namespace luthier::test {

template <class T>
std::vector<T> noise(std::int64_t count, std::uint64_t seed, double deviation = 1)
{
    Random random(seed);
    std::vector<T> values(static_cast<std::size_t>(count));
    for (T &value : values)
        value = static_cast<T>(deviation * random.normal());
    return values;
}

// |a - b| / |b| over all numbers
template <class A, class B>
double relativeL2(const A &a, const B &b)
{
    double difference = 0;
    double norm = 0;
    for (std::size_t i = 0; i < b.size(); ++i) {
        difference += std::pow(static_cast<double>(a[i]) - static_cast<double>(b[i]), 2);
        norm += std::pow(static_cast<double>(b[i]), 2);
    }
    return std::sqrt(difference / (norm > 0 ? norm : 1));
}

// Compares an analytic gradient with central differences along random directions: the largest relative error of the
// directional derivatives. `loss` sees the point moved by plus and minus `step`.
inline double gradientError(std::vector<double> &point, const std::vector<double> &gradient, const std::function<double()> &loss,
                            double step = 1e-5)
{
    double worst = 0;
    for (std::uint64_t direction = 0; direction < 4; ++direction) {
        const std::vector<double> d = noise<double>(static_cast<std::int64_t>(point.size()), 1000 + direction);
        const std::vector<double> start = point;
        double expected = 0;
        double scale = 0;
        for (std::size_t i = 0; i < d.size(); ++i) {
            expected += gradient[i] * d[i];
            scale += std::fabs(gradient[i] * d[i]);
        }
        const auto at = [&](double sign) {
            for (std::size_t i = 0; i < d.size(); ++i)
                point[i] = start[i] + sign * step * d[i];
            return loss();
        };
        const double measured = (at(1) - at(-1)) / (2 * step);
        point = start;
        worst = std::max(worst, std::fabs(measured - expected) / std::max(scale / std::sqrt(static_cast<double>(d.size())), 1e-12));
    }
    return worst;
}

template <class T>
tensor::Mat<T> mat(std::vector<T> &values, std::int64_t rows, std::int64_t cols)
{
    return tensor::matOf(values.data(), rows, cols);
}
template <class T>
tensor::Mat<const T> mat(const std::vector<T> &values, std::int64_t rows, std::int64_t cols)
{
    return tensor::matOf(values.data(), rows, cols);
}

} // namespace luthier::test
