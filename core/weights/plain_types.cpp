#include "core/weights/plain_types.h"

#include <bit>
#include <cstring>

namespace luthier::weights {

static_assert(std::endian::native == std::endian::little, "Model files are little endian and are read without swapping.");

namespace {

// memcpy of a fixed size is one unaligned load, so these loops vectorise.
template <class T>
T load(const std::byte *source, std::size_t index)
{
    T value;
    std::memcpy(&value, source + index * sizeof(T), sizeof(T));
    return value;
}

template <class T>
void convert(const std::byte *source, std::size_t count, float *target)
{
    for (std::size_t i = 0; i < count; ++i)
        target[i] = static_cast<float>(load<T>(source, i));
}

} // namespace

// binary16 is 1 sign, 5 exponent and 10 fraction bits. Shifted by 13 the fraction is in place and the exponent lacks only
// the difference of the biases, 127 - 15; an exponent of all ones needs that twice, a subnormal number is renormalised by
// the subtraction of two floats. Selections instead of branches, for the vectoriser.
float halfToFloat(std::uint16_t half)
{
    constexpr std::uint32_t kExponent = 0x1FU << 23U;
    constexpr std::uint32_t kRebias = (127U - 15U) << 23U;
    const std::uint32_t sign = (half & 0x8000U) << 16U;
    const std::uint32_t magnitude = (half & 0x7FFFU) << 13U;
    const std::uint32_t exponent = magnitude & kExponent;
    const std::uint32_t normal = magnitude + kRebias + (exponent == kExponent ? kRebias : 0U);
    const float subnormal = std::bit_cast<float>(magnitude + kRebias + (1U << 23U)) - std::bit_cast<float>(kRebias + (1U << 23U));
    return std::bit_cast<float>((exponent == 0 ? std::bit_cast<std::uint32_t>(subnormal) : normal) | sign);
}

void widenF64(const std::byte *source, std::size_t count, float *target)
{
    convert<double>(source, count, target);
}

void copyF32(const std::byte *source, std::size_t count, float *target)
{
    if (count > 0)
        std::memcpy(target, source, count * sizeof(float));
}

void widenF16(const std::byte *source, std::size_t count, float *target)
{
    for (std::size_t i = 0; i < count; ++i)
        target[i] = halfToFloat(load<std::uint16_t>(source, i));
}

void widenBF16(const std::byte *source, std::size_t count, float *target)
{
    for (std::size_t i = 0; i < count; ++i)
        target[i] = std::bit_cast<float>(std::uint32_t{load<std::uint16_t>(source, i)} << 16U);
}

void widenI64(const std::byte *source, std::size_t count, float *target)
{
    convert<std::int64_t>(source, count, target);
}

void widenI32(const std::byte *source, std::size_t count, float *target)
{
    convert<std::int32_t>(source, count, target);
}

void widenI16(const std::byte *source, std::size_t count, float *target)
{
    convert<std::int16_t>(source, count, target);
}

void widenI8(const std::byte *source, std::size_t count, float *target)
{
    convert<std::int8_t>(source, count, target);
}

void widenU8(const std::byte *source, std::size_t count, float *target)
{
    convert<std::uint8_t>(source, count, target);
}

} // namespace luthier::weights
