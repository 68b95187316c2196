#include "core/infer/kv_cache.h"

#include <vector>

#include <gtest/gtest.h>

namespace luthier::infer {
namespace {

arch::ModelConfig smallConfig()
{
    arch::ModelConfig config;
    config.layers = 2;
    config.heads = 4;
    config.kvHeads = 2;
    config.headDim = 3;
    return config;
}

// Keys [2 heads][count][3] whose value tells head, position and place.
std::vector<float> numbered(std::int64_t first, std::int64_t count)
{
    std::vector<float> values;
    for (int head = 0; head < 2; ++head)
        for (std::int64_t t = first; t < first + count; ++t)
            for (int i = 0; i < 3; ++i)
                values.push_back(static_cast<float>(head * 100000 + t * 10 + i));
    return values;
}

void append(KvCache &cache, std::int64_t count)
{
    const auto values = numbered(cache.length(), count);
    cache.reserve(cache.length() + count);
    for (std::size_t layer = 0; layer < 2; ++layer)
        cache.store(layer, count, values.data(), values.data());
    cache.advance(count);
}

float at(const float *part, const KvCache &cache, std::int64_t head, std::int64_t position, std::int64_t i)
{
    return part[(head * cache.capacity() + position) * 3 + i];
}

TEST(KvCache, GrowsInWholeBlocks)
{
    KvCache cache(smallConfig());
    EXPECT_EQ(cache.capacity(), 0);
    append(cache, 1);
    EXPECT_EQ(cache.capacity(), KvCache::kBlock);
    append(cache, KvCache::kBlock);
    EXPECT_EQ(cache.capacity() % KvCache::kBlock, 0);
}

TEST(KvCache, KeepsWhatItHoldsWhenItGrows)
{
    KvCache cache(smallConfig());
    for (int i = 0; i < 5; ++i)
        append(cache, 200);
    ASSERT_EQ(cache.length(), 1000);
    for (std::size_t layer = 0; layer < 2; ++layer)
        for (std::int64_t head = 0; head < 2; ++head)
            for (std::int64_t t = 0; t < 1000; ++t) {
                ASSERT_EQ(at(cache.keys(layer), cache, head, t, 1), static_cast<float>(head * 100000 + t * 10 + 1));
                ASSERT_EQ(at(cache.values(layer), cache, head, t, 2), static_cast<float>(head * 100000 + t * 10 + 2));
            }
}

TEST(KvCache, OverwritesWhatWasForgotten)
{
    KvCache cache(smallConfig());
    append(cache, 10);
    cache.truncate(4);
    EXPECT_EQ(cache.length(), 4);
    append(cache, 1);
    EXPECT_EQ(at(cache.keys(0), cache, 1, 4, 0), 100040.0F);
}

TEST(KvCache, StatesItsMemory)
{
    KvCache cache(smallConfig());
    EXPECT_EQ(cache.bytes(), 0U);
    append(cache, 3);
    const std::uint64_t expected = 2U * 2U * 2U * 3U * static_cast<std::uint64_t>(KvCache::kBlock) * sizeof(float);
    EXPECT_EQ(cache.bytes(), expected);
    EXPECT_EQ(KvCache::bytesFor(smallConfig(), 3), expected);
}

} // namespace
} // namespace luthier::infer
