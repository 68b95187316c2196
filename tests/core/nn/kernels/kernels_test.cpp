#include "core/nn/kernels/kernels.h"

#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "core/tensor/runtime.h"
#include "tests/support/numbers.h"

namespace luthier::nn {

using test::noise;
using test::relativeL2;

namespace {

// Every variant that this machine can run, against the plain double one.
std::vector<const KernelTable<float> *> runnable()
{
    std::vector<const KernelTable<float> *> tables = {&generic::floatKernels()};
    const std::string isa = tensor::isaName();
    if (isa != "generic")
        tables.push_back(&avx2::floatKernels());
    if (isa == "avx512")
        tables.push_back(&avx512::floatKernels());
    return tables;
}

std::vector<double> widened(const std::vector<float> &values)
{
    return {values.begin(), values.end()};
}

const KernelTable<double> &reference()
{
    return generic::doubleKernels();
}

constexpr std::int64_t kRows = 7;
constexpr std::int64_t kCols = 67;

} // namespace

TEST(Kernels, EveryVariantNormsLikeTheReference)
{
    const auto x = noise<float>(kRows * kCols, 1);
    const auto w = noise<float>(kCols, 2);
    const auto dy = noise<float>(kRows * kCols, 3);
    std::vector<double> y(x.size()), dx(x.size());
    reference().rmsNorm(kRows, kCols, widened(x).data(), widened(w).data(), 1e-5, y.data());
    reference().rmsNormBackward(kRows, kCols, widened(dy).data(), widened(x).data(), widened(w).data(), 1e-5, dx.data());
    for (const auto *table : runnable()) {
        std::vector<float> gotY(x.size()), gotDx(x.size());
        table->rmsNorm(kRows, kCols, x.data(), w.data(), 1e-5, gotY.data());
        table->rmsNormBackward(kRows, kCols, dy.data(), x.data(), w.data(), 1e-5, gotDx.data());
        EXPECT_LE(relativeL2(gotY, y), 2e-7);
        EXPECT_LE(relativeL2(gotDx, dx), 5e-7);
    }
}

TEST(Kernels, TheGradientOfTheNormIsThatOfFiniteDifferences)
{
    auto x = noise<double>(kRows * kCols, 1);
    const auto w = noise<double>(kCols, 2);
    const auto dy = noise<double>(kRows * kCols, 3);
    std::vector<double> y(x.size()), dx(x.size());
    reference().rmsNormBackward(kRows, kCols, dy.data(), x.data(), w.data(), 1e-5, dx.data());
    const auto loss = [&] {
        reference().rmsNorm(kRows, kCols, x.data(), w.data(), 1e-5, y.data());
        double sum = 0;
        for (std::size_t i = 0; i < y.size(); ++i)
            sum += y[i] * dy[i];
        return sum;
    };
    EXPECT_LE(test::gradientError(x, dx, loss), 1e-7);
}

TEST(Kernels, EveryVariantGatesLikeTheReference)
{
    const auto gateUp = noise<float>(kRows * 2 * kCols, 1, 3);
    const auto dh = noise<float>(kRows * kCols, 2);
    std::vector<double> h(dh.size()), hAgain(dh.size()), dGateUp(gateUp.size());
    reference().swiglu(kRows, kCols, widened(gateUp).data(), h.data());
    reference().swigluBackward(kRows, kCols, widened(gateUp).data(), widened(dh).data(), dGateUp.data(), hAgain.data());
    EXPECT_EQ(h, hAgain);
    for (const auto *table : runnable()) {
        std::vector<float> gotH(dh.size()), inPlace = gateUp, gotAgain(dh.size());
        table->swiglu(kRows, kCols, gateUp.data(), gotH.data());
        table->swigluBackward(kRows, kCols, inPlace.data(), dh.data(), inPlace.data(), gotAgain.data());
        EXPECT_LE(relativeL2(gotH, h), 3e-7);
        EXPECT_LE(relativeL2(inPlace, dGateUp), 3e-7);
    }
}

TEST(Kernels, TheGradientOfTheGateIsThatOfFiniteDifferences)
{
    auto gateUp = noise<double>(kRows * 2 * kCols, 1);
    const auto dh = noise<double>(kRows * kCols, 2);
    std::vector<double> h(dh.size()), dGateUp(gateUp.size());
    reference().swigluBackward(kRows, kCols, gateUp.data(), dh.data(), dGateUp.data(), h.data());
    const auto loss = [&] {
        reference().swiglu(kRows, kCols, gateUp.data(), h.data());
        double sum = 0;
        for (std::size_t i = 0; i < h.size(); ++i)
            sum += h[i] * dh[i];
        return sum;
    };
    EXPECT_LE(test::gradientError(gateUp, dGateUp, loss), 1e-7);
}

TEST(Kernels, SoftmaxSeesOnlyKeysUpToItsQuery)
{
    constexpr std::int64_t kQueries = 4, kKeys = 9, kFirst = 5, kMatrices = 3;
    const auto scores = noise<float>(kMatrices * kQueries * kKeys, 1, 4);
    for (const auto *table : runnable()) {
        auto p = scores;
        std::vector<float> lse(kMatrices * kQueries);
        table->causalSoftmax(kMatrices, kQueries, kKeys, kFirst, 0.5F, p.data(), lse.data());
        for (std::int64_t r = 0; r < kMatrices * kQueries; ++r) {
            const std::int64_t seen = kFirst + r % kQueries + 1;
            double sum = 0;
            for (std::int64_t j = 0; j < seen; ++j)
                sum += std::exp(0.5 * static_cast<double>(scores[static_cast<std::size_t>(r * kKeys + j)]));
            EXPECT_NEAR(lse[static_cast<std::size_t>(r)], std::log(sum), 2e-6);
            for (std::int64_t j = 0; j < kKeys; ++j) {
                const auto at = static_cast<std::size_t>(r * kKeys + j);
                EXPECT_NEAR(p[at], j < seen ? std::exp(0.5 * static_cast<double>(scores[at])) / sum : 0.0, 1e-6);
            }
        }
    }
}

TEST(Kernels, CrossEntropyAndItsGradientEqualTheDefinition)
{
    constexpr std::int64_t kVocabulary = 5003;
    const auto logits = noise<float>(kRows * kVocabulary, 1, 5);
    const std::vector<std::int32_t> targets = {0, 5002, 17, 1024, 1023, 4, 2500};
    for (const auto *table : runnable()) {
        auto gradient = logits;
        std::vector<double> nll(kRows);
        table->crossEntropy(kRows, kVocabulary, gradient.data(), targets.data(), nll.data(), true);
        for (std::int64_t r = 0; r < kRows; ++r) {
            const float *row = logits.data() + r * kVocabulary;
            double sum = 0;
            for (std::int64_t i = 0; i < kVocabulary; ++i)
                sum += std::exp(static_cast<double>(row[i]));
            EXPECT_NEAR(nll[static_cast<std::size_t>(r)], std::log(sum) - static_cast<double>(row[targets[static_cast<std::size_t>(r)]]), 3e-6);
            double worst = 0;
            for (std::int64_t i = 0; i < kVocabulary; ++i) {
                const double p = std::exp(static_cast<double>(row[i])) / sum - (i == targets[static_cast<std::size_t>(r)] ? 1 : 0);
                worst = std::max(worst, std::fabs(p - static_cast<double>(gradient[static_cast<std::size_t>(r * kVocabulary + i)])));
            }
            EXPECT_LE(worst, 1e-6);
        }
    }
}

TEST(Kernels, ExtremeLogitsStayFinite)
{
    for (const auto *table : runnable()) {
        std::vector<float> logits = {1e4F, -1e4F, 0, 88};
        const std::int32_t target = 1;
        double nll = 0;
        table->crossEntropy(1, 4, logits.data(), &target, &nll, true);
        EXPECT_NEAR(nll, 2e4, 1e-2);
        EXPECT_NEAR(logits[0], 1, 1e-6);
        EXPECT_NEAR(logits[1], -1, 1e-6);
    }
}

TEST(Kernels, DropoutIsTheSameFunctionEverywhereAndKeepsTheMean)
{
    constexpr std::int64_t kCount = 100'003;
    const std::vector<float> ones(kCount, 1);
    std::vector<float> first(kCount);
    runnable().front()->dropout(kCount, ones.data(), first.data(), 0.3, 42, 7, 3);
    double mean = 0;
    for (const float value : first)
        mean += static_cast<double>(value) / kCount;
    EXPECT_NEAR(mean, 1, 0.01);
    for (const auto *table : runnable()) {
        std::vector<float> again(kCount), other(kCount);
        table->dropout(kCount, ones.data(), again.data(), 0.3, 42, 7, 3);
        table->dropout(kCount, ones.data(), other.data(), 0.3, 42, 8, 3);
        EXPECT_EQ(first, again);
        EXPECT_NE(first, other);
    }
    const auto words = philox({0, 7, 0, 3}, {42, 0});
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(first[i] == 0, words[i] < static_cast<std::uint32_t>(0.3 * 4294967296.0));
}

TEST(Kernels, OneQueryAgainstTheCacheEqualsSoftmaxOverAllKeys)
{
    const AttentionShape shape{6, 2, 8, 128};
    constexpr std::int64_t kKeys = 11, kCapacity = 16;
    const auto q = noise<float>(6 * 8, 1);
    const auto k = noise<float>(2 * kCapacity * 8, 2);
    const auto v = noise<float>(2 * kCapacity * 8, 3);
    for (const auto *table : runnable()) {
        std::vector<float> out(6 * 8);
        table->attendOne(shape, kKeys, kCapacity, q.data(), k.data(), v.data(), out.data());
        for (std::int64_t head = 0; head < 6; ++head) {
            const float *keys = k.data() + head / 3 * kCapacity * 8;
            const float *values = v.data() + head / 3 * kCapacity * 8;
            double sum = 0;
            std::vector<double> expected(8);
            for (std::int64_t j = 0; j < kKeys; ++j) {
                double score = 0;
                for (std::int64_t i = 0; i < 8; ++i)
                    score += static_cast<double>(q[static_cast<std::size_t>(head * 8 + i)] * keys[j * 8 + i]);
                const double weight = std::exp(score / std::sqrt(8.0));
                sum += weight;
                for (std::size_t i = 0; i < 8; ++i)
                    expected[i] += weight * static_cast<double>(values[j * 8 + static_cast<std::int64_t>(i)]);
            }
            for (std::size_t i = 0; i < 8; ++i)
                EXPECT_NEAR(out[static_cast<std::size_t>(head) * 8 + i], expected[i] / sum, 2e-6);
        }
    }
}

} // namespace luthier::nn
