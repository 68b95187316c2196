#pragma once

#include <cstdint>
#include <new>

#include "core/base/expected.h"
#include "core/base/translate.h"
#include "core/tensor/mat.h"

namespace luthier::tensor {

// One block of memory for everything a run needs, sized by the memory plan before step 0. Pieces are handed out upwards and
// given back by returning to a mark, so a buffer never moves and the peak is known. Pieces start at multiples of 64 bytes.
// Not thread-safe: one engine thread owns it.
class Arena {
public:
    // Reserves and prefaults `bytes`; OutOfMemory if the system cannot give them.
    static Expected<Arena> reserve(std::uint64_t bytes);
    Arena(Arena &&other) noexcept;
    Arena &operator=(Arena &&other) noexcept;
    ~Arena();

    // Uninitialised. Throws ArenaExhausted past the capacity: the plan was wrong, which the engine reports as OutOfMemory.
    template <class T>
    Mat<T> take(std::int64_t rows, std::int64_t cols)
    {
        return matOf(static_cast<T *>(allocate(static_cast<std::uint64_t>(rows * cols) * sizeof(T))), rows, cols);
    }

    std::uint64_t used() const { return m_used; } // a mark
    void release(std::uint64_t mark) { m_used = mark; }
    std::uint64_t peak() const { return m_peak; }
    std::uint64_t capacity() const { return m_capacity; }

    static std::uint64_t paddedBytes(std::uint64_t bytes) { return (bytes + 63) / 64 * 64; }

private:
    Arena(void *memory, std::uint64_t capacity) : m_memory(memory), m_capacity(capacity) {}
    void *allocate(std::uint64_t bytes);
    void *m_memory = nullptr;
    std::uint64_t m_capacity = 0;
    std::uint64_t m_used = 0;
    std::uint64_t m_peak = 0;
};

struct ArenaExhausted : std::bad_alloc {
    const char *what() const noexcept override { return LUTHIER_TR("the arena planned for this run is too small"); }
};

// Frees what was taken since it was made.
class ArenaScope {
public:
    explicit ArenaScope(Arena &arena) : m_arena(arena), m_mark(arena.used()) {}
    ~ArenaScope() { m_arena.release(m_mark); }
    ArenaScope(const ArenaScope &) = delete;
    ArenaScope &operator=(const ArenaScope &) = delete;

private:
    Arena &m_arena;
    std::uint64_t m_mark;
};

} // namespace luthier::tensor
