#pragma once

#include <cstdint>

#include "core/tensor/mat.h"

namespace luthier::tensor {

// Matrix products on libtorch's GEMM, T = float or double. `out = alpha * op(a) op(b) + beta * out`; out may have a row
// stride, and must not overlap a or b. Parallel over the threads set in runtime.h; the same inputs give the same bits.

template <class T>
void gemmNT(Mat<T> out, Mat<const T> a, Mat<const T> b, T alpha = 1, T beta = 0); // out[M,N], a[M,K], b[N,K]
template <class T>
void gemmNN(Mat<T> out, Mat<const T> a, Mat<const T> b, T alpha = 1, T beta = 0); // out[M,N], a[M,K], b[K,N]
template <class T>
void gemmTN(Mat<T> out, Mat<const T> a, Mat<const T> b, T alpha = 1, T beta = 0); // out[M,N], a[K,M], b[K,N]

// `count` matrices at equal distances (in numbers) behind the first.
template <class T>
struct Batched {
    Mat<T> first;
    std::int64_t distance = 0;
    operator Batched<const T>() const { return {first, distance}; }
};
template <class T>
void batchedGemmNT(std::int64_t count, Batched<T> out, Batched<const T> a, Batched<const T> b, T alpha = 1, T beta = 0);
template <class T>
void batchedGemmNN(std::int64_t count, Batched<T> out, Batched<const T> a, Batched<const T> b, T alpha = 1, T beta = 0);
template <class T>
void batchedGemmTN(std::int64_t count, Batched<T> out, Batched<const T> a, Batched<const T> b, T alpha = 1, T beta = 0);

} // namespace luthier::tensor
