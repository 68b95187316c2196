#include "core/tensor/gemm.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/baddbmm.h>
#include <ATen/ops/bmm.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/mm.h>
#include <c10/core/InferenceMode.h>

namespace luthier::tensor {

namespace {

template <class T>
at::Tensor wrap(Mat<T> mat, bool transposed = false)
{
    using Plain = std::remove_const_t<T>;
    const auto type = at::CppTypeToScalarType<Plain>::value;
    void *data = const_cast<Plain *>(mat.data);
    if (transposed)
        return at::from_blob(data, {mat.cols, mat.rows}, {1, mat.stride}, at::TensorOptions(type));
    return at::from_blob(data, {mat.rows, mat.cols}, {mat.stride, 1}, at::TensorOptions(type));
}

template <class T>
at::Tensor wrap(std::int64_t count, Batched<T> batch, bool transposed = false)
{
    using Plain = std::remove_const_t<T>;
    const auto type = at::CppTypeToScalarType<Plain>::value;
    void *data = const_cast<Plain *>(batch.first.data);
    const Mat<T> &mat = batch.first;
    if (transposed)
        return at::from_blob(data, {count, mat.cols, mat.rows}, {batch.distance, 1, mat.stride}, at::TensorOptions(type));
    return at::from_blob(data, {count, mat.rows, mat.cols}, {batch.distance, mat.stride, 1}, at::TensorOptions(type));
}

template <class T>
void multiply(at::Tensor out, const at::Tensor &a, const at::Tensor &b, T alpha, T beta)
{
    if (alpha == T(1) && beta == T(0))
        at::mm_out(out, a, b);
    else
        at::addmm_out(out, out, a, b, beta, alpha);
}

template <class T>
void multiplyBatch(at::Tensor out, const at::Tensor &a, const at::Tensor &b, T alpha, T beta)
{
    if (alpha == T(1) && beta == T(0))
        at::bmm_out(out, a, b);
    else
        at::baddbmm_out(out, out, a, b, beta, alpha);
}

} // namespace

template <class T>
void gemmNT(Mat<T> out, Mat<const T> a, Mat<const T> b, T alpha, T beta)
{
    const c10::InferenceMode guard;
    multiply(wrap(out), wrap(a), wrap(b, /*transposed=*/true), alpha, beta);
}

template <class T>
void gemmNN(Mat<T> out, Mat<const T> a, Mat<const T> b, T alpha, T beta)
{
    const c10::InferenceMode guard;
    multiply(wrap(out), wrap(a), wrap(b), alpha, beta);
}

template <class T>
void gemmTN(Mat<T> out, Mat<const T> a, Mat<const T> b, T alpha, T beta)
{
    const c10::InferenceMode guard;
    multiply(wrap(out), wrap(a, /*transposed=*/true), wrap(b), alpha, beta);
}

template <class T>
void batchedGemmNT(std::int64_t count, Batched<T> out, Batched<const T> a, Batched<const T> b, T alpha, T beta)
{
    const c10::InferenceMode guard;
    multiplyBatch(wrap(count, out), wrap(count, a), wrap(count, b, /*transposed=*/true), alpha, beta);
}

template <class T>
void batchedGemmNN(std::int64_t count, Batched<T> out, Batched<const T> a, Batched<const T> b, T alpha, T beta)
{
    const c10::InferenceMode guard;
    multiplyBatch(wrap(count, out), wrap(count, a), wrap(count, b), alpha, beta);
}

template <class T>
void batchedGemmTN(std::int64_t count, Batched<T> out, Batched<const T> a, Batched<const T> b, T alpha, T beta)
{
    const c10::InferenceMode guard;
    multiplyBatch(wrap(count, out), wrap(count, a, /*transposed=*/true), wrap(count, b), alpha, beta);
}

#define LUTHIER_INSTANTIATE(T)                                                                                          \
    template void gemmNT<T>(Mat<T>, Mat<const T>, Mat<const T>, T, T);                                                  \
    template void gemmNN<T>(Mat<T>, Mat<const T>, Mat<const T>, T, T);                                                  \
    template void gemmTN<T>(Mat<T>, Mat<const T>, Mat<const T>, T, T);                                                  \
    template void batchedGemmNT<T>(std::int64_t, Batched<T>, Batched<const T>, Batched<const T>, T, T);                 \
    template void batchedGemmNN<T>(std::int64_t, Batched<T>, Batched<const T>, Batched<const T>, T, T);                 \
    template void batchedGemmTN<T>(std::int64_t, Batched<T>, Batched<const T>, Batched<const T>, T, T);
LUTHIER_INSTANTIATE(float)
LUTHIER_INSTANTIATE(double)
#undef LUTHIER_INSTANTIATE

} // namespace luthier::tensor
