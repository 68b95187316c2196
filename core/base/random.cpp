#include "core/base/random.h"

#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace luthier {

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key)
{
    constexpr std::uint64_t kMultiplier0 = 0xD2511F53U;
    constexpr std::uint64_t kMultiplier1 = 0xCD9E8D57U;
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = kMultiplier0 * counter[0];
        const std::uint64_t product1 = kMultiplier1 * counter[2];
        counter = {static_cast<std::uint32_t>(product1 >> 32U) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(product1),
                   static_cast<std::uint32_t>(product0 >> 32U) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(product0)};
        key[0] += 0x9E3779B9U;
        key[1] += 0xBB67AE85U;
    }
    return counter;
}

std::uint32_t Random::next()
{
    if (m_used == m_words.size()) {
        const std::array<std::uint32_t, 4> counter = {static_cast<std::uint32_t>(m_block), static_cast<std::uint32_t>(m_block >> 32U),
                                                      static_cast<std::uint32_t>(m_stream), static_cast<std::uint32_t>(m_stream >> 32U)};
        m_words = philox(counter, {static_cast<std::uint32_t>(m_seed), static_cast<std::uint32_t>(m_seed >> 32U)});
        ++m_block;
        m_used = 0;
    }
    return m_words[m_used++];
}

double Random::uniform()
{
    const std::uint64_t high = next() >> 5U;
    const std::uint64_t low = next() >> 6U;
    return static_cast<double>((high << 26U) | low) * 0x1.0p-53;
}

double Random::normal()
{
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

std::uint64_t Random::below(std::uint64_t exclusive)
{
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % exclusive;
    for (;;) {
        const std::uint64_t high = next();
        const std::uint64_t draw = (high << 32U) | next();
        if (draw < limit)
            return draw % exclusive;
    }
}

std::vector<std::uint64_t> shuffledOrder(std::uint64_t count, std::uint64_t seed, std::uint64_t stream)
{
    std::vector<std::uint64_t> order(count);
    std::iota(order.begin(), order.end(), std::uint64_t{0});
    Random random(seed, stream);
    for (std::uint64_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

} // namespace luthier
