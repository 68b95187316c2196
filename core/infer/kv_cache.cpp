#include "core/infer/kv_cache.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace luthier::infer {

namespace {

std::int64_t wholeBlocks(std::int64_t positions)
{
    return (positions + KvCache::kBlock - 1) / KvCache::kBlock * KvCache::kBlock;
}

void copyFloats(float *target, const float *source, std::int64_t count)
{
    if (count > 0)
        std::memcpy(target, source, static_cast<std::size_t>(count) * sizeof(float));
}

} // namespace

KvCache::KvCache(const arch::ModelConfig &config)
    : m_layers(static_cast<std::size_t>(config.layers)), m_heads(config.kvHeads), m_headDim(config.headDim)
{
}

std::uint64_t KvCache::bytesFor(const arch::ModelConfig &config, std::int64_t positions)
{
    return bytesFor(static_cast<std::size_t>(config.layers), config.kvHeads, config.headDim, wholeBlocks(positions));
}

std::uint64_t KvCache::bytesFor(std::size_t layers, std::int64_t heads, std::int64_t headDim, std::int64_t capacity)
{
    return static_cast<std::uint64_t>(layers) * 2 * static_cast<std::uint64_t>(heads * headDim * capacity) * sizeof(float);
}

std::unique_ptr<float[]> KvCache::grown(const float *old, std::int64_t capacity) const
{
    auto memory = std::make_unique_for_overwrite<float[]>(static_cast<std::size_t>(m_heads * capacity * m_headDim));
    for (std::int64_t head = 0; head < m_heads; ++head)
        copyFloats(memory.get() + head * capacity * m_headDim, old + head * m_capacity * m_headDim, m_length * m_headDim);
    return memory;
}

void KvCache::reserve(std::int64_t positions)
{
    if (positions <= m_capacity)
        return;
    // Half as much again, so that the copies of a long answer add up to a small multiple of its length.
    const std::int64_t capacity = wholeBlocks(std::max(positions, m_capacity + m_capacity / 2));
    std::vector<Layer> layers(m_layers.size());
    for (std::size_t i = 0; i < layers.size(); ++i) {
        layers[i].keys = grown(m_layers[i].keys.get(), capacity);
        layers[i].values = grown(m_layers[i].values.get(), capacity);
    }
    m_layers = std::move(layers);
    m_capacity = capacity;
}

void KvCache::store(std::size_t layer, std::int64_t count, const float *keys, const float *values)
{
    assert(m_length + count <= m_capacity);
    const Layer &target = m_layers[layer];
    for (std::int64_t head = 0; head < m_heads; ++head) {
        const std::int64_t place = (head * m_capacity + m_length) * m_headDim;
        copyFloats(target.keys.get() + place, keys + head * count * m_headDim, count * m_headDim);
        copyFloats(target.values.get() + place, values + head * count * m_headDim, count * m_headDim);
    }
}

void KvCache::advance(std::int64_t count)
{
    assert(m_length + count <= m_capacity);
    m_length += count;
}

void KvCache::truncate(std::int64_t length)
{
    assert(length >= 0 && length <= m_length);
    m_length = length;
}

} // namespace luthier::infer
