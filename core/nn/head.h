#pragma once

#include <cstdint>
#include <span>

#include "core/nn/batch.h"
#include "core/tensor/mat.h"

namespace luthier::nn {

using tensor::Mat;

// Final norm, output head and cross entropy at the scored positions only, in chunks of rows, with the gradient taken in
// the forward pass: no logits are kept and the head's weight is read twice, not three times.
inline constexpr std::int64_t kHeadChunk = 256;

template <class T>
struct HeadWeights {
    Mat<const T> norm; // [1, D]
    Mat<const T> head; // [V, D]
    double epsilon = 1e-5;
};

template <class T>
struct HeadScratch {
    Mat<T> rows;   // [chunk, D]
    Mat<T> normed; // [chunk, D]
    Mat<T> logits; // [chunk, V]
};

// nll[i] = -log p(targets[i]); where dHidden [targets, D] is not empty, its row i = d nll[i] / d hidden[targets[i].row].
template <class T>
void scoreTargets(const HeadWeights<T> &weights, Mat<const T> hidden, std::span<const Target> targets, const HeadScratch<T> &scratch,
                  std::span<double> nll, Mat<T> dHidden);

// Logits of hidden rows into out [rows, V]; scratch.normed must hold as many rows.
template <class T>
void headLogits(const HeadWeights<T> &weights, Mat<const T> hidden, Mat<T> normed, Mat<T> out);

} // namespace luthier::nn
