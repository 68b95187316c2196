#include "core/weights/ggml_blocks.h"

#include <array>
#include <bit>
#include <cstdint>

#include "core/weights/gguf.h"
#include "core/weights/safetensors.h"
#include "tests/core/weights/test_files.h"

namespace luthier::weights {
namespace {

class GoldenBlocks : public testing::TestWithParam<const char *> {};

TEST_P(GoldenBlocks, AreDequantisedBitForBitAsTheReferenceDoes)
{
    const auto blocks = openTensors(test::fixture("weights/blocks.gguf"));
    const auto expected = openTensors(test::fixture("weights/blocks.expected.safetensors"));
    ASSERT_TRUE(blocks && expected);
    const std::vector<float> ours = allFloats(**blocks, GetParam());
    const std::vector<float> theirs = allFloats(**expected, GetParam());
    ASSERT_EQ(ours.size(), theirs.size());
    for (std::size_t i = 0; i < ours.size(); ++i)
        ASSERT_EQ(std::bit_cast<std::uint32_t>(ours[i]), std::bit_cast<std::uint32_t>(theirs[i])) << i;
}

INSTANTIATE_TEST_SUITE_P(GgmlBlocksTest, GoldenBlocks,
                         testing::Values("f32", "f16", "bf16", "q4_0.random", "q4_0.quantized", "q4_1.random", "q4_1.quantized",
                                         "q5_0.random", "q5_0.quantized", "q5_1.random", "q5_1.quantized", "q8_0.random",
                                         "q8_0.quantized"));

std::array<float, 32> oneBlock(void (*dequantise)(const std::byte *, std::size_t, float *), const std::vector<std::uint8_t> &bytes)
{
    std::array<float, 32> values = {};
    dequantise(std::as_bytes(std::span(bytes)).data(), 1, values.data());
    return values;
}

TEST(GgmlBlocksTest, FourBitValuesLieInLowHalvesFirst)
{
    std::vector<std::uint8_t> block(18, 0x88); // all values 8 - 8 = 0
    block[0] = 0x00;
    block[1] = 0x3C; // scale 1
    block[2] = 0xF9; // value 0 is 9 - 8, value 16 is 15 - 8
    const auto values = oneBlock(dequantiseQ4_0, block);
    EXPECT_EQ(values[0], 1);
    EXPECT_EQ(values[16], 7);
    EXPECT_EQ(values[1], 0);
}

TEST(GgmlBlocksTest, TheFifthBitsLieBeforeTheOthers)
{
    std::vector<std::uint8_t> block(22, 0);
    block[1] = 0x40; // scale 2
    block[2] = 0x01; // value 0 has its fifth bit
    block[5] = 0x80; // value 31 too
    block[6] = 0x03;
    const auto values = oneBlock(dequantiseQ5_0, block);
    EXPECT_EQ(values[0], 2 * (16 + 3 - 16));
    EXPECT_EQ(values[31], 0);
    EXPECT_EQ(values[1], -32);
}

TEST(GgmlBlocksTest, OffsetsAreAddedAfterScaling)
{
    std::vector<std::uint8_t> block(20, 0x21);
    block[0] = 0x00;
    block[1] = 0x38; // scale 0.5
    block[2] = 0x00;
    block[3] = 0xBC; // offset -1
    const auto values = oneBlock(dequantiseQ4_1, block);
    EXPECT_EQ(values[0], -0.5F);
    EXPECT_EQ(values[31], 0.0F);
}

} // namespace
} // namespace luthier::weights
