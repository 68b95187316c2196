#pragma once

#include <cassert>
#include <cstdint>

namespace luthier::tensor {

// A view of numbers that an Arena (or a model) owns: `rows` x `cols`, row r starts at data + r * stride. Copying a view
// copies no numbers. Kernels and matrix products take views; only core/tensor and the loader know libtorch's tensors.
template <class T>
struct Mat {
    T *data = nullptr;
    std::int64_t rows = 0;
    std::int64_t cols = 0;
    std::int64_t stride = 0; // >= cols

    T *row(std::int64_t index) const { return data + index * stride; }
    std::int64_t size() const { return rows * cols; }
    bool empty() const { return data == nullptr; }
    bool contiguous() const { return stride == cols || rows == 1; }

    Mat rowRange(std::int64_t first, std::int64_t count) const
    {
        assert(first >= 0 && count >= 0 && first + count <= rows);
        return {data + first * stride, count, cols, stride};
    }
    Mat colRange(std::int64_t first, std::int64_t count) const
    {
        assert(first >= 0 && count >= 0 && first + count <= cols);
        return {data + first, rows, count, stride};
    }
    operator Mat<const T>() const { return {data, rows, cols, stride}; }
};

template <class T>
Mat<T> matOf(T *data, std::int64_t rows, std::int64_t cols)
{
    return {data, rows, cols, cols};
}

} // namespace luthier::tensor
