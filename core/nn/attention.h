#pragma once

#include <cstdint>
#include <span>

#include "core/nn/batch.h"
#include "core/nn/kernels/kernels.h"
#include "core/tensor/mat.h"

namespace luthier::nn {

using tensor::Mat;

// Causal grouped-query attention inside each segment of a packed batch, in blocks of query rows, so that memory is
// block x keys and never keys x keys (Dao et al., FlashAttention: the backward pass makes the probabilities again from
// the scores and the kept log-sum). T rows of the batch; q, o in the attention layout of kernels.h.
inline constexpr std::int64_t kQueryBlock = 128;

template <class T>
struct AttentionSaved { // kept from forward for backward
    Mat<T> q;   // [T, heads * headDim], attention layout
    Mat<T> k;   // [T, kvHeads * headDim]
    Mat<T> v;
    Mat<T> o;   // [T, heads * headDim], rows: the input of the output projection
    Mat<T> lse; // [T, heads], in the order of the score rows
};

template <class T>
struct AttentionScratch {
    Mat<T> scores;  // [heads * block, longest segment]
    Mat<T> dScores; // the same, backward only
    Mat<T> blocks;  // [T, heads * headDim]
    Mat<T> dq;      // backward only, as q, k, v
    Mat<T> dk;
    Mat<T> dv;
    Mat<T> delta;   // [T, heads], backward only
};

template <class T>
struct RopeView { // tables for positions 0 …, [positions, headDim / 2]
    const T *cosine = nullptr;
    const T *sine = nullptr;
};

// qkv [T, (heads + 2 kvHeads) * headDim] -> saved.o (and what backward needs)
template <class T>
void attentionForward(const AttentionShape &shape, std::span<const Segment> segments, RopeView<T> rope, Mat<const T> qkv,
                      const AttentionSaved<T> &saved, const AttentionScratch<T> &scratch);
// dO [T, heads * headDim] (rows) -> dqkv
template <class T>
void attentionBackward(const AttentionShape &shape, std::span<const Segment> segments, RopeView<T> rope, Mat<const T> dO,
                       const AttentionSaved<T> &saved, const AttentionScratch<T> &scratch, Mat<T> dqkv);

} // namespace luthier::nn
