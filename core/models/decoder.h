#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/arch/architecture.h"
#include "core/nn/adapters.h"
#include "core/nn/batch.h"
#include "core/tensor/arena.h"

namespace luthier::models {

using tensor::Arena;
using tensor::Mat;

// T = float for work, double for gradient checks. D hidden, F intermediate, V vocabulary, Q query width, K key/value width.
template <class T>
struct LayerWeights {
    Mat<const T> attentionNorm; // [1, D]
    Mat<const T> qkv;           // [Q + 2K, D]
    Mat<const T> output;        // [D, Q]
    Mat<const T> mlpNorm;       // [1, D]
    Mat<const T> gateUp;        // [2F, D]
    Mat<const T> down;          // [D, F]
};

// The frozen weights of a decoder-only model, widened to T, in one block. Read-only and shareable once loaded.
template <class T>
class DecoderWeights {
public:
    // Streams every weight from disk; `progress` (0 … 1) may return false to cancel.
    static Expected<std::shared_ptr<const DecoderWeights>> load(const arch::ModelFiles &files,
                                                                const std::function<bool(double)> &progress = {});
    arch::ModelConfig config;
    Mat<const T> embedding; // [V, D]
    Mat<const T> head;      // [V, D], the same memory when tied
    Mat<const T> finalNorm; // [1, D]
    std::vector<LayerWeights<T>> layers;
    std::uint64_t bytes = 0;

private:
    std::optional<Arena> m_storage; // large pages: weights are read a third faster than from small ones
};

// Called between layers; false abandons the pass (forward and backward then return false).
using LayerHook = std::function<bool()>;

struct DropoutState { // counter-based: the backward pass makes the same masks again
    double probability = 0;
    std::uint64_t seed = 0;
    std::uint64_t counter = 0; // distinct for every micro-batch of a run
};

// One micro-batch through the model: owns the buffers, keeps what the backward pass needs, holds no gradient graph.
// Memory comes from the arena when made and goes back with it. Not thread-safe.
template <class T>
class DecoderPass {
public:
    // Training keeps every layer's activations; otherwise one layer's buffers are reused. `adapters` may be null and must outlive this.
    DecoderPass(const DecoderWeights<T> &weights, nn::LoraWeights<T> *adapters, Arena &arena, std::int64_t maxTokens,
                std::int64_t longestSegment, bool training); // takes arch::passBytes from the arena
    ~DecoderPass();

    // Hidden states before the final norm, [tokens, D], valid until the next call. `useAdapters` false: the base model
    // (the reference of preference methods).
    bool forward(const nn::Batch &batch, bool useAdapters, const DropoutState &dropout = {}, const LayerHook &hook = {});
    // Scores the targets of the batch passed to forward: nll[i] = -log p(target i). With `wantGradient`, keeps
    // d nll[i] / d hidden for backward. The head runs in chunks: no logits are kept.
    void score(std::span<const nn::Target> targets, std::span<double> nll, bool wantGradient);
    // Adds d(sum_i coefficients[i] * nll[i]) to the adapters' gradients.
    bool backward(std::span<const double> coefficients, const LayerHook &hook = {});
    // Logits of batch rows [first, first + out.rows) into out [rows, V].
    void logits(std::int64_t first, Mat<T> out);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

extern template class DecoderWeights<float>;
extern template class DecoderWeights<double>;
extern template class DecoderPass<float>;
extern template class DecoderPass<double>;

} // namespace luthier::models
