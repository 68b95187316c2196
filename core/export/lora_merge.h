#pragma once

#include "core/nn/adapters.h"
#include "core/tensor/mat.h"

namespace luthier::exporting {

using tensor::Mat;

// w[rows, in] += scale * b[rows, rank] a[rank, in]: rows of a weight and the same rows of B. Products and the sum are taken
// in double and rounded to float32 once: rounding B A first, as a float32 merge does, adds the error of the product to every
// weight, and the double product costs nothing beside reading and writing the file.
void addLora(Mat<float> w, Mat<const float> a, Mat<const float> b, double scale);

} // namespace luthier::exporting
