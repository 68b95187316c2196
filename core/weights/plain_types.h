#pragma once

#include <cstddef>
#include <cstdint>

namespace luthier::weights {

// Turns `count` blocks (little endian, unaligned) into float32.
using ToFloats = void (*)(const std::byte *blocks, std::size_t count, float *target);

float halfToFloat(std::uint16_t half); // IEEE binary16, exact; NaN payloads are kept

void widenF64(const std::byte *source, std::size_t count, float *target); // rounds to nearest
void copyF32(const std::byte *source, std::size_t count, float *target);
void widenF16(const std::byte *source, std::size_t count, float *target);
void widenBF16(const std::byte *source, std::size_t count, float *target); // the upper half of a float32
void widenI64(const std::byte *source, std::size_t count, float *target);  // rounds to nearest
void widenI32(const std::byte *source, std::size_t count, float *target);  // rounds to nearest
void widenI16(const std::byte *source, std::size_t count, float *target);
void widenI8(const std::byte *source, std::size_t count, float *target);
void widenU8(const std::byte *source, std::size_t count, float *target); // Bool too: 0 and 1

} // namespace luthier::weights
