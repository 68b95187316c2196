#include "core/weights/byte_cursor.h"

#include <cstdint>

#include "core/base/random.h"
#include "tests/core/weights/test_files.h"

namespace luthier::weights {
namespace {

using ByteCursorTest = InFolder;

ByteCursor over(const std::string &bytes)
{
    return ByteCursor(std::as_bytes(std::span(bytes.data(), bytes.size())), "memory");
}

TEST_F(ByteCursorTest, NumbersFollowOneAnotherInLittleEndian)
{
    const std::string bytes("\x01\x02\x03\x04\xFF\xFF\x00\x00\x80\x3F", 10);
    ByteCursor cursor = over(bytes);
    EXPECT_EQ(*cursor.number<std::uint32_t>(), 0x04030201U);
    EXPECT_EQ(*cursor.number<std::int16_t>(), -1);
    EXPECT_EQ(*cursor.number<float>(), 1.0F);
    EXPECT_EQ(cursor.remaining(), 0U);
}

TEST_F(ByteCursorTest, ANumberThatReachesBeyondTheEndIsRefusedWithItsPlace)
{
    const std::string bytes = "abc";
    ByteCursor cursor = over(bytes);
    ASSERT_TRUE(cursor.number<std::uint8_t>());
    const auto number = cursor.number<std::uint32_t>();
    ASSERT_FALSE(number);
    EXPECT_EQ(number.error().code, ErrorCode::BadFile);
    EXPECT_EQ(number.error().where, "memory, byte 1");
}

TEST_F(ByteCursorTest, ATextThatClaimsMoreThanThereIsIsRefusedBeforeItIsAllocated)
{
    const std::string bytes = "abc";
    ByteCursor cursor = over(bytes);
    const auto text = cursor.text(std::uint64_t{1} << 60);
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::BadFile);
    EXPECT_EQ(*cursor.text(3), "abc");
}

TEST_F(ByteCursorTest, AFileLongerThanTheWindowReadsTheSameAsMemory)
{
    std::string content;
    Random random(3);
    while (content.size() < 300'000)
        content.push_back(static_cast<char>(random.below(256)));
    const auto file = FileReader::open(write("data", content));
    ASSERT_TRUE(file);
    ByteCursor cursor(*file);
    for (std::uint64_t at = 0; at < content.size();) {
        const std::uint64_t bytes = std::min<std::uint64_t>(content.size() - at, 1 + at % 70'001);
        const auto text = cursor.text(bytes);
        ASSERT_TRUE(text);
        ASSERT_EQ(*text, content.substr(at, bytes)) << at;
        at += bytes;
    }
}

TEST_F(ByteCursorTest, AFileThatShrinksIsAnError)
{
    const fs::path path = write("data", std::string(200'000, 'x'));
    const auto file = FileReader::open(path);
    ASSERT_TRUE(file);
    ByteCursor cursor(*file);
    ASSERT_TRUE(cursor.text(10));
    fs::resize_file(path, 100'000);
    EXPECT_FALSE(cursor.text(150'000));
}

} // namespace
} // namespace luthier::weights
