#include "core/infer/cached_attention.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/tensor/gemm.h"

namespace luthier::infer {

namespace {

using namespace tensor;

constexpr std::int64_t kSmallHead = 16384; // numbers of keys to look at that are worth another thread

void growTo(std::vector<float> &values, std::int64_t count)
{
    if (values.size() < static_cast<std::size_t>(count))
        values.resize(static_cast<std::size_t>(count));
}

} // namespace

CachedAttention::CachedAttention(const arch::ModelConfig &config) : m_shape{config.heads, config.kvHeads, config.headDim, kQueryBlock} {}

nn::AttentionShape CachedAttention::shapeFor(std::int64_t n) const
{
    nn::AttentionShape shape = m_shape;
    shape.block = std::min(n, kQueryBlock);
    return shape;
}

void CachedAttention::attend(HelperThreads &threads, const KvCache &cache, std::size_t layer, std::int64_t n, const float *q, float *out)
{
    const nn::AttentionShape shape = shapeFor(n);
    assert(cache.length() + n <= cache.capacity());
    if (n == 1) {
        attendOne(threads, cache, layer, q, out);
        return;
    }
    growTo(m_scores, shape.heads * shape.block * (cache.length() + n));
    growTo(m_sums, shape.heads * shape.block);
    growTo(m_blocks, n * shape.heads * shape.headDim);
    for (std::int64_t first = 0; first < n; first += shape.block)
        attendBlock(shape, cache, layer, n, first, q);
    nn::kernels<float>().blocksToRows(shape, n, m_blocks.data(), out);
}

void CachedAttention::attendOne(HelperThreads &threads, const KvCache &cache, std::size_t layer, const float *q, float *out) const
{
    const std::int64_t d = m_shape.headDim;
    const nn::AttentionShape oneHead{1, 1, d, 1};
    const std::int64_t seen = cache.length() + 1;
    const std::int64_t headsPerPiece = std::max<std::int64_t>(1, kSmallHead / (seen * d));
    threads.forEach(m_shape.heads, headsPerPiece, [&](std::int64_t first, std::int64_t count) {
        for (std::int64_t head = first; head < first + count; ++head) {
            const std::int64_t place = head / m_shape.group() * cache.capacity() * d;
            nn::kernels<float>().attendOne(oneHead, seen, cache.capacity(), q + head * d, cache.keys(layer) + place,
                                           cache.values(layer) + place, out + head * d);
        }
    });
}

void CachedAttention::attendBlock(const nn::AttentionShape &shape, const KvCache &cache, std::size_t layer, std::int64_t n,
                                  std::int64_t first, const float *q)
{
    const std::int64_t d = shape.headDim;
    const std::int64_t rows = std::min(shape.block, n - first);
    const std::int64_t matrixRows = shape.group() * rows;
    const std::int64_t seen = cache.length() + first + rows;
    const std::int64_t place = first * shape.group() * d; // of the block inside one key/value head's queries
    const std::int64_t headDistance = n * shape.group() * d;
    const Batched<const float> queries{matOf(q + place, matrixRows, d), headDistance};
    const Batched<const float> keys{matOf(cache.keys(layer), seen, d), cache.capacity() * d};
    const Batched<const float> values{matOf(cache.values(layer), seen, d), cache.capacity() * d};
    const Batched<float> scores{matOf(m_scores.data(), matrixRows, seen), matrixRows * seen};
    const Batched<float> answer{matOf(m_blocks.data() + place, matrixRows, d), headDistance};
    batchedGemmNT<float>(shape.kvHeads, scores, queries, keys);
    const auto scale = static_cast<float>(1.0 / std::sqrt(static_cast<double>(d)));
    nn::kernels<float>().causalSoftmax(shape.heads, rows, seen, cache.length() + first, scale, m_scores.data(), m_sums.data());
    batchedGemmNN<float>(shape.kvHeads, answer, scores, values);
}

} // namespace luthier::infer
