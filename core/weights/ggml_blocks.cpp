#include "core/weights/ggml_blocks.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "core/weights/plain_types.h"

namespace luthier::weights {

namespace {

constexpr std::size_t kValues = 32;
constexpr std::size_t kHalf = kValues / 2;
using Quants = std::array<std::int8_t, kValues>;

float halfAt(const std::byte *source)
{
    std::uint16_t half = 0;
    std::memcpy(&half, source, sizeof half);
    return halfToFloat(half);
}

Quants nibbles(const std::byte *source)
{
    Quants quants;
    for (std::size_t i = 0; i < kHalf; ++i) {
        const auto byte = static_cast<std::uint8_t>(source[i]);
        quants[i] = static_cast<std::int8_t>(byte & 0x0FU);
        quants[i + kHalf] = static_cast<std::int8_t>(byte >> 4U);
    }
    return quants;
}

Quants fiveBits(const std::byte *highBits, const std::byte *source)
{
    std::uint32_t high = 0;
    std::memcpy(&high, highBits, sizeof high);
    Quants quants = nibbles(source);
    for (std::size_t i = 0; i < kValues; ++i)
        quants[i] = static_cast<std::int8_t>(quants[i] | static_cast<int>(((high >> i) & 1U) << 4U));
    return quants;
}

void scaled(const Quants &quants, int zero, float scale, float *target)
{
    for (std::size_t i = 0; i < kValues; ++i)
        target[i] = scale * static_cast<float>(quants[i] - zero);
}

void scaledWithOffset(const Quants &quants, float scale, float offset, float *target)
{
    for (std::size_t i = 0; i < kValues; ++i)
        target[i] = scale * static_cast<float>(quants[i]) + offset;
}

} // namespace

void dequantiseQ4_0(const std::byte *blocks, std::size_t count, float *target)
{
    for (std::size_t b = 0; b < count; ++b, blocks += 18, target += kValues)
        scaled(nibbles(blocks + 2), 8, halfAt(blocks), target);
}

void dequantiseQ4_1(const std::byte *blocks, std::size_t count, float *target)
{
    for (std::size_t b = 0; b < count; ++b, blocks += 20, target += kValues)
        scaledWithOffset(nibbles(blocks + 4), halfAt(blocks), halfAt(blocks + 2), target);
}

void dequantiseQ5_0(const std::byte *blocks, std::size_t count, float *target)
{
    for (std::size_t b = 0; b < count; ++b, blocks += 22, target += kValues)
        scaled(fiveBits(blocks + 2, blocks + 6), 16, halfAt(blocks), target);
}

void dequantiseQ5_1(const std::byte *blocks, std::size_t count, float *target)
{
    for (std::size_t b = 0; b < count; ++b, blocks += 24, target += kValues)
        scaledWithOffset(fiveBits(blocks + 4, blocks + 8), halfAt(blocks), halfAt(blocks + 2), target);
}

void dequantiseQ8_0(const std::byte *blocks, std::size_t count, float *target)
{
    for (std::size_t b = 0; b < count; ++b, blocks += 34, target += kValues) {
        Quants quants;
        std::memcpy(quants.data(), blocks + 2, kValues);
        scaled(quants, 0, halfAt(blocks), target);
    }
}

} // namespace luthier::weights
