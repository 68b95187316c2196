#include "core/infer/cached_attention.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/base/random.h"

namespace luthier::infer {
namespace {

arch::ModelConfig smallConfig()
{
    arch::ModelConfig config;
    config.layers = 1;
    config.heads = 6;
    config.kvHeads = 2;
    config.headDim = 8;
    return config;
}

std::vector<float> noise(std::int64_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> values(static_cast<std::size_t>(count));
    for (float &value : values)
        value = static_cast<float>(random.normal());
    return values;
}

// The definition, in double: softmax(q k / sqrt(d)) v over the keys at or before the query's position.
double definition(const arch::ModelConfig &c, const KvCache &cache, const float *query, std::int64_t head, std::int64_t position,
                  std::int64_t i)
{
    const std::int64_t offset = head / (c.heads / c.kvHeads) * cache.capacity() * c.headDim;
    double sum = 0;
    double total = 0;
    for (std::int64_t j = 0; j <= position; ++j) {
        double score = 0;
        for (std::int64_t k = 0; k < c.headDim; ++k)
            score += static_cast<double>(query[k]) * cache.keys(0)[offset + j * c.headDim + k];
        const double weight = std::exp(score / std::sqrt(static_cast<double>(c.headDim)));
        total += weight;
        sum += weight * cache.values(0)[offset + j * c.headDim + i];
    }
    return sum / total;
}

// Puts rows of queries [n][heads][d] into the attention layout by turning them through angle zero.
std::vector<float> laidOut(const arch::ModelConfig &c, const CachedAttention &attention, std::int64_t n, const std::vector<float> &rows)
{
    const std::int64_t width = (c.heads + 2 * c.kvHeads) * c.headDim;
    std::vector<float> qkv(static_cast<std::size_t>(n * width));
    for (std::int64_t t = 0; t < n; ++t)
        std::copy_n(rows.data() + t * c.heads * c.headDim, c.heads * c.headDim, qkv.data() + t * width);
    const std::vector<float> cosine(static_cast<std::size_t>(n * c.headDim / 2), 1.0F);
    const std::vector<float> sine(cosine.size(), 0.0F);
    std::vector<float> q(rows.size());
    std::vector<float> k(static_cast<std::size_t>(n * c.kvHeads * c.headDim));
    std::vector<float> v(k.size());
    nn::kernels<float>().ropeForward(attention.shapeFor(n), n, qkv.data(), cosine.data(), sine.data(), q.data(), k.data(), v.data());
    return q;
}

void expectDefinition(std::int64_t past, std::int64_t n)
{
    const arch::ModelConfig c = smallConfig();
    KvCache cache(c);
    cache.reserve(past + n);
    const auto old = noise(past * c.kvHeads * c.headDim, 1);
    cache.store(0, past, old.data(), old.data());
    cache.advance(past);
    const auto keys = noise(n * c.kvHeads * c.headDim, 2);
    const auto values = noise(n * c.kvHeads * c.headDim, 3);
    cache.store(0, n, keys.data(), values.data());
    CachedAttention attention(c);
    HelperThreads threads(2);
    const auto rows = noise(n * c.heads * c.headDim, 4);
    std::vector<float> out(rows.size());
    attention.attend(threads, cache, 0, n, laidOut(c, attention, n, rows).data(), out.data());
    for (std::int64_t t = 0; t < n; ++t)
        for (std::int64_t head = 0; head < c.heads; ++head)
            for (std::int64_t i = 0; i < c.headDim; ++i) {
                const std::int64_t place = (t * c.heads + head) * c.headDim;
                ASSERT_NEAR(out[static_cast<std::size_t>(place + i)], definition(c, cache, rows.data() + place, head, past + t, i), 1e-5)
                    << "token " << t << ", head " << head;
            }
}

TEST(CachedAttention, OfTheFirstTokenIsItsValue)
{
    expectDefinition(0, 1);
}

TEST(CachedAttention, OfOneTokenSeesTheWholeCache)
{
    expectDefinition(37, 1);
}

TEST(CachedAttention, OfAPromptIsCausal)
{
    expectDefinition(0, 20);
}

TEST(CachedAttention, OfAPieceSeesWhatCameBefore)
{
    expectDefinition(300, 7);
}

TEST(CachedAttention, CrossesBlocksOfQueries)
{
    expectDefinition(5, 2 * CachedAttention::kQueryBlock + 3);
}

} // namespace
} // namespace luthier::infer
