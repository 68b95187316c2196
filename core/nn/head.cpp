#include "core/nn/head.h"

#include <algorithm>
#include <array>

#include "core/nn/kernels/kernels.h"
#include "core/tensor/gemm.h"

namespace luthier::nn {

using namespace tensor;

namespace {

template <class T>
void scoreChunk(const HeadWeights<T> &weights, Mat<const T> hidden, std::span<const Target> targets, const HeadScratch<T> &scratch,
                double *nll, Mat<T> dHidden)
{
    const auto count = static_cast<std::int64_t>(targets.size());
    std::array<std::int64_t, kHeadChunk> index = {};
    std::array<std::int32_t, kHeadChunk> tokens = {};
    for (std::size_t i = 0; i < targets.size(); ++i) {
        index[i] = targets[i].row;
        tokens[i] = targets[i].token;
    }
    const Mat<T> rows = scratch.rows.rowRange(0, count);
    const Mat<T> normed = scratch.normed.rowRange(0, count);
    const Mat<T> logits = scratch.logits.rowRange(0, count);
    kernels<T>().gatherRows(count, hidden.cols, hidden.data, hidden.stride, index.data(), rows.data);
    kernels<T>().rmsNorm(count, hidden.cols, rows.data, weights.norm.data, weights.epsilon, normed.data);
    gemmNT<T>(logits, normed, weights.head);
    kernels<T>().crossEntropy(count, logits.cols, logits.data, tokens.data(), nll, !dHidden.empty());
    if (dHidden.empty())
        return;
    gemmNN<T>(normed, logits, weights.head);
    std::fill_n(dHidden.data, dHidden.size(), T(0));
    kernels<T>().rmsNormBackward(count, hidden.cols, normed.data, rows.data, weights.norm.data, weights.epsilon, dHidden.data);
}

} // namespace

template <class T>
void scoreTargets(const HeadWeights<T> &weights, Mat<const T> hidden, std::span<const Target> targets, const HeadScratch<T> &scratch,
                  std::span<double> nll, Mat<T> dHidden)
{
    for (std::size_t first = 0; first < targets.size(); first += kHeadChunk) {
        const std::size_t count = std::min<std::size_t>(kHeadChunk, targets.size() - first);
        const Mat<T> gradient =
            dHidden.empty() ? Mat<T>{} : dHidden.rowRange(static_cast<std::int64_t>(first), static_cast<std::int64_t>(count));
        scoreChunk(weights, hidden, targets.subspan(first, count), scratch, nll.data() + first, gradient);
    }
}

template <class T>
void headLogits(const HeadWeights<T> &weights, Mat<const T> hidden, Mat<T> normed, Mat<T> out)
{
    const Mat<T> rows = normed.rowRange(0, hidden.rows);
    kernels<T>().rmsNorm(hidden.rows, hidden.cols, hidden.data, weights.norm.data, weights.epsilon, rows.data);
    gemmNT<T>(out, rows, weights.head);
}

#define LUTHIER_INSTANTIATE(T)                                                                                          \
    template void scoreTargets<T>(const HeadWeights<T> &, Mat<const T>, std::span<const Target>, const HeadScratch<T> &, \
                                  std::span<double>, Mat<T>);                                                           \
    template void headLogits<T>(const HeadWeights<T> &, Mat<const T>, Mat<T>, Mat<T>);
LUTHIER_INSTANTIATE(float)
LUTHIER_INSTANTIATE(double)
#undef LUTHIER_INSTANTIATE

} // namespace luthier::nn
