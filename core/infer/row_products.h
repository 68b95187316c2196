#pragma once

#include <vector>

#include "core/infer/helper_threads.h"
#include "core/nn/linear.h"
#include "core/tensor/mat.h"

namespace luthier::infer {

using tensor::Mat;

// out[1, N] = x[1, K] w[N, K]^T. A single row is bound by reading w from memory: a kernel streams w once, its rows split over
// the threads.
void multiplyRow(HelperThreads &threads, Mat<float> out, Mat<const float> x, Mat<const float> w);

// y[n, out] = x[n, in] W^T and the group's adapters on top, unmerged; `lora` null: without them. One row goes as above, more
// through matrix products. `scratch` grows as needed.
void applyLinear(HelperThreads &threads, const nn::LinearGroup<float> &group, nn::LoraWeights<float> *lora, Mat<const float> x,
                 Mat<float> y, std::vector<float> &scratch);

} // namespace luthier::infer
