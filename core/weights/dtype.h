#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace luthier::weights {

// How the numbers of a tensor lie in a file. Block types follow ggml: 32 values share one scale (and one offset).
enum class DType { F64, F32, F16, BF16, I64, I32, I16, I8, U8, Bool, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0 };

std::string_view dtypeName(DType dtype); // "F32", "BF16", "Q4_1": as in safetensors and GGUF
std::size_t blockValues(DType dtype);    // values per block: 1, or 32 for block types
std::size_t blockBytes(DType dtype);     // bytes per block
bool isBlockType(DType dtype);           // quantised: Q4_0 … Q8_0
bool isFloating(DType dtype);            // F64, F32, F16, BF16

std::optional<DType> safetensorsDType(std::string_view name); // "BF16", "BOOL"; nothing if Luthier does not read it
std::optional<DType> ggmlDType(std::uint32_t number);         // ggml's type number; nothing if Luthier does not read it
std::string_view ggmlTypeName(std::uint32_t number);          // of every type ggml has, "Q4_K"; empty if the number is unknown
bool inSafetensors(DType dtype);                              // a safetensors file can hold it

// Widens or dequantises whole blocks to float32, bit for bit as NumPy and the `gguf` package do (F64 and the wide integers
// round to nearest). `blocks` holds target.size() / blockValues(dtype) blocks and need not be aligned.
void toFloats(DType dtype, std::span<const std::byte> blocks, std::span<float> target);

} // namespace luthier::weights
