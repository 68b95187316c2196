#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace luthier {

// Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011): four words from a key and a
// counter, with no state. Dropout masks and shuffles are functions of (seed, position) and need not be stored for a resume.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

// A sequence of draws: (seed, stream) is the key, the number of draws so far the counter.
class Random {
public:
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0) : m_seed(seed), m_stream(stream) {}
    std::uint32_t next();
    double uniform();                            // [0, 1) with 53 random bits
    double normal();                             // mean 0, deviation 1 (Box-Muller)
    std::uint64_t below(std::uint64_t exclusive); // uniform in [0, exclusive), without bias; exclusive > 0

private:
    std::uint64_t m_seed;
    std::uint64_t m_stream;
    std::uint64_t m_block = 0;
    std::array<std::uint32_t, 4> m_words = {};
    unsigned m_used = 4;
};

// 0 … count-1 in an order that depends on seed and stream only (Fisher-Yates).
std::vector<std::uint64_t> shuffledOrder(std::uint64_t count, std::uint64_t seed, std::uint64_t stream);

} // namespace luthier
