#pragma once

#include <cstdint>
#include <vector>

#include "core/infer/helper_threads.h"
#include "core/infer/kv_cache.h"
#include "core/nn/kernels/kernels.h"

namespace luthier::infer {

// The causal attention of `n` new queries at positions past … past + n - 1 to one layer's cached keys and values of positions
// 0 … past + n - 1. One query takes a kernel over the cache, its heads split over the threads; more go
// in blocks of query rows through matrix products.
class CachedAttention {
public:
    static constexpr std::int64_t kQueryBlock = 64;

    explicit CachedAttention(const arch::ModelConfig &config);

    // The shape in which ropeForward must lay out `n` queries for attend().
    nn::AttentionShape shapeFor(std::int64_t n) const;
    // q in the attention layout of kernels.h; `out` [n, heads * headDim] in rows. The cache's length is still `past`.
    void attend(HelperThreads &threads, const KvCache &cache, std::size_t layer, std::int64_t n, const float *q, float *out);
    std::uint64_t bytes() const { return (m_scores.size() + m_sums.size() + m_blocks.size()) * sizeof(float); }

private:
    void attendOne(HelperThreads &threads, const KvCache &cache, std::size_t layer, const float *q, float *out) const;
    void attendBlock(const nn::AttentionShape &shape, const KvCache &cache, std::size_t layer, std::int64_t n, std::int64_t first,
                     const float *q);
    nn::AttentionShape m_shape;
    std::vector<float> m_scores; // [heads * rows of a block, keys]
    std::vector<float> m_sums;   // what causalSoftmax leaves behind
    std::vector<float> m_blocks; // the answer in the attention layout
};

} // namespace luthier::infer
