#include "core/tensor/runtime.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include <ATen/Context.h>
#include <ATen/Parallel.h>

#include "core/base/random.h"
#include "core/tensor/gemm.h"

namespace luthier::tensor {

namespace {

std::vector<float> noise(std::int64_t count, std::uint64_t seed)
{
    Random random(seed);
    std::vector<float> values(static_cast<std::size_t>(count));
    std::generate(values.begin(), values.end(), [&] { return static_cast<float>(random.normal()); });
    return values;
}

// The largest error of a float32 product relative to the norm of its factors: about 1e-7 when it is float32 inside,
// 1e-3 and more when a CPU's matrix unit rounds to bfloat16.
double productError()
{
    constexpr std::int64_t kRows = 96;
    constexpr std::int64_t kInner = 320;
    const std::vector<float> a = noise(kRows * kInner, 1);
    const std::vector<float> b = noise(kRows * kInner, 2);
    std::vector<float> out(kRows * kRows);
    gemmNT<float>(matOf(out.data(), kRows, kRows), matOf(a.data(), kRows, kInner), matOf(b.data(), kRows, kInner));
    double worst = 0;
    for (std::int64_t i = 0; i < kRows; ++i)
        for (std::int64_t j = 0; j < kRows; ++j) {
            double exact = 0;
            for (std::int64_t k = 0; k < kInner; ++k)
                exact += static_cast<double>(a[static_cast<std::size_t>(i * kInner + k)]) * b[static_cast<std::size_t>(j * kInner + k)];
            worst = std::max(worst, std::fabs(out[static_cast<std::size_t>(i * kRows + j)] - exact));
        }
    return worst / static_cast<double>(kInner);
}

} // namespace

int initialiseRuntime(int threads)
{
    if (threads <= 0)
        threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    at::set_num_threads(threads);
    // "medium" sends float32 products to oneDNN, which on a CPU without a bfloat16 matrix unit computes them in full
    // float32 and up to twice as fast as the BLAS. On a CPU that would round, it is turned off again.
    at::globalContext().setFloat32MatmulPrecision("medium");
    constexpr double kExactEnough = 1e-6;
    if (productError() > kExactEnough)
        at::globalContext().setFloat32MatmulPrecision("highest");
    return threads;
}

// The BLAS sums in blocks, oneDNN one product after the other.
CarefulProducts::CarefulProducts() : m_wasFast(at::globalContext().float32MatmulPrecision() == at::Float32MatmulPrecision::MEDIUM)
{
    if (m_wasFast)
        at::globalContext().setFloat32MatmulPrecision("highest");
}

CarefulProducts::~CarefulProducts()
{
    if (m_wasFast)
        at::globalContext().setFloat32MatmulPrecision("medium");
}

int threadCount()
{
    return at::get_num_threads();
}

std::string isaName()
{
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512vl"))
        return "avx512";
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return "avx2";
    return "generic";
}

std::uint64_t peakResidentBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string key; status >> key;) {
        if (key == "VmHWM:") {
            std::uint64_t kilobytes = 0;
            status >> kilobytes;
            return kilobytes * 1024;
        }
        status.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    return 0;
}

double measureGemmRate(std::int64_t m, std::int64_t n, std::int64_t k)
{
    const std::vector<float> a = noise(m * k, 1);
    const std::vector<float> b = noise(n * k, 2);
    std::vector<float> out(static_cast<std::size_t>(m * n));
    double best = 0;
    for (int repeat = 0; repeat < 8; ++repeat) {
        const auto start = std::chrono::steady_clock::now();
        gemmNT<float>(matOf(out.data(), m, n), matOf(a.data(), m, k), matOf(b.data(), n, k));
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        best = std::max(best, 2.0 * static_cast<double>(m * n * k) / seconds.count());
    }
    return best;
}

} // namespace luthier::tensor
