#define LUTHIER_ISA avx2
#include "core/nn/kernels/kernels_impl.inl"
