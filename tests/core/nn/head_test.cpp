#include "core/nn/head.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/tensor/runtime.h"
#include "tests/support/numbers.h"

namespace luthier::nn {

using test::noise;

namespace {

struct Fixture {
    static constexpr std::int64_t kTokens = 600, kHidden = 6, kVocabulary = 13;
    std::vector<double> norm = noise<double>(kHidden, 1);
    std::vector<double> head = noise<double>(kVocabulary * kHidden, 2);
    std::vector<double> hidden = noise<double>(kTokens * kHidden, 3);
    std::vector<Target> targets;
    std::vector<double> rows = std::vector<double>(kHeadChunk * kHidden);
    std::vector<double> normed = rows;
    std::vector<double> logits = std::vector<double>(kHeadChunk * kVocabulary);

    explicit Fixture(std::int64_t count)
    {
        tensor::initialiseRuntime(2);
        for (std::int64_t i = 0; i < count; ++i)
            targets.push_back({kTokens - 1 - 2 * i, static_cast<std::int32_t>((i * 7) % kVocabulary)});
    }
    HeadWeights<double> weights() const { return {test::mat(norm, 1, kHidden), test::mat(head, kVocabulary, kHidden), 1e-5}; }
    HeadScratch<double> scratch()
    {
        return {test::mat(rows, kHeadChunk, kHidden), test::mat(normed, kHeadChunk, kHidden), test::mat(logits, kHeadChunk, kVocabulary)};
    }
    std::vector<double> score(Mat<double> gradient)
    {
        std::vector<double> nll(targets.size());
        scoreTargets<double>(weights(), test::mat(std::as_const(hidden), kTokens, kHidden), targets, scratch(), nll, gradient);
        return nll;
    }
};

} // namespace

TEST(Head, LossesEqualThoseOfTheWholeLogits)
{
    Fixture f(300); // more than one chunk
    const auto nll = f.score({});
    std::vector<double> normed(Fixture::kTokens * Fixture::kHidden), logits(Fixture::kTokens * Fixture::kVocabulary);
    headLogits<double>(f.weights(), test::mat(std::as_const(f.hidden), Fixture::kTokens, Fixture::kHidden),
                       test::mat(normed, Fixture::kTokens, Fixture::kHidden), test::mat(logits, Fixture::kTokens, Fixture::kVocabulary));
    for (std::size_t i = 0; i < nll.size(); ++i) {
        const double *row = logits.data() + f.targets[i].row * Fixture::kVocabulary;
        double sum = 0;
        for (std::int64_t j = 0; j < Fixture::kVocabulary; ++j)
            sum += std::exp(row[j]);
        EXPECT_NEAR(nll[i], std::log(sum) - row[f.targets[i].token], 1e-12);
    }
}

TEST(Head, EachTargetsGradientIsThatOfFiniteDifferences)
{
    Fixture f(300);
    std::vector<double> dHidden(f.targets.size() * Fixture::kHidden);
    f.score(test::mat(dHidden, static_cast<std::int64_t>(f.targets.size()), Fixture::kHidden));
    // loss = sum_i c_i nll_i with its gradient scattered to the rows of the hidden states
    const auto coefficients = noise<double>(static_cast<std::int64_t>(f.targets.size()), 5);
    std::vector<double> gradient(f.hidden.size(), 0);
    for (std::size_t i = 0; i < f.targets.size(); ++i)
        for (std::size_t j = 0; j < Fixture::kHidden; ++j)
            gradient[static_cast<std::size_t>(f.targets[i].row) * Fixture::kHidden + j] += coefficients[i] * dHidden[i * Fixture::kHidden + j];
    const auto loss = [&] {
        const auto nll = f.score({});
        double sum = 0;
        for (std::size_t i = 0; i < nll.size(); ++i)
            sum += coefficients[i] * nll[i];
        return sum;
    };
    EXPECT_LE(test::gradientError(f.hidden, gradient, loss), 1e-7);
}

} // namespace luthier::nn
