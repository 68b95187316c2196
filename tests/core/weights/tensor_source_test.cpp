#include "core/weights/tensor_source.h"

#include "tests/core/weights/gguf_builder.h"
#include "tests/core/weights/test_files.h"

namespace luthier::weights {
namespace {

using TensorSourceTest = InFolder;

std::string oneTensor()
{
    return safetensorsFile(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", "1234");
}

TEST_F(TensorSourceTest, BytesFollowFromShapeAndType)
{
    EXPECT_EQ(tensorBytes(DType::F32, std::vector<std::int64_t>{2, 3}), 24U);
    EXPECT_EQ(tensorBytes(DType::BF16, std::vector<std::int64_t>{}), 2U);
    EXPECT_EQ(tensorBytes(DType::Q4_1, std::vector<std::int64_t>{5, 64}), 200U);
    EXPECT_EQ(tensorBytes(DType::F32, std::vector<std::int64_t>{0, 3}), 0U);
}

TEST_F(TensorSourceTest, ImpossibleShapesHaveNoBytes)
{
    EXPECT_EQ(tensorBytes(DType::F32, std::vector<std::int64_t>{-1}), std::nullopt);
    EXPECT_EQ(tensorBytes(DType::F32, std::vector<std::int64_t>(3, std::int64_t{1} << 40)), std::nullopt);
    EXPECT_EQ(tensorBytes(DType::Q4_1, std::vector<std::int64_t>{32, 33}), std::nullopt);
    EXPECT_EQ(tensorBytes(DType::Q4_1, std::vector<std::int64_t>{}), std::nullopt);
}

TEST_F(TensorSourceTest, AShapeIsWrittenAsInPython)
{
    EXPECT_EQ(describeShape(std::vector<std::int64_t>{576, 1536}), "[576, 1536]");
    EXPECT_EQ(describeShape(std::vector<std::int64_t>{}), "[]");
}

TEST_F(TensorSourceTest, AFolderWithOneFileIsOpened)
{
    write("model.safetensors", oneTensor());
    const auto source = openTensors(folder());
    ASSERT_TRUE(source);
    EXPECT_NE((*source)->find("a"), nullptr);
    EXPECT_EQ((*source)->find("b"), nullptr);
}

TEST_F(TensorSourceTest, AFolderWithAnAdapterIsOpened)
{
    write("adapter_model.safetensors", oneTensor());
    EXPECT_TRUE(openTensors(folder()));
}

TEST_F(TensorSourceTest, AShardedFolderIsOpened)
{
    const auto source = openTensors(test::fixture("parity/llama_bf16_sharded/model"));
    ASSERT_TRUE(source) << source.error().what;
    EXPECT_NE((*source)->find("lm_head.weight"), nullptr);
}

TEST_F(TensorSourceTest, AGgufFileIsKnownByItsContent)
{
    GgufBuilder builder;
    builder.tensor("a", 0, {1}, "1234");
    EXPECT_TRUE(openTensors(write("sha256-0123", builder.build())));
}

TEST_F(TensorSourceTest, PickleIsRefusedWithTheReasonAndAWayOut)
{
    for (const char *name : {"pytorch_model.bin", "model.pt", "model.pth"}) {
        const auto source = openTensors(write(name, "PK\x03\x04 and so on"));
        ASSERT_FALSE(source);
        EXPECT_EQ(source.error().code, ErrorCode::Unsupported);
        EXPECT_NE(source.error().what.find("never reads pickle"), std::string::npos);
        EXPECT_NE(source.error().advice.find("safetensors or GGUF"), std::string::npos);
    }
}

TEST_F(TensorSourceTest, PickleIsKnownByItsContentToo)
{
    EXPECT_NE(openTensors(write("weights", "\x80\x02}q")).error().what.find("never reads pickle"), std::string::npos);
    EXPECT_NE(openTensors(write("archive", "PK\x03\x04")).error().what.find("never reads pickle"), std::string::npos);
}

TEST_F(TensorSourceTest, AFolderWithPickleOnlyIsRefusedForThat)
{
    write("pytorch_model.bin", "PK\x03\x04");
    const auto source = openTensors(folder());
    ASSERT_FALSE(source);
    EXPECT_NE(source.error().what.find("never reads pickle"), std::string::npos);
    EXPECT_TRUE(source.error().where.ends_with("pytorch_model.bin"));
}

TEST_F(TensorSourceTest, AFolderWithAGgufFilePointsToIt)
{
    write("m.gguf", "GGUF");
    EXPECT_NE(openTensors(folder()).error().advice.find("m.gguf"), std::string::npos);
}

TEST_F(TensorSourceTest, AnEmptyFolderAnUnknownFileAndNothingAreRefused)
{
    EXPECT_EQ(openTensors(folder()).error().code, ErrorCode::NotFound);
    EXPECT_EQ(openTensors(folder() / "absent").error().code, ErrorCode::NotFound);
    EXPECT_EQ(openTensors(write("notes.txt", "hello")).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(openTensors(write("empty.txt", "")).error().code, ErrorCode::Unsupported);
}

} // namespace
} // namespace luthier::weights
