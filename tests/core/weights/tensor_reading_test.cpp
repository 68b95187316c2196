#include "core/weights/tensor_reading.h"

#include <bit>
#include <cstdint>

#include "tests/core/weights/test_files.h"

namespace luthier::weights {
namespace {

using TensorReadingTest = InFolder;

std::string bytesOf(std::span<const std::uint16_t> halves)
{
    return std::string(reinterpret_cast<const char *>(halves.data()), halves.size_bytes());
}

TEST_F(TensorReadingTest, ALongTensorReadInPiecesIsReadWhole)
{
    std::vector<std::uint16_t> halves(300'000); // more than one piece
    for (std::size_t i = 0; i < halves.size(); ++i)
        halves[i] = static_cast<std::uint16_t>(i % 0x7F00);
    const auto file = FileReader::open(write("data", "skipped" + bytesOf(halves)));
    ASSERT_TRUE(file);
    const TensorInfo tensor{"t", DType::BF16, {300'000}, 600'000};
    std::vector<float> values(halves.size());
    ASSERT_TRUE(readFloats({*file, tensor, 7}, 0, values));
    for (std::size_t i = 0; i < halves.size(); ++i)
        ASSERT_EQ(std::bit_cast<std::uint32_t>(values[i]), std::uint32_t{halves[i]} << 16U) << i;
}

TEST_F(TensorReadingTest, ARangeOutsideTheTensorIsRefused)
{
    const auto file = FileReader::open(write("data", std::string(100, 'x')));
    ASSERT_TRUE(file);
    const TensorInfo tensor{"t", DType::F32, {4}, 16};
    std::vector<float> values(3);
    EXPECT_TRUE(readFloats({*file, tensor, 0}, 1, values));
    EXPECT_EQ(readFloats({*file, tensor, 0}, 2, values).error().code, ErrorCode::Internal);
    EXPECT_EQ(readFloats({*file, tensor, 0}, -1, values).error().code, ErrorCode::Internal);
    EXPECT_EQ(readFloats({*file, tensor, 0}, 5, std::span<float>()).error().code, ErrorCode::Internal);
    std::vector<std::byte> bytes(10);
    EXPECT_EQ(readBytes({*file, tensor, 0}, 7, bytes).error().code, ErrorCode::Internal);
}

TEST_F(TensorReadingTest, PartsOfABlockAreRefused)
{
    const auto file = FileReader::open(write("data", std::string(100, 'x')));
    ASSERT_TRUE(file);
    const TensorInfo tensor{"t", DType::Q8_0, {64}, 68};
    std::vector<float> values(32);
    EXPECT_TRUE(readFloats({*file, tensor, 0}, 32, values));
    EXPECT_EQ(readFloats({*file, tensor, 0}, 16, values).error().code, ErrorCode::Internal);
    EXPECT_EQ(readFloats({*file, tensor, 0}, 0, std::span(values).subspan(1)).error().code, ErrorCode::Internal);
}

TEST_F(TensorReadingTest, AFileThatShrinksIsAnErrorThatNamesTheTensor)
{
    const fs::path path = write("data", std::string(1000, 'x'));
    const auto file = FileReader::open(path);
    ASSERT_TRUE(file);
    const TensorInfo tensor{"lm_head.weight", DType::F16, {500}, 1000};
    fs::resize_file(path, 500);
    std::vector<float> values(500);
    const auto read = readFloats({*file, tensor, 0}, 0, values);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::BadFile);
    EXPECT_NE(read.error().where.find("byte 500, in tensor lm_head.weight"), std::string::npos) << read.error().where;
}

TEST_F(TensorReadingTest, ThePlaceNamesFileTensorAndByte)
{
    const auto file = FileReader::open(write("model.safetensors", "x"));
    ASSERT_TRUE(file);
    const TensorInfo tensor{"lm_head.weight", DType::U8, {1}, 1};
    EXPECT_TRUE(describePlace({*file, tensor, 812}).ends_with("model.safetensors, tensor lm_head.weight, byte 812"));
}

} // namespace
} // namespace luthier::weights
