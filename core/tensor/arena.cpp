#include "core/tensor/arena.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <sys/mman.h>

#include "core/base/text.h"
#include "core/base/translate.h"

namespace luthier::tensor {
namespace {

// `what` with {} for the bytes; filled in without fmt, for which see CMakeLists.txt.
Unexpected<Error> notEnough(std::string what, std::uint64_t bytes)
{
    what.replace(what.find("{}"), 2, formatBytes(bytes));
    return fail(ErrorCode::OutOfMemory, std::move(what), {},
                LUTHIER_TR("Close other programs, or choose a smaller batch size or maximum length."));
}

} // namespace

Expected<Arena> Arena::reserve(std::uint64_t bytes)
{
    bytes = std::max<std::uint64_t>(paddedBytes(bytes), 64);
    void *memory = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        return notEnough(LUTHIER_TR("There is not enough memory for this: {} could not be reserved."), bytes);
    ::madvise(memory, bytes, MADV_HUGEPAGE); // an optimisation: older kernels may refuse it
    if (::madvise(memory, bytes, MADV_POPULATE_WRITE) != 0 && errno == ENOMEM) {
        ::munmap(memory, bytes);
        return notEnough(LUTHIER_TR("There is not enough memory for this: {} are not free."), bytes);
    }
    return Arena(memory, bytes);
}

Arena::Arena(Arena &&other) noexcept
    : m_memory(std::exchange(other.m_memory, nullptr)), m_capacity(other.m_capacity), m_used(other.m_used), m_peak(other.m_peak)
{
}

Arena &Arena::operator=(Arena &&other) noexcept
{
    std::swap(m_memory, other.m_memory);
    std::swap(m_capacity, other.m_capacity);
    std::swap(m_used, other.m_used);
    std::swap(m_peak, other.m_peak);
    return *this;
}

Arena::~Arena()
{
    if (m_memory != nullptr)
        ::munmap(m_memory, m_capacity);
}

void *Arena::allocate(std::uint64_t bytes)
{
    bytes = paddedBytes(bytes);
    if (bytes > m_capacity - m_used)
        throw ArenaExhausted();
    void *piece = static_cast<char *>(m_memory) + m_used;
    m_used += bytes;
    m_peak = std::max(m_peak, m_used);
    return piece;
}

} // namespace luthier::tensor
