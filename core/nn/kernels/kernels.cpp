#include "core/nn/kernels/kernels.h"

#include <string>

#include "core/tensor/runtime.h"

namespace luthier::nn {

namespace {

struct Chosen {
    const KernelTable<float> *floats;
    const KernelTable<double> *doubles;
};

Chosen choose()
{
    const std::string isa = tensor::isaName();
    if (isa == "avx512")
        return {&avx512::floatKernels(), &avx512::doubleKernels()};
    if (isa == "avx2")
        return {&avx2::floatKernels(), &avx2::doubleKernels()};
    return {&generic::floatKernels(), &generic::doubleKernels()};
}

const Chosen &chosen()
{
    static const Chosen choice = choose();
    return choice;
}

} // namespace

template <>
const KernelTable<float> &kernels<float>()
{
    return *chosen().floats;
}

template <>
const KernelTable<double> &kernels<double>()
{
    return *chosen().doubles;
}

} // namespace luthier::nn
