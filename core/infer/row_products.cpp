#include "core/infer/row_products.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/nn/kernels/kernels.h"

namespace luthier::infer {

namespace {

using tensor::matOf;

constexpr std::int64_t kPieceBytes = 64 * 1024; // about two microseconds of reading
constexpr std::int64_t kPieceRows = 256;

std::int64_t rowsPerPiece(std::int64_t cols)
{
    return std::clamp<std::int64_t>(kPieceBytes / (cols * static_cast<std::int64_t>(sizeof(float))), 1, kPieceRows);
}

float *grow(std::vector<float> &scratch, std::int64_t count)
{
    if (scratch.size() < static_cast<std::size_t>(count))
        scratch.resize(static_cast<std::size_t>(count));
    return scratch.data();
}

void multiplyRows(Mat<const float> w, const float *x, float *out)
{
    nn::kernels<float>().matVec(w.rows, w.cols, w.data, w.stride, x, out);
}

// y[first … first + count) += scale * B (A x) for the part of it that the adapter's layer has in these columns.
void addAdapterPart(const nn::LoraWeights<float> &lora, const nn::LinearGroup<float>::Adapter &adapter, const float *xa, std::int64_t first,
                    std::int64_t count, float *y)
{
    const nn::LoraModule &module = *adapter.module;
    const std::int64_t from = std::max(first, adapter.firstOut);
    const std::int64_t until = std::min(first + count, adapter.firstOut + module.out);
    if (from >= until)
        return;
    std::array<float, kPieceRows> delta;
    multiplyRows(lora.b(module).rowRange(from - adapter.firstOut, until - from), xa + adapter.firstXa, delta.data());
    const auto scale = static_cast<float>(module.scale);
    for (std::int64_t i = 0; i < until - from; ++i)
        y[from + i] += scale * delta[static_cast<std::size_t>(i)];
}

// The A of a group's adapters lie behind each other, so that A x of all is one product.
void applyToRow(HelperThreads &threads, const nn::LinearGroup<float> &group, const nn::LoraWeights<float> &lora, Mat<const float> x,
                Mat<float> y, float *xa)
{
    const Mat<const float> allA{lora.a(*group.adapters.front().module).data, group.xaWidth, x.cols, x.cols};
    multiplyRow(threads, matOf(xa, 1, group.xaWidth), x, allA);
    threads.forEach(group.weight.rows, rowsPerPiece(x.cols), [&](std::int64_t first, std::int64_t count) {
        for (std::int64_t at = first; at < first + count; at += kPieceRows) {
            const std::int64_t rows = std::min(kPieceRows, first + count - at);
            multiplyRows(group.weight.rowRange(at, rows), x.data, y.data + at);
            for (const auto &adapter : group.adapters)
                addAdapterPart(lora, adapter, xa, at, rows, y.data);
        }
    });
}

} // namespace

void multiplyRow(HelperThreads &threads, Mat<float> out, Mat<const float> x, Mat<const float> w)
{
    assert(out.rows == 1 && x.rows == 1 && out.cols == w.rows && x.cols == w.cols);
    threads.forEach(w.rows, rowsPerPiece(w.cols),
                    [&](std::int64_t first, std::int64_t count) { multiplyRows(w.rowRange(first, count), x.data, out.data + first); });
}

void applyLinear(HelperThreads &threads, const nn::LinearGroup<float> &group, nn::LoraWeights<float> *lora, Mat<const float> x,
                 Mat<float> y, std::vector<float> &scratch)
{
    float *xa = grow(scratch, x.rows * group.xaWidth);
    if (x.rows > 1)
        nn::linearForward<float>(group, nn::LinearContext<float>{lora, {}, {}}, x, y, matOf(xa, x.rows, group.xaWidth));
    else if (lora == nullptr || group.adapters.empty())
        multiplyRow(threads, y, x, group.weight);
    else
        applyToRow(threads, group, *lora, x, y, xa);
}

} // namespace luthier::infer
