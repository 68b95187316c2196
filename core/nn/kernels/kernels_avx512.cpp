#define LUTHIER_ISA avx512
#include "core/nn/kernels/kernels_impl.inl"
