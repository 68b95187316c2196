#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/arch/model_config.h"

namespace luthier::infer {

// The rotated keys and the values of every token a model has read, per layer [kvHeads][capacity][headDim]. Grows in blocks, so
// that a short answer does not pay for the whole context. Memory: layers x 2 x kvWidth x capacity x 4 bytes, and the old part
// once more while it grows. Not thread-safe.
class KvCache {
public:
    static constexpr std::int64_t kBlock = 256; // positions

    explicit KvCache(const arch::ModelConfig &config);

    std::int64_t length() const { return m_length; }     // positions in use
    std::int64_t capacity() const { return m_capacity; } // positions there is room for
    std::uint64_t bytes() const { return bytesFor(m_layers.size(), m_heads, m_headDim, m_capacity); }
    static std::uint64_t bytesFor(const arch::ModelConfig &config, std::int64_t positions); // rounded up to blocks

    // Room for `positions` in all; throws std::bad_alloc and keeps what it has.
    void reserve(std::int64_t positions);
    // Puts keys and values [kvHeads][count][headDim] behind the positions in use; every layer once, then advance.
    void store(std::size_t layer, std::int64_t count, const float *keys, const float *values);
    void advance(std::int64_t count);
    // Forgets all positions from `length` on.
    void truncate(std::int64_t length);

    const float *keys(std::size_t layer) const { return m_layers[layer].keys.get(); }
    const float *values(std::size_t layer) const { return m_layers[layer].values.get(); }

private:
    struct Layer {
        std::unique_ptr<float[]> keys;
        std::unique_ptr<float[]> values;
    };
    static std::uint64_t bytesFor(std::size_t layers, std::int64_t heads, std::int64_t headDim, std::int64_t capacity);
    std::unique_ptr<float[]> grown(const float *old, std::int64_t capacity) const;

    std::vector<Layer> m_layers;
    std::int64_t m_heads;
    std::int64_t m_headDim;
    std::int64_t m_length = 0;
    std::int64_t m_capacity = 0;
};

} // namespace luthier::infer
