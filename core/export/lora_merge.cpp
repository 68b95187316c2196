#include "core/export/lora_merge.h"

#include <cassert>
#include <vector>

#include "core/tensor/gemm.h"

namespace luthier::exporting {

namespace {

std::vector<double> widened(Mat<const float> source)
{
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(source.size()));
    for (std::int64_t r = 0; r < source.rows; ++r)
        values.insert(values.end(), source.row(r), source.row(r) + source.cols);
    return values;
}

} // namespace

void addLora(Mat<float> w, Mat<const float> a, Mat<const float> b, double scale)
{
    assert(w.rows == b.rows && w.cols == a.cols && a.rows == b.cols);
    const std::vector<double> wideA = widened(a);
    const std::vector<double> wideB = widened(b);
    std::vector<double> sum = widened(w);
    tensor::gemmNN<double>(tensor::matOf(sum.data(), w.rows, w.cols), tensor::matOf(wideB.data(), b.rows, b.cols),
                           tensor::matOf(wideA.data(), a.rows, a.cols), scale, 1.0);
    const double *next = sum.data();
    for (std::int64_t r = 0; r < w.rows; ++r)
        for (std::int64_t c = 0; c < w.cols; ++c)
            w.row(r)[c] = static_cast<float>(*next++);
}

} // namespace luthier::exporting
