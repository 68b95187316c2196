#pragma once

#include <cstddef>

namespace luthier::weights {

// The block types of ggml with one scale d, and one offset m for the _1 types, both binary16, for 32 values:
//   Q4_0  d, 16 bytes                 (q - 8) d        q of 4 bits: value i < 16 in the low half of byte i, value i + 16 in the high half
//   Q4_1  d, m, 16 bytes              q d + m
//   Q5_0  d, 4 bytes, 16 bytes        (q - 16) d       the fifth bit of value i is bit i of the 4 bytes
//   Q5_1  d, m, 4 bytes, 16 bytes     q d + m
//   Q8_0  d, 32 signed bytes          q d
// Products and sums are rounded one by one to float32, as the `gguf` package does: no fused multiply-add.
void dequantiseQ4_0(const std::byte *blocks, std::size_t count, float *target);
void dequantiseQ4_1(const std::byte *blocks, std::size_t count, float *target);
void dequantiseQ5_0(const std::byte *blocks, std::size_t count, float *target);
void dequantiseQ5_1(const std::byte *blocks, std::size_t count, float *target);
void dequantiseQ8_0(const std::byte *blocks, std::size_t count, float *target);

} // namespace luthier::weights
