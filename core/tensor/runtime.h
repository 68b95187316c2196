#pragma once

#include <cstdint>
#include <string>

namespace luthier::tensor {

// Called once on the engine thread before its first parallel region. `threads` 0: as many as there are cores. Chooses
// libtorch's fastest GEMM that is exact float32 on this CPU (checked against float64 once) and returns the thread count.
int initialiseRuntime(int threads);

int threadCount(); // of parallel regions, as initialiseRuntime() chose

// While one lives, float32 products round half as much, at half the speed: for numbers that are compared with those of
// other programs. On the engine thread.
class CarefulProducts {
public:
    CarefulProducts();
    ~CarefulProducts();
    CarefulProducts(const CarefulProducts &) = delete;
    CarefulProducts &operator=(const CarefulProducts &) = delete;

private:
    bool m_wasFast;
};

std::string isaName();             // "avx512", "avx2" or "generic": which of our kernels run
std::uint64_t peakResidentBytes(); // VmHWM of this process

// The best GEMM rate of this machine on an [M, K] x [N, K] product, float32, operations per second.
double measureGemmRate(std::int64_t m, std::int64_t n, std::int64_t k);

} // namespace luthier::tensor
