#include "core/weights/dtype.h"

#include <array>

#include <gtest/gtest.h>

namespace luthier::weights {
namespace {

TEST(DTypeTest, PlainTypesHaveBlocksOfOneValue)
{
    EXPECT_EQ(blockValues(DType::BF16), 1U);
    EXPECT_EQ(blockBytes(DType::BF16), 2U);
    EXPECT_EQ(blockBytes(DType::F64), 8U);
    EXPECT_FALSE(isBlockType(DType::I8));
}

TEST(DTypeTest, BlockTypesHoldThirtyTwoValues)
{
    const std::array<std::pair<DType, std::size_t>, 5> sizes = {
        {{DType::Q4_0, 18}, {DType::Q4_1, 20}, {DType::Q5_0, 22}, {DType::Q5_1, 24}, {DType::Q8_0, 34}}};
    for (const auto &[dtype, bytes] : sizes) {
        EXPECT_TRUE(isBlockType(dtype));
        EXPECT_EQ(blockValues(dtype), 32U);
        EXPECT_EQ(blockBytes(dtype), bytes) << dtypeName(dtype);
    }
}

TEST(DTypeTest, OnlyFloatingTypesAreFloating)
{
    EXPECT_TRUE(isFloating(DType::F16));
    EXPECT_FALSE(isFloating(DType::I32));
    EXPECT_FALSE(isFloating(DType::Q8_0));
}

TEST(DTypeTest, SafetensorsNamesAreFoundAndBlockTypesAreNotAmongThem)
{
    EXPECT_EQ(safetensorsDType("BF16"), DType::BF16);
    EXPECT_EQ(safetensorsDType("BOOL"), DType::Bool);
    EXPECT_EQ(safetensorsDType("Q4_1"), std::nullopt);
    EXPECT_EQ(safetensorsDType("F8_E4M3"), std::nullopt);
    EXPECT_EQ(safetensorsDType("f32"), std::nullopt);
    EXPECT_FALSE(inSafetensors(DType::Q5_0));
}

TEST(DTypeTest, GgmlNumbersAreFoundAndTypesThatCannotBeReadStillHaveNames)
{
    EXPECT_EQ(ggmlDType(0), DType::F32);
    EXPECT_EQ(ggmlDType(8), DType::Q8_0);
    EXPECT_EQ(ggmlDType(30), DType::BF16);
    EXPECT_EQ(ggmlDType(12), std::nullopt);
    EXPECT_EQ(ggmlDType(0xFFFFFFFFU), std::nullopt);
    EXPECT_EQ(ggmlTypeName(12), "Q4_K");
    EXPECT_EQ(ggmlTypeName(23), "IQ4_XS");
    EXPECT_EQ(ggmlTypeName(30), dtypeName(DType::BF16));
    EXPECT_EQ(ggmlTypeName(1000), "");
}

TEST(DTypeTest, ToFloatsReadsFromAnUnalignedPlace)
{
    std::array<std::byte, 5> bytes = {};
    bytes[2] = std::byte{0x3F}; // bytes 1 and 2 are 0x3F00: 0.5 in BF16
    std::array<float, 2> values = {};
    toFloats(DType::BF16, std::span(bytes).subspan(1), values);
    EXPECT_EQ(values[0], 0.5F);
    EXPECT_EQ(values[1], 0.0F);
}

} // namespace
} // namespace luthier::weights
