#include "core/weights/gguf_header.h"

#include <cstdint>
#include <functional>

#include <gtest/gtest.h>

#include "tests/core/weights/gguf_builder.h"

namespace luthier::weights {
namespace {

constexpr std::uint32_t kF32 = 0;

Expected<GgufHeader> parse(const std::string &bytes)
{
    return parseGgufHeader(ByteCursor(std::as_bytes(std::span(bytes.data(), bytes.size())), "m.gguf"));
}

GgufBuilder twoTensors()
{
    GgufBuilder builder;
    builder.text("general.architecture", "llama").number("llama.block_count", 2);
    builder.tensor("a", kF32, {2, 3}, std::string(24, 'a')).tensor("b", kF32, {4}, std::string(16, 'b'));
    return builder;
}

void expectRefused(const std::string &bytes, ErrorCode code, const std::string &what, const std::string &where = "m.gguf")
{
    const auto header = parse(bytes);
    ASSERT_FALSE(header);
    EXPECT_EQ(header.error().code, code);
    EXPECT_NE(header.error().what.find(what), std::string::npos) << header.error().what;
    EXPECT_NE(header.error().where.find(where), std::string::npos) << header.error().where;
}

TEST(GgufHeaderTest, ShapesAreOutermostFirstAndOffsetsAbsolute)
{
    const std::string bytes = twoTensors().build();
    const auto header = parse(bytes);
    ASSERT_TRUE(header) << header.error().what;
    ASSERT_EQ(header->tensors.size(), 2U);
    EXPECT_EQ(header->tensors[0], (TensorInfo{"a", DType::F32, {2, 3}, 24}));
    EXPECT_EQ(bytes.substr(header->offsets.at("a"), 24), std::string(24, 'a'));
    EXPECT_EQ(bytes.substr(header->offsets.at("b"), 16), std::string(16, 'b'));
    EXPECT_EQ(std::get<std::int64_t>(header->metadata.at("llama.block_count")), 2);
}

TEST(GgufHeaderTest, VersionTwoIsReadToo)
{
    GgufBuilder builder = twoTensors();
    builder.version = 2;
    EXPECT_TRUE(parse(builder.build()));
}

TEST(GgufHeaderTest, AnotherAlignmentIsFollowed)
{
    GgufBuilder builder;
    builder.alignment = 64;
    builder.number("general.alignment", 64).tensor("a", kF32, {1}, "1234").tensor("b", kF32, {1}, "5678");
    const std::string bytes = builder.build();
    const auto header = parse(bytes);
    ASSERT_TRUE(header);
    EXPECT_EQ(header->offsets.at("b") % 64, 0U);
    EXPECT_EQ(bytes.substr(header->offsets.at("b"), 4), "5678");
}

TEST(GgufHeaderTest, EveryTruncationIsRefused)
{
    const std::string bytes = twoTensors().build();
    for (std::size_t size = 0; size < bytes.size(); ++size)
        ASSERT_FALSE(parse(bytes.substr(0, size))) << size;
}

TEST(GgufHeaderTest, AnotherMagicIsRefused)
{
    GgufBuilder builder = twoTensors();
    builder.magic = "GGML";
    expectRefused(builder.build(), ErrorCode::BadFile, "does not start with the letters GGUF", "byte 0");
}

TEST(GgufHeaderTest, AnUnknownVersionAndTheOtherByteOrderAreNamed)
{
    GgufBuilder builder = twoTensors();
    builder.version = 1;
    expectRefused(builder.build(), ErrorCode::Unsupported, "GGUF version 1");
    builder.version = 0x03000000U;
    expectRefused(builder.build(), ErrorCode::Unsupported, "big endian");
}

TEST(GgufHeaderTest, CountsThatTheFileHasNoRoomForAreRefused)
{
    GgufBuilder builder = twoTensors();
    builder.extraTensors = std::uint64_t{1} << 60;
    expectRefused(builder.build(), ErrorCode::BadFile, "more than the file has room for");
    builder.extraTensors = 0;
    builder.extraEntries = std::uint64_t{1} << 60;
    expectRefused(builder.build(), ErrorCode::BadFile, "more than the file has room for");
}

TEST(GgufHeaderTest, AListThatClaimsMoreThanTheFileHoldsIsRefused)
{
    GgufBuilder builder;
    builder.entry("list", 9, GgufBuilder::raw(std::uint32_t{10}) + GgufBuilder::raw(std::uint64_t{1} << 61));
    expectRefused(builder.build(), ErrorCode::BadFile, "beyond the end of the file", "key list");
}

TEST(GgufHeaderTest, ATextThatClaimsMoreThanTheFileHoldsIsRefused)
{
    GgufBuilder builder;
    builder.entry("text", 8, GgufBuilder::raw(std::uint64_t{1} << 40));
    expectRefused(builder.build(), ErrorCode::BadFile, "beyond the end of the file", "key text");
}

TEST(GgufHeaderTest, ListsInsideListsAreRefused)
{
    GgufBuilder builder;
    builder.entry("nested", 9, GgufBuilder::raw(std::uint32_t{9}) + GgufBuilder::raw(std::uint64_t{1}));
    expectRefused(builder.build(), ErrorCode::BadFile, "list inside a list", "key nested");
}

TEST(GgufHeaderTest, UnknownKindsAreRefused)
{
    GgufBuilder single;
    single.entry("odd", 13, "12345678");
    expectRefused(single.build(), ErrorCode::BadFile, "unknown kind 13", "key odd");
    GgufBuilder list;
    list.entry("odd", 9, GgufBuilder::raw(std::uint32_t{77}) + GgufBuilder::raw(std::uint64_t{0}));
    expectRefused(list.build(), ErrorCode::BadFile, "unknown kind 77", "key odd");
}

TEST(GgufHeaderTest, IntegersAbove63BitsAndOddTruthValuesAreRefused)
{
    GgufBuilder large;
    large.entry("large", 10, GgufBuilder::raw(std::uint64_t{1} << 63));
    expectRefused(large.build(), ErrorCode::BadFile, "too large", "key large");
    GgufBuilder truth;
    truth.entry("truth", 7, "\x02");
    expectRefused(truth.build(), ErrorCode::BadFile, "neither 0 nor 1", "key truth");
}

TEST(GgufHeaderTest, KeysAndTensorNamesMayStandOnceOnly)
{
    GgufBuilder keys;
    keys.number("key", 1).number("key", 2);
    expectRefused(keys.build(), ErrorCode::BadFile, "key key twice");
    GgufBuilder tensors;
    tensors.tensor("a", kF32, {1}, "1234").tensor("a", kF32, {1}, "1234");
    expectRefused(tensors.build(), ErrorCode::BadFile, "same name", "tensor a");
}

TEST(GgufHeaderTest, ATypeThatCannotBeReadIsNamed)
{
    GgufBuilder builder;
    builder.tensor("blk.0.ffn_up.weight", 12, {256}, std::string(144, 'x'));
    expectRefused(builder.build(), ErrorCode::Unsupported, "Q4_K", "tensor blk.0.ffn_up.weight");
    GgufBuilder unknown;
    unknown.tensor("a", 999, {256}, "");
    expectRefused(unknown.build(), ErrorCode::Unsupported, "number 999", "tensor a");
}

TEST(GgufHeaderTest, RowsOfBlockTypesMustBeWholeBlocks)
{
    GgufBuilder builder;
    builder.tensor("a", 8, {2, 48}, std::string(102, 'x'));
    expectRefused(builder.build(), ErrorCode::BadFile, "[2, 48] is not possible", "tensor a");
}

TEST(GgufHeaderTest, ImpossibleShapesAreRefused)
{
    GgufBuilder five;
    five.tensor("a", kF32, {1, 1, 1, 1, 1}, "1234");
    expectRefused(five.build(), ErrorCode::BadFile, "5 dimensions", "tensor a");
    GgufBuilder huge;
    huge.tensor("a", kF32, {std::int64_t{1} << 40, std::int64_t{1} << 40}, "1234");
    expectRefused(huge.build(), ErrorCode::BadFile, "not possible", "tensor a");
    GgufBuilder negative;
    negative.tensor("a", kF32, {-1}, "1234");
    expectRefused(negative.build(), ErrorCode::BadFile, "impossible size", "tensor a");
}

TEST(GgufHeaderTest, TensorsMustBeAlignedInsideAndApart)
{
    GgufBuilder misaligned;
    misaligned.tensor("a", kF32, {1}, "1234", 4);
    expectRefused(misaligned.build(), ErrorCode::BadFile, "multiple of 32", "tensor a");
    GgufBuilder outside;
    outside.tensor("a", kF32, {1}, "1234", 1024);
    expectRefused(outside.build(), ErrorCode::BadFile, "beyond the end", "tensor a");
    GgufBuilder overlapping;
    overlapping.tensor("a", kF32, {16}, std::string(64, 'x')).tensor("b", kF32, {1}, "1234", 32);
    expectRefused(overlapping.build(), ErrorCode::BadFile, "share bytes: a and b");
}

TEST(GgufHeaderTest, AnAlignmentThatIsNoPowerOfTwoIsRefused)
{
    GgufBuilder builder;
    builder.number("general.alignment", 48).tensor("a", kF32, {1}, "1234");
    expectRefused(builder.build(), ErrorCode::BadFile, "general.alignment");
}

} // namespace
} // namespace luthier::weights
