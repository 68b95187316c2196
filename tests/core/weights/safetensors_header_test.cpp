#include "core/weights/safetensors_header.h"

#include <gtest/gtest.h>

namespace luthier::weights {
namespace {

constexpr const char *kGood =
    R"({"b":{"dtype":"F16","shape":[2],"data_offsets":[24,28]},"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}})";

void expectRefused(std::string_view json, std::uint64_t dataBytes, const std::string &what, ErrorCode code = ErrorCode::BadFile)
{
    const auto header = parseSafetensorsHeader(json, dataBytes, "m.safetensors");
    ASSERT_FALSE(header) << json;
    EXPECT_EQ(header.error().code, code) << json;
    EXPECT_NE(header.error().what.find(what), std::string::npos) << header.error().what;
    EXPECT_TRUE(header.error().where.starts_with("m.safetensors"));
}

std::string tensor(const std::string &dtype, const std::string &shape, const std::string &offsets)
{
    return R"({"a":{"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}";
}

TEST(SafetensorsHeaderTest, TensorsAreOrderedByTheirPlaceInTheFile)
{
    const auto header = parseSafetensorsHeader(kGood, 28, "m.safetensors");
    ASSERT_TRUE(header) << header.error().what;
    ASSERT_EQ(header->tensors.size(), 2U);
    EXPECT_EQ(header->tensors[0], (TensorInfo{"a", DType::F32, {2, 3}, 24}));
    EXPECT_EQ(header->tensors[1], (TensorInfo{"b", DType::F16, {2}, 4}));
    EXPECT_EQ(header->offsets, (std::vector<std::uint64_t>{0, 24}));
    EXPECT_EQ(header->metadata.at("format"), "pt");
}

TEST(SafetensorsHeaderTest, PaddingBehindTheHeaderIsAllowed)
{
    EXPECT_TRUE(parseSafetensorsHeader(std::string(kGood) + "    ", 28, "m.safetensors"));
}

TEST(SafetensorsHeaderTest, EveryTruncationIsRefused)
{
    const std::string_view good = kGood;
    for (std::size_t size = 0; size < good.size(); ++size)
        ASSERT_FALSE(parseSafetensorsHeader(good.substr(0, size), 28, "m.safetensors")) << size;
}

TEST(SafetensorsHeaderTest, DataThatIsMissingOrLeftOverIsRefused)
{
    expectRefused(kGood, 27, "only 27 bytes");
    expectRefused(kGood, 29, "tensors need 28");
}

TEST(SafetensorsHeaderTest, GapsAndOverlapsAreRefused)
{
    expectRefused(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[3,5]}})", 5, "gap");
    expectRefused(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}})", 3,
                  "overlaps");
    expectRefused(tensor("U8", "[2]", "[1,3]"), 3, "gap");
}

TEST(SafetensorsHeaderTest, SizesMustFollowFromShapeAndType)
{
    expectRefused(tensor("F32", "[2,3]", "[0,20]"), 20, "does not fit");
    expectRefused(tensor("F32", "[1]", "[4,0]"), 4, "");
    expectRefused(tensor("F32", "[4611686018427387904,4]", "[0,4]"), 4, "does not fit");
    expectRefused(tensor("F32", "[18446744073709551615]", "[0,4]"), 4, "impossible size");
}

TEST(SafetensorsHeaderTest, AnUnknownTypeIsNamed)
{
    expectRefused(tensor("F8_E4M3", "[4]", "[0,4]"), 4, "F8_E4M3", ErrorCode::Unsupported);
}

TEST(SafetensorsHeaderTest, ANameGivenTwiceIsRefused)
{
    expectRefused(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})", 2,
                  "same name");
    expectRefused(R"({"__metadata__":{"k":"1","k":"2"}})", 0, "k twice");
}

TEST(SafetensorsHeaderTest, FieldsMustBeComplete)
{
    expectRefused(R"({"a":{}})", 0, "lacks");
    expectRefused(R"({"a":{"dtype":"U8","shape":[1]}})", 0, "lacks");
    expectRefused(R"({"a":{"dtype":"U8","data_offsets":[0,1]}})", 1, "lacks");
    expectRefused(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0]}})", 1, "lacks");
    expectRefused(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1,2]}})", 1, "lacks");
}

TEST(SafetensorsHeaderTest, FieldsOfOtherKindsAreRefused)
{
    for (const char *json : {"[]", "1", "\"a\"", "null", R"({"a":1})", R"({"a":[]})", R"({"a":{"dtype":1}})", R"({"a":{"shape":[[1]]}})",
                             R"({"a":{"shape":[-1]}})", R"({"a":{"shape":[1.5]}})", R"({"a":{"shape":["1"]}})", R"({"a":{"other":[1]}})",
                             R"({"a":{"dtype":"U8","dtype":"U8"}})", R"({"a":{"shape":[1],"shape":[1]}})", R"({"a":{"x":{"y":{}}}})",
                             R"({"__metadata__":{"k":1}})", R"({"__metadata__":{"k":{}}})", R"({"__metadata__":[]})"})
        expectRefused(json, 0, "");
}

TEST(SafetensorsHeaderTest, AFileWithoutTensorsIsAllowed)
{
    EXPECT_TRUE(parseSafetensorsHeader("{}", 0, "m.safetensors"));
    EXPECT_TRUE(parseSafetensorsHeader(R"({"__metadata__":{}})", 0, "m.safetensors"));
}

} // namespace
} // namespace luthier::weights
