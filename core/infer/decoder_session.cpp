#include "core/infer/decoder_session.h"

#include <algorithm>
#include <cassert>

#include "core/infer/row_products.h"
#include "core/nn/kernels/kernels.h"

// One decoder block, for rows x of new tokens at positions behind the cache:
//
//   q, k, v = rope(norm(x) Wqkv^T);  cache <- k, v;  x += attention(q, cache) Wo^T
//   x += (silu(gate) * up) Wdown^T,  gate | up = norm(x) Wgu^T
namespace luthier::infer {

using arch::LinearRole;
using tensor::matOf;

namespace {

constexpr std::int64_t kRopeStep = 1024; // positions the tables grow by at least

const nn::LoraLayout *layoutOf(const nn::LoraWeights<float> *adapter)
{
    return adapter == nullptr ? nullptr : &adapter->layout;
}

void resizeRows(std::vector<float> &buffer, std::int64_t rows, std::int64_t cols)
{
    buffer.resize(static_cast<std::size_t>(rows * cols));
}

} // namespace

DecoderSession::DecoderSession(const models::DecoderWeights<float> &weights, nn::LoraWeights<float> *adapter, int threads)
    : m_weights(weights), m_adapter(adapter), m_threads(threads), m_cache(weights.config), m_attention(weights.config)
{
    const nn::LoraLayout *layout = layoutOf(adapter);
    const arch::ModelConfig &config = weights.config;
    for (std::int64_t i = 0; i < config.layers; ++i) {
        const models::LayerWeights<float> &layer = weights.layers[static_cast<std::size_t>(i)];
        const auto group = [&](Mat<const float> weight, const std::vector<LinearRole> &roles) {
            return nn::makeGroup<float>(weight, config, layout, i, roles);
        };
        m_layers.push_back({group(layer.qkv, {LinearRole::Query, LinearRole::Key, LinearRole::Value}),
                            group(layer.output, {LinearRole::Output}), group(layer.gateUp, {LinearRole::Gate, LinearRole::Up}),
                            group(layer.down, {LinearRole::Down})});
    }
}

bool DecoderSession::read(std::span<const TokenId> ids, const models::LayerHook &hook)
{
    for (std::size_t first = 0; first < ids.size(); first += kPiece)
        if (!readPiece(ids.subspan(first, std::min<std::size_t>(kPiece, ids.size() - first)), hook))
            return false;
    return true;
}

bool DecoderSession::readPiece(std::span<const TokenId> ids, const models::LayerHook &hook)
{
    const auto rows = static_cast<std::int64_t>(ids.size());
    prepare(rows);
    embed(ids);
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        if (hook && !hook())
            return false;
        attentionHalf(layer, rows);
        mlpHalf(layer, rows);
    }
    m_cache.advance(rows);
    m_lastRow = rows - 1;
    return true;
}

void DecoderSession::prepare(std::int64_t rows)
{
    const arch::ModelConfig &config = m_weights.config;
    const std::int64_t end = m_cache.length() + rows;
    m_cache.reserve(end);
    if (m_rope.positions() < end) // the tables are made anew each time, so they grow in steps
        m_rope.extend(config, std::max(end, 2 * m_rope.positions()) + kRopeStep);
    if (m_buffers.x.size() >= static_cast<std::size_t>(rows * config.hidden))
        return;
    resizeRows(m_buffers.x, rows, config.hidden);
    resizeRows(m_buffers.normed, rows, config.hidden);
    resizeRows(m_buffers.branch, rows, config.hidden);
    resizeRows(m_buffers.qkv, rows, config.queryWidth() + 2 * config.kvWidth());
    resizeRows(m_buffers.q, rows, config.queryWidth());
    resizeRows(m_buffers.attended, rows, config.queryWidth());
    resizeRows(m_buffers.k, rows, config.kvWidth());
    resizeRows(m_buffers.v, rows, config.kvWidth());
    resizeRows(m_buffers.gateUp, rows, 2 * config.intermediate);
    resizeRows(m_buffers.hidden, rows, config.intermediate);
}

