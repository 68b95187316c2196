#pragma once

#include <cstdint>

namespace luthier::nn {

// Loops that libtorch has no fused CPU form of, on raw row-major memory, T = float or double. One source
// (kernels_impl.inl) is compiled for AVX-512, AVX2 and without either; kernels<T>() picks once per process.
// All are parallel over rows with a fixed split: the same inputs and thread count give the same bits.

// Attention works on blocks of query rows. For each segment of n tokens starting at s, with G = heads / kvHeads:
//   q, o: from s * heads * headDim on, [kvHeads][block][G][rows of the block][headDim]
//   k, v: from s * kvHeads * headDim on, [kvHeads][n][headDim]
// so that the scores of one block are one batched product over kvHeads.
struct AttentionShape {
    std::int64_t heads = 0;
    std::int64_t kvHeads = 0;
    std::int64_t headDim = 0;
    std::int64_t block = 0; // query rows per block
    std::int64_t group() const { return heads / kvHeads; }
};

template <class T>
struct KernelTable {
    // y = x / sqrt(mean(x^2) + eps) * weight, [rows, cols]
    void (*rmsNorm)(std::int64_t rows, std::int64_t cols, const T *x, const T *weight, double eps, T *y);
    // dx += d rmsNorm / dx applied to dy
    void (*rmsNormBackward)(std::int64_t rows, std::int64_t cols, const T *dy, const T *x, const T *weight, double eps, T *dx);

    // gateUp [rows, 2 * cols] = gate | up; h = silu(gate) * up
    void (*swiglu)(std::int64_t rows, std::int64_t cols, const T *gateUp, T *h);
    // from dh: dGateUp, and h again (it was not kept); dGateUp may be gateUp itself
    void (*swigluBackward)(std::int64_t rows, std::int64_t cols, const T *gateUp, const T *dh, T *dGateUp, T *h);

    // One segment: rotates q and k of qkv [n, (heads + 2 kvHeads) * headDim] by the tables [n, headDim / 2] into the attention layout.
    void (*ropeForward)(const AttentionShape &shape, std::int64_t n, const T *qkv, const T *cosine, const T *sine, T *q, T *k, T *v);
    // The transpose: gradients of q, k, v back to dqkv.
    void (*ropeBackward)(const AttentionShape &shape, std::int64_t n, const T *dq, const T *dk, const T *dv, const T *cosine,
                         const T *sine, T *dqkv);
    // Between the attention layout of o and rows [n, heads * headDim], one segment.
    void (*blocksToRows)(const AttentionShape &shape, std::int64_t n, const T *blocks, T *rows);
    void (*rowsToBlocks)(const AttentionShape &shape, std::int64_t n, const T *rows, T *blocks);

    // One block of scores [kvHeads * G * rows, keys] with queries firstQuery …: causal softmax(scale * s) in place, and
    // the log of its sum into lse[kvHeads * G * rows].
    void (*causalSoftmax)(std::int64_t matrices, std::int64_t rows, std::int64_t keys, std::int64_t firstQuery, T scale, T *scores, T *lse);
    // s becomes p = exp(scale * s - lse); dp becomes scale * p * (dp - delta). Shapes as above, lse and delta per row.
    void (*causalSoftmaxBackward)(std::int64_t matrices, std::int64_t rows, std::int64_t keys, std::int64_t firstQuery, T scale, T *scores,
                                  T *dp, const T *lse, const T *delta);
    // delta[r] = sum over cols of a * b
    void (*rowDots)(std::int64_t rows, std::int64_t cols, const T *a, const T *b, T *delta);

    // nll[r] = logsumexp(logits[r]) - logits[r][target]; with `gradient` the logits become softmax - onehot(target)
    void (*crossEntropy)(std::int64_t rows, std::int64_t vocabulary, T *logits, const std::int32_t *targets, double *nll, bool gradient);

    void (*gatherRows)(std::int64_t count, std::int64_t cols, const T *source, std::int64_t stride, const std::int64_t *index, T *target);
    // target[index[i]] += coefficient[i] * source[i]; the indices differ from each other
    void (*scatterAddRows)(std::int64_t count, std::int64_t cols, const T *source, const double *coefficient, const std::int64_t *index,
                           T *target);
    void (*add)(std::int64_t count, const T *source, T *target); // target += source

    // y = x * mask / (1 - probability); the mask is a function of (seed, counter, stream, position): Philox 4x32-10
    void (*dropout)(std::int64_t count, const T *x, T *y, double probability, std::uint64_t seed, std::uint64_t counter,
                    std::uint32_t stream);

    // One query against `keys` cached keys and values [kvHeads][capacity][headDim]: out [heads * headDim].
    void (*attendOne)(const AttentionShape &shape, std::int64_t keys, std::int64_t capacity, const T *q, const T *k, const T *v, T *out);
    // y[r] = sum over cols of w[r] * x, w [rows, cols]: a product with one row, as fast as w can be read from memory. The only
    // one that is not parallel: its callers split the rows.
    void (*matVec)(std::int64_t rows, std::int64_t cols, const T *w, std::int64_t stride, const T *x, T *y);
};

template <class T>
const KernelTable<T> &kernels();
template <>
const KernelTable<float> &kernels<float>();
template <>
const KernelTable<double> &kernels<double>();

// Each variant by itself, for tests that compare them.
namespace generic {
const KernelTable<float> &floatKernels();
const KernelTable<double> &doubleKernels();
}
namespace avx2 {
const KernelTable<float> &floatKernels();
const KernelTable<double> &doubleKernels();
}
namespace avx512 {
const KernelTable<float> &floatKernels();
const KernelTable<double> &doubleKernels();
}

} // namespace luthier::nn
