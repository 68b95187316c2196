#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/infer/cached_attention.h"
#include "core/infer/helper_threads.h"
#include "core/infer/kv_cache.h"
#include "core/models/decoder.h"
#include "core/nn/linear.h"
#include "core/nn/rope.h"
#include "core/run/engine.h"

namespace luthier::infer {

using run::TokenId;
using tensor::Mat;

// A model that reads tokens and remembers them in a key/value cache: the prompt in pieces of many tokens, then one token at a
// time. Float32; the adapter is applied unmerged. Weights and adapter must outlive the session. Engine thread only; throws
// std::bad_alloc.
class DecoderSession {
public:
    static constexpr std::int64_t kPiece = 512; // tokens read at once: bounds the buffers

    // `adapter` null: the base model. `threads` read single tokens; matrix products use as many as tensor/runtime.h says.
    DecoderSession(const models::DecoderWeights<float> &weights, nn::LoraWeights<float> *adapter, int threads);

    // Reads `ids`, each in [0, vocabulary), behind what was read before. `hook` is asked between layers; when it returns false
    // this returns false and the session stands where the last whole piece ended.
    bool read(std::span<const TokenId> ids, const models::LayerHook &hook = {});
    // Logits [vocabulary] of the token that follows; valid until the next call. Something must have been read.
    std::span<const float> nextLogits();

    std::int64_t length() const { return m_cache.length(); } // tokens read
    void forgetFrom(std::int64_t length) { m_cache.truncate(length); }
    std::uint64_t bytes() const; // of cache and buffers

private:
    struct Layer { // the linear layers that share an input, with their adapters
        nn::LinearGroup<float> qkv;
        nn::LinearGroup<float> output;
        nn::LinearGroup<float> gateUp;
        nn::LinearGroup<float> down;
    };
    struct Buffers {               // [rows of a piece, …]
        std::vector<float> x;      // the residual stream, D
        std::vector<float> normed; // D
        std::vector<float> qkv;
        std::vector<float> q; // rotated
        std::vector<float> k;
        std::vector<float> v;
        std::vector<float> attended;
        std::vector<float> gateUp;
        std::vector<float> hidden; // F
        std::vector<float> branch; // D, what a half layer adds to x
        std::vector<float> adapter;
        std::vector<float> logits; // V, of one row
    };

    void prepare(std::int64_t rows);
    bool readPiece(std::span<const TokenId> ids, const models::LayerHook &hook);
    void embed(std::span<const TokenId> ids);
    void attentionHalf(std::size_t layer, std::int64_t rows);
    void mlpHalf(std::size_t layer, std::int64_t rows);
    void norm(Mat<const float> weight, std::int64_t rows);

    const models::DecoderWeights<float> &m_weights;
    nn::LoraWeights<float> *m_adapter;
    HelperThreads m_threads;
    std::vector<Layer> m_layers;
    KvCache m_cache;
    CachedAttention m_attention;
    nn::RopeTable<float> m_rope;
    Buffers m_buffers;
    std::int64_t m_lastRow = -1; // of the piece just read
};

} // namespace luthier::infer
