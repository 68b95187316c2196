#pragma once

#include <cstdint>
#include <vector>

#include "core/nn/adapters.h"
#include "core/tensor/arena.h"
#include "core/tensor/mat.h"

namespace luthier::nn {

// Several linear layers that read the same input, computed as one: [Wq;Wk;Wv], [Wo], [Wgate;Wup], [Wdown]. Each may carry an
// adapter. The weight is frozen.
//
//   forward   y = x W^T;  xa = x A^T for all adapters at once;  y_j += s_j xa_j B_j^T
//   backward  dB_j += s_j dy_j^T xa_j;  dxa_j = s_j dy_j B_j;  dA += dxa^T x;  dx = dy W + dxa A
//
// With dropout each adapter sees its own x * mask, as in PEFT, made again in the backward pass.
template <class T>
struct LinearGroup {
    struct Adapter {
        const LoraModule *module = nullptr;
        std::int64_t firstOut = 0; // column of y where its layer begins
        std::int64_t firstXa = 0;  // column of xa
    };
    Mat<const T> weight; // [out, in]
    std::vector<Adapter> adapters;
    std::int64_t xaWidth = 0; // sum of the ranks
};

// The adapters of a group whose layers have the given roles, in this order.
template <class T>
LinearGroup<T> makeGroup(Mat<const T> weight, const arch::ModelConfig &config, const LoraLayout *layout, std::int64_t layer,
                         const std::vector<LinearRole> &roles);

struct GroupDropout {
    double probability = 0;
    std::uint64_t seed = 0;
    std::uint64_t counter = 0;
};

// What a pass needs besides the matrices. `scratch` [rows, widest input] is used with dropout only.
template <class T>
struct LinearContext {
    LoraWeights<T> *lora = nullptr; // null: adapters off
    GroupDropout dropout;
    Mat<T> scratch;
};

template <class T>
void linearForward(const LinearGroup<T> &group, const LinearContext<T> &context, Mat<const T> x, Mat<T> y, Mat<T> xa);

// dx = dy W + dxa A (skipped where dx is empty), dxa and dB from dy and xa.
template <class T>
void linearBackwardInput(const LinearGroup<T> &group, const LinearContext<T> &context, Mat<const T> dy, Mat<const T> xa, Mat<T> dxa,
                         Mat<T> dx);
// dA += dxa^T x
template <class T>
void linearBackwardAdapter(const LinearGroup<T> &group, const LinearContext<T> &context, Mat<const T> x, Mat<const T> dxa);

} // namespace luthier::nn
