#include "tests/core/weights/allocation_meter.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

std::atomic<bool> g_counting{false};
std::atomic<std::int64_t> g_held{0};
std::atomic<std::int64_t> g_peak{0};

void *allocate(std::size_t bytes) noexcept
{
    void *memory = std::malloc(bytes == 0 ? 1 : bytes);
    if (memory != nullptr && g_counting) {
        g_held += static_cast<std::int64_t>(::malloc_usable_size(memory));
        g_peak = std::max(g_peak.load(), g_held.load());
    }
    return memory;
}

void *allocateOrThrow(std::size_t bytes)
{
    if (void *memory = allocate(bytes))
        return memory;
    throw std::bad_alloc();
}

void release(void *memory) noexcept
{
    if (memory != nullptr && g_counting)
        g_held -= static_cast<std::int64_t>(::malloc_usable_size(memory));
    std::free(memory);
}

} // namespace

void *operator new(std::size_t bytes)
{
    return allocateOrThrow(bytes);
}
void *operator new[](std::size_t bytes)
{
    return allocateOrThrow(bytes);
}
void *operator new(std::size_t bytes, const std::nothrow_t & /*tag*/) noexcept
{
    return allocate(bytes);
}
void *operator new[](std::size_t bytes, const std::nothrow_t & /*tag*/) noexcept
{
    return allocate(bytes);
}
void operator delete(void *memory) noexcept
{
    release(memory);
}
void operator delete[](void *memory) noexcept
{
    release(memory);
}
void operator delete(void *memory, std::size_t /*bytes*/) noexcept
{
    release(memory);
}
void operator delete[](void *memory, std::size_t /*bytes*/) noexcept
{
    release(memory);
}

namespace luthier::weights {

AllocationMeter::AllocationMeter()
{
    g_held = 0;
    g_peak = 0;
    g_counting = true;
}

AllocationMeter::~AllocationMeter()
{
    g_counting = false;
}

std::uint64_t AllocationMeter::peakBytes() const
{
    return static_cast<std::uint64_t>(g_peak.load());
}

} // namespace luthier::weights
