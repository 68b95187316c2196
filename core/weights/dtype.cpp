#include "core/weights/dtype.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/weights/ggml_blocks.h"
#include "core/weights/plain_types.h"

namespace luthier::weights {

namespace {

constexpr std::int32_t kNotGgml = -1;

struct Format {
    DType dtype;
    std::string_view name; // in safetensors and in messages
    std::size_t values;    // per block
    std::size_t bytes;     // per block
    std::int32_t ggmlNumber;
    bool safetensors;
    ToFloats toFloats;
};

// One row for each DType, in the order of the enum. A further block type is a row here and a function in a file like ggml_blocks.cpp.
constexpr std::array kFormats = {
    Format{DType::F64, "F64", 1, 8, 28, true, widenF64},
    Format{DType::F32, "F32", 1, 4, 0, true, copyF32},
    Format{DType::F16, "F16", 1, 2, 1, true, widenF16},
    Format{DType::BF16, "BF16", 1, 2, 30, true, widenBF16},
    Format{DType::I64, "I64", 1, 8, 27, true, widenI64},
    Format{DType::I32, "I32", 1, 4, 26, true, widenI32},
    Format{DType::I16, "I16", 1, 2, 25, true, widenI16},
    Format{DType::I8, "I8", 1, 1, 24, true, widenI8},
    Format{DType::U8, "U8", 1, 1, kNotGgml, true, widenU8},
    Format{DType::Bool, "BOOL", 1, 1, kNotGgml, true, widenU8},
    Format{DType::Q4_0, "Q4_0", 32, 18, 2, false, dequantiseQ4_0},
    Format{DType::Q4_1, "Q4_1", 32, 20, 3, false, dequantiseQ4_1},
    Format{DType::Q5_0, "Q5_0", 32, 22, 6, false, dequantiseQ5_0},
    Format{DType::Q5_1, "Q5_1", 32, 24, 7, false, dequantiseQ5_1},
    Format{DType::Q8_0, "Q8_0", 32, 34, 8, false, dequantiseQ8_0},
};

constexpr bool rowsFollowTheEnum()
{
    for (std::size_t i = 0; i < kFormats.size(); ++i)
        if (kFormats[i].dtype != static_cast<DType>(i))
            return false;
    return true;
}
static_assert(rowsFollowTheEnum());

// ggml's names by number, for saying what a file holds that cannot be read. Gaps are types ggml has removed.
constexpr std::array<std::string_view, 41> kGgmlNames = {
    "F32",  "F16",   "Q4_0",    "Q4_1",   "Q4_2",    "Q4_3",  "Q5_0",   "Q5_1",  "Q8_0",  "Q8_1",   "Q2_K", "Q3_K",  "Q4_K", "Q5_K",
    "Q6_K", "Q8_K",  "IQ2_XXS", "IQ2_XS", "IQ3_XXS", "IQ1_S", "IQ4_NL", "IQ3_S", "IQ2_S", "IQ4_XS", "I8",   "I16",   "I32",  "I64",
    "F64",  "IQ1_M", "BF16",    "",       "",        "",      "TQ1_0",  "TQ2_0", "",      "",       "",     "MXFP4", "NVFP4"};

const Format &formatOf(DType dtype)
{
    return kFormats[static_cast<std::size_t>(dtype)];
}

} // namespace

std::string_view dtypeName(DType dtype)
{
    return formatOf(dtype).name;
}

std::size_t blockValues(DType dtype)
{
    return formatOf(dtype).values;
}

std::size_t blockBytes(DType dtype)
{
    return formatOf(dtype).bytes;
}

bool isBlockType(DType dtype)
{
    return blockValues(dtype) > 1;
}

bool isFloating(DType dtype)
{
    return dtype == DType::F64 || dtype == DType::F32 || dtype == DType::F16 || dtype == DType::BF16;
}

std::optional<DType> safetensorsDType(std::string_view name)
{
    const auto row = std::ranges::find_if(kFormats, [&](const Format &format) { return format.safetensors && format.name == name; });
    return row == kFormats.end() ? std::nullopt : std::optional(row->dtype);
}

std::optional<DType> ggmlDType(std::uint32_t number)
{
    const auto row = std::ranges::find_if(kFormats, [&](const Format &format) { return std::int64_t{format.ggmlNumber} == number; });
    return row == kFormats.end() ? std::nullopt : std::optional(row->dtype);
}

std::string_view ggmlTypeName(std::uint32_t number)
{
    return number < kGgmlNames.size() ? kGgmlNames[number] : std::string_view();
}

bool inSafetensors(DType dtype)
{
    return formatOf(dtype).safetensors;
}

void toFloats(DType dtype, std::span<const std::byte> blocks, std::span<float> target)
{
    const Format &format = formatOf(dtype);
    const std::size_t count = target.size() / format.values;
    assert(count * format.values == target.size() && count * format.bytes == blocks.size());
    format.toFloats(blocks.data(), count, target.data());
}

} // namespace luthier::weights