void DecoderSession::embed(std::span<const TokenId> ids)
{
    float *target = m_buffers.x.data();
    for (const TokenId id : ids) {
        assert(id >= 0 && id < m_weights.embedding.rows);
        const float *row = m_weights.embedding.row(id);
        target = std::copy(row, row + m_weights.embedding.cols, target);
    }
}

void DecoderSession::norm(Mat<const float> weight, std::int64_t rows)
{
    nn::kernels<float>().rmsNorm(rows, m_weights.config.hidden, m_buffers.x.data(), weight.data, m_weights.config.normEpsilon,
                                 m_buffers.normed.data());
}

void DecoderSession::attentionHalf(std::size_t layer, std::int64_t rows)
{
    const arch::ModelConfig &config = m_weights.config;
    const nn::KernelTable<float> &kernels = nn::kernels<float>();
    const std::int64_t qkvWidth = config.queryWidth() + 2 * config.kvWidth();
    const std::int64_t angles = m_cache.length() * m_rope.half;
    Buffers &b = m_buffers;
    norm(m_weights.layers[layer].attentionNorm, rows);
    applyLinear(m_threads, m_layers[layer].qkv, m_adapter, matOf<const float>(b.normed.data(), rows, config.hidden),
                matOf(b.qkv.data(), rows, qkvWidth), b.adapter);
    kernels.ropeForward(m_attention.shapeFor(rows), rows, b.qkv.data(), m_rope.cosine.data() + angles, m_rope.sine.data() + angles,
                        b.q.data(), b.k.data(), b.v.data());
    m_cache.store(layer, rows, b.k.data(), b.v.data());
    m_attention.attend(m_threads, m_cache, layer, rows, b.q.data(), b.attended.data());
    applyLinear(m_threads, m_layers[layer].output, m_adapter, matOf<const float>(b.attended.data(), rows, config.queryWidth()),
                matOf(b.branch.data(), rows, config.hidden), b.adapter);
    kernels.add(rows * config.hidden, b.branch.data(), b.x.data());
}

void DecoderSession::mlpHalf(std::size_t layer, std::int64_t rows)
{
    const arch::ModelConfig &config = m_weights.config;
    const nn::KernelTable<float> &kernels = nn::kernels<float>();
    Buffers &b = m_buffers;
    norm(m_weights.layers[layer].mlpNorm, rows);
    applyLinear(m_threads, m_layers[layer].gateUp, m_adapter, matOf<const float>(b.normed.data(), rows, config.hidden),
                matOf(b.gateUp.data(), rows, 2 * config.intermediate), b.adapter);
    kernels.swiglu(rows, config.intermediate, b.gateUp.data(), b.hidden.data());
    applyLinear(m_threads, m_layers[layer].down, m_adapter, matOf<const float>(b.hidden.data(), rows, config.intermediate),
                matOf(b.branch.data(), rows, config.hidden), b.adapter);
    kernels.add(rows * config.hidden, b.branch.data(), b.x.data());
}

std::span<const float> DecoderSession::nextLogits()
{
    assert(m_lastRow >= 0);
    const arch::ModelConfig &config = m_weights.config;
    m_buffers.logits.resize(static_cast<std::size_t>(config.vocabulary));
    nn::kernels<float>().rmsNorm(1, config.hidden, m_buffers.x.data() + m_lastRow * config.hidden, m_weights.finalNorm.data,
                                 config.normEpsilon, m_buffers.normed.data());
    multiplyRow(m_threads, matOf(m_buffers.logits.data(), 1, config.vocabulary),
                matOf<const float>(m_buffers.normed.data(), 1, config.hidden), m_weights.head);
    return m_buffers.logits;
}

std::uint64_t DecoderSession::bytes() const
{
    std::uint64_t floats = m_rope.cosine.size() + m_rope.sine.size();
    const Buffers &b = m_buffers;
    for (const std::vector<float> *buffer :
         {&b.x, &b.normed, &b.qkv, &b.q, &b.k, &b.v, &b.attended, &b.gateUp, &b.hidden, &b.branch, &b.adapter, &b.logits})
        floats += buffer->size();
    return m_cache.bytes() + m_attention.bytes() + floats * sizeof(float);
}

} // namespace luthier::infer
