#include <algorithm>

#include "core/arch/memory_plan.h"

namespace luthier::arch {

namespace {

// Counts as tensor::Arena does: pieces of float padded to 64 bytes.
class Count {
public:
    void piece(std::int64_t rows, std::int64_t cols) { m_bytes += (static_cast<std::uint64_t>(rows * cols) * sizeof(float) + 63) / 64 * 64; }
    std::uint64_t bytes() const { return m_bytes; }

private:
    std::uint64_t m_bytes = 0;
};

// Of nn/attention.h and nn/head.h, which stand below this folder; a test there compares.
constexpr std::int64_t kQueryBlock = 128;
constexpr std::int64_t kHeadChunk = 256;

void countSaved(Count &count, const ModelConfig &c, const AdapterSizes &adapter, std::int64_t tokens)
{
    for (const std::int64_t width : {c.hidden, c.queryWidth(), c.kvWidth(), c.kvWidth(), c.queryWidth(), c.heads, c.hidden,
                                     2 * c.intermediate, adapter.xaWidth})
        count.piece(tokens, width);
}

void countScratch(Count &count, const ModelConfig &c, const AdapterSizes &adapter, std::int64_t tokens, std::int64_t longestSegment,
                  bool training)
{
    const std::int64_t scoreRows = c.heads * std::min(kQueryBlock, longestSegment);
    for (const std::int64_t width : {c.hidden, c.queryWidth() + 2 * c.kvWidth(), c.intermediate, c.hidden, c.queryWidth()})
        count.piece(tokens, width);
    count.piece(scoreRows, longestSegment);
    if (!training)
        return;
    count.piece(scoreRows, longestSegment);
    for (const std::int64_t width : {c.queryWidth(), c.kvWidth(), c.kvWidth(), c.heads, c.hidden, c.queryWidth(), c.intermediate,
                                     adapter.xaWidth, std::max({c.hidden, c.queryWidth(), c.intermediate})})
        count.piece(tokens, width);
}

void countHead(Count &count, const ModelConfig &c, std::int64_t tokens, bool training)
{
    const std::int64_t chunk = std::min(kHeadChunk, tokens);
    for (const std::int64_t width : {c.hidden, c.hidden, c.vocabulary})
        count.piece(chunk, width);
    if (training)
        count.piece(tokens, c.hidden);
}

} // namespace

std::uint64_t passBytes(const ModelConfig &config, const AdapterSizes &adapter, std::int64_t maxTokens, std::int64_t longestSegment,
                        bool training)
{
    Count count;
    for (std::int64_t layer = 0; layer < (training ? config.layers : 1); ++layer)
        countSaved(count, config, adapter, maxTokens);
    countScratch(count, config, adapter, maxTokens, longestSegment, training);
    countHead(count, config, maxTokens, training);
    return count.bytes();
}

} // namespace luthier::arch
