#define LUTHIER_ISA generic
#include "core/nn/kernels/kernels_impl.inl"
