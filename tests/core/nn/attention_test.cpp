#include "core/nn/attention.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/tensor/arena.h"
#include "core/tensor/runtime.h"
#include "core/nn/rope.h"
#include "tests/support/numbers.h"

namespace luthier::nn {

using test::noise;

namespace {

// Buffers for one batch, with small query blocks so that a short segment spans several.
struct Fixture {
    AttentionShape shape{4, 2, 6, 5};
    std::vector<Segment> segments;
    std::int64_t tokens = 0;
    RopeTable<double> rope;
    Expected<tensor::Arena> arena = tensor::Arena::reserve(8 << 20);
    AttentionSaved<double> saved;
    AttentionScratch<double> scratch;

    explicit Fixture(const std::vector<std::int64_t> &lengths)
    {
        tensor::initialiseRuntime(2);
        std::int64_t longest = 0;
        for (const std::int64_t length : lengths) {
            segments.push_back({tokens, length});
            tokens += length;
            longest = std::max(longest, length);
        }
        arch::ModelConfig config;
        config.headDim = shape.headDim;
        rope.extend(config, longest);
        const std::int64_t q = shape.heads * shape.headDim, k = shape.kvHeads * shape.headDim;
        const auto take = [&](std::int64_t rows, std::int64_t cols) { return arena->take<double>(rows, cols); };
        saved = {take(tokens, q), take(tokens, k), take(tokens, k), take(tokens, q), take(tokens, shape.heads)};
        const std::int64_t scoreRows = shape.heads * shape.block;
        scratch = {take(scoreRows, longest), take(scoreRows, longest), take(tokens, q), take(tokens, q),
                   take(tokens, k),          take(tokens, k),          take(tokens, shape.heads)};
    }

    std::int64_t width() const { return (shape.heads + 2 * shape.kvHeads) * shape.headDim; }
    RopeView<double> view() const { return {rope.cosine.data(), rope.sine.data()}; }

    std::vector<double> forward(const std::vector<double> &qkv)
    {
        attentionForward<double>(shape, segments, view(), test::mat(qkv, tokens, width()), saved, scratch);
        return {saved.o.data, saved.o.data + saved.o.size()};
    }
};

// Rotates a pair by the definition.
double rotated(const std::vector<double> &qkv, std::int64_t at, std::int64_t i, std::int64_t half, std::int64_t position)
{
    const double angle = static_cast<double>(position) * std::pow(10000.0, -static_cast<double>(i % half) / static_cast<double>(half));
    const auto x = [&](std::int64_t index) { return qkv[static_cast<std::size_t>(at + index)]; };
    return i < half ? x(i) * std::cos(angle) - x(i + half) * std::sin(angle) : x(i) * std::cos(angle) + x(i - half) * std::sin(angle);
}

// softmax(q k / sqrt(d)) v written out, one output number.
double slowAttention(const Fixture &f, const std::vector<double> &qkv, const Segment &segment, std::int64_t t, std::int64_t head,
                     std::int64_t column)
{
    const std::int64_t d = f.shape.headDim, kv = head / f.shape.group();
    double sum = 0, result = 0;
    for (std::int64_t j = 0; j <= t; ++j) {
        const std::int64_t queryAt = (segment.start + t) * f.width() + head * d;
        const std::int64_t keyAt = (segment.start + j) * f.width() + (f.shape.heads + kv) * d;
        const std::int64_t valueAt = keyAt + f.shape.kvHeads * d;
        double score = 0;
        for (std::int64_t i = 0; i < d; ++i)
            score += rotated(qkv, queryAt, i, d / 2, t) * rotated(qkv, keyAt, i, d / 2, j);
        const double weight = std::exp(score / std::sqrt(static_cast<double>(d)));
        sum += weight;
        result += weight * qkv[static_cast<std::size_t>(valueAt + column)];
    }
    return result / sum;
}

} // namespace

TEST(Attention, EqualsTheDefinitionForPackedSegments)
{
    Fixture f({13, 1, 5, 8});
    const auto qkv = noise<double>(f.tokens * f.width(), 1);
    const auto o = f.forward(qkv);
    for (const Segment &segment : f.segments)
        for (std::int64_t t = 0; t < segment.length; ++t)
            for (std::int64_t head = 0; head < f.shape.heads; ++head)
                for (std::int64_t i = 0; i < f.shape.headDim; ++i) {
                    const auto at = static_cast<std::size_t>(((segment.start + t) * f.shape.heads + head) * f.shape.headDim + i);
                    EXPECT_NEAR(o[at], slowAttention(f, qkv, segment, t, head, i), 1e-12);
                }
}

TEST(Attention, ItsGradientIsThatOfFiniteDifferences)
{
    Fixture f({13, 1, 7});
    auto qkv = noise<double>(f.tokens * f.width(), 1);
    const auto dO = noise<double>(f.saved.o.size(), 2);
    f.forward(qkv);
    std::vector<double> dQkv(qkv.size());
    attentionBackward<double>(f.shape, f.segments, f.view(), test::mat(dO, f.tokens, f.saved.o.cols), f.saved, f.scratch,
                              test::mat(dQkv, f.tokens, f.width()));
    const auto loss = [&] {
        const auto o = f.forward(qkv);
        double sum = 0;
        for (std::size_t i = 0; i < o.size(); ++i)
            sum += o[i] * dO[i];
        return sum;
    };
    EXPECT_LE(test::gradientError(qkv, dQkv, loss), 1e-7);
}

TEST(Attention, ChangingOneSegmentLeavesTheOthersBitIdentical)
{
    Fixture f({9, 6, 11});
    auto qkv = noise<double>(f.tokens * f.width(), 1);
    const auto before = f.forward(qkv);
    for (std::int64_t i = 9 * f.width(); i < 15 * f.width(); ++i)
        qkv[static_cast<std::size_t>(i)] += 1;
    const auto after = f.forward(qkv);
    const auto rowsEqual = [&](std::int64_t first, std::int64_t last) {
        const std::int64_t cols = f.saved.o.cols;
        return std::equal(before.begin() + first * cols, before.begin() + last * cols, after.begin() + first * cols);
    };
    EXPECT_TRUE(rowsEqual(0, 9));
    EXPECT_FALSE(rowsEqual(9, 15));
    EXPECT_TRUE(rowsEqual(15, 26));
}

} // namespace luthier::nn
