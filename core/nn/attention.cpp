#include "core/nn/attention.h"

#include <algorithm>
#include <cmath>

#include "core/tensor/gemm.h"

namespace luthier::nn {

using namespace tensor;

namespace {

// One segment's part of every buffer, and the products of one block of its queries.
template <class T>
struct SegmentView {
    const AttentionShape &shape;
    std::int64_t n; // tokens
    T scale;

    std::int64_t blockRows(std::int64_t first) const { return std::min(shape.block, n - first) * shape.group(); }

    // Rows of one block of queries (attention layout), one matrix per key/value head.
    Batched<T> queries(T *base, std::int64_t first) const
    {
        const std::int64_t d = shape.headDim;
        return {matOf(base + first * shape.group() * d, blockRows(first), d), n * shape.group() * d};
    }
    Batched<T> keys(T *base, std::int64_t count) const
    {
        return {matOf(base, count, shape.headDim), n * shape.headDim};
    }
    Batched<T> scores(T *base, std::int64_t first, std::int64_t count) const
    {
        const std::int64_t rows = blockRows(first);
        return {matOf(base, rows, count), rows * count};
    }
    std::int64_t keysSeen(std::int64_t first) const { return std::min(first + shape.block, n); }
    // lse and delta of a block: its score rows, all key/value heads behind each other.
    std::int64_t rowsBefore(std::int64_t first) const { return first * shape.heads; }
};

template <class T>
SegmentView<T> viewOf(const AttentionShape &shape, const Segment &segment)
{
    return {shape, segment.length, static_cast<T>(1.0 / std::sqrt(static_cast<double>(shape.headDim)))};
}

template <class T>
void forwardSegment(const SegmentView<T> &view, T *q, T *k, T *v, T *o, T *lse, T *scores)
{
    const AttentionShape &shape = view.shape;
    for (std::int64_t first = 0; first < view.n; first += shape.block) {
        const std::int64_t seen = view.keysSeen(first);
        const auto s = view.scores(scores, first, seen);
        batchedGemmNT<T>(shape.kvHeads, s, view.queries(q, first), view.keys(k, seen));
        kernels<T>().causalSoftmax(shape.heads, std::min(shape.block, view.n - first), seen, first, view.scale, scores,
                                   lse + view.rowsBefore(first));
        batchedGemmNN<T>(shape.kvHeads, view.queries(o, first), s, view.keys(v, seen));
    }
}

template <class T>
struct SegmentGradients {
    T *dO;
    T *dq;
    T *dk;
    T *dv;
};

template <class T>
void backwardSegment(const SegmentView<T> &view, T *q, T *k, T *v, const T *lse, const T *delta, const SegmentGradients<T> &gradients,
                     T *scores, T *dScores)
{
    const AttentionShape &shape = view.shape;
    const std::int64_t width = view.n * shape.kvHeads * shape.headDim;
    std::fill_n(gradients.dk, width, T(0));
    std::fill_n(gradients.dv, width, T(0));
    for (std::int64_t first = 0; first < view.n; first += shape.block) {
        const std::int64_t seen = view.keysSeen(first);
        const auto s = view.scores(scores, first, seen);
        const auto ds = view.scores(dScores, first, seen);
        const auto dO = view.queries(gradients.dO, first);
        const auto qb = view.queries(q, first);
        batchedGemmNT<T>(shape.kvHeads, s, qb, view.keys(k, seen));
        batchedGemmNT<T>(shape.kvHeads, ds, dO, view.keys(v, seen));
        kernels<T>().causalSoftmaxBackward(shape.heads, std::min(shape.block, view.n - first), seen, first, view.scale, scores, dScores,
                                           lse + view.rowsBefore(first), delta + view.rowsBefore(first));
        batchedGemmTN<T>(shape.kvHeads, view.keys(gradients.dv, seen), s, dO, T(1), T(1));
        batchedGemmNN<T>(shape.kvHeads, view.queries(gradients.dq, first), ds, view.keys(k, seen));
        batchedGemmTN<T>(shape.kvHeads, view.keys(gradients.dk, seen), ds, qb, T(1), T(1));
    }
}

// delta in the order of the score rows: block by block, inside it by key/value head.
template <class T>
void deltaOfSegment(const SegmentView<T> &view, const T *dO, const T *o, T *delta)
{
    const AttentionShape &shape = view.shape;
    for (std::int64_t first = 0; first < view.n; first += shape.block) {
        const std::int64_t rows = view.blockRows(first);
        for (std::int64_t kv = 0; kv < shape.kvHeads; ++kv) {
            const std::int64_t at = (kv * view.n + first) * shape.group() * shape.headDim;
            kernels<T>().rowDots(rows, shape.headDim, dO + at, o + at, delta + view.rowsBefore(first) + kv * rows);
        }
    }
}

} // namespace

template <class T>
void attentionForward(const AttentionShape &shape, std::span<const Segment> segments, RopeView<T> rope, Mat<const T> qkv,
                      const AttentionSaved<T> &saved, const AttentionScratch<T> &scratch)
{
    for (const Segment &segment : segments) {
        const auto view = viewOf<T>(shape, segment);
        T *q = saved.q.row(segment.start);
        T *k = saved.k.row(segment.start);
        T *v = saved.v.row(segment.start);
        T *o = scratch.blocks.row(segment.start);
        kernels<T>().ropeForward(shape, segment.length, qkv.row(segment.start), rope.cosine, rope.sine, q, k, v);
        forwardSegment(view, q, k, v, o, saved.lse.row(segment.start), scratch.scores.data);
        kernels<T>().blocksToRows(shape, segment.length, o, saved.o.row(segment.start));
    }
}

template <class T>
void attentionBackward(const AttentionShape &shape, std::span<const Segment> segments, RopeView<T> rope, Mat<const T> dO,
                       const AttentionSaved<T> &saved, const AttentionScratch<T> &scratch, Mat<T> dqkv)
{
    for (const Segment &segment : segments) {
        const auto view = viewOf<T>(shape, segment);
        T *blocks = scratch.blocks.row(segment.start);
        T *dq = scratch.dq.row(segment.start);
        T *dk = scratch.dk.row(segment.start);
        T *dv = scratch.dv.row(segment.start);
        T *delta = scratch.delta.row(segment.start);
        kernels<T>().rowsToBlocks(shape, segment.length, saved.o.row(segment.start), dq); // dq is free until it is computed
        kernels<T>().rowsToBlocks(shape, segment.length, dO.row(segment.start), blocks);
        deltaOfSegment(view, blocks, dq, delta);
        backwardSegment(view, saved.q.row(segment.start), saved.k.row(segment.start), saved.v.row(segment.start),
                        saved.lse.row(segment.start), delta, SegmentGradients<T>{blocks, dq, dk, dv}, scratch.scores.data,
                        scratch.dScores.data);
        kernels<T>().ropeBackward(shape, segment.length, dq, dk, dv, rope.cosine, rope.sine, dqkv.row(segment.start));
    }
}

#define LUTHIER_INSTANTIATE(T)                                                                                          \
    template void attentionForward<T>(const AttentionShape &, std::span<const Segment>, RopeView<T>, Mat<const T>,       \
                                      const AttentionSaved<T> &, const AttentionScratch<T> &);                          \
    template void attentionBackward<T>(const AttentionShape &, std::span<const Segment>, RopeView<T>, Mat<const T>,      \
                                       const AttentionSaved<T> &, const AttentionScratch<T> &, Mat<T>);
LUTHIER_INSTANTIATE(float)
LUTHIER_INSTANTIATE(double)
#undef LUTHIER_INSTANTIATE

} // namespace luthier::nn
