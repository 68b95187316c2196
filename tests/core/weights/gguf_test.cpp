#include "core/weights/gguf.h"

#include "tests/core/weights/gguf_builder.h"
#include "tests/core/weights/test_files.h"

namespace luthier::weights {
namespace {

using GgufTest = InFolder;

TEST_F(GgufTest, MetadataOfEveryKindIsReadAsTheReferenceWroteIt)
{
    const auto file = GgufFile::open(test::fixture("weights/blocks.gguf"));
    ASSERT_TRUE(file) << file.error().what;
    const GgufFile &gguf = **file;
    EXPECT_EQ(gguf.integer("kind.u8"), 200);
    EXPECT_EQ(gguf.integer("kind.i8"), -100);
    EXPECT_EQ(gguf.integer("kind.u16"), 60000);
    EXPECT_EQ(gguf.integer("kind.i16"), -30000);
    EXPECT_EQ(gguf.integer("kind.u32"), 4000000000);
    EXPECT_EQ(gguf.integer("kind.i32"), -2000000000);
    EXPECT_EQ(gguf.integer("kind.u64"), 9000000000000000000);
    EXPECT_EQ(gguf.integer("kind.i64"), -9000000000000000000);
    EXPECT_EQ(gguf.number("kind.f32"), static_cast<double>(0.1F));
    EXPECT_EQ(gguf.number("kind.f64"), 0.1);
    EXPECT_EQ(gguf.boolean("kind.bool"), true);
    EXPECT_EQ(*gguf.text("kind.string"), "Geigenbauer \u4f60\u597d");
    EXPECT_EQ(*gguf.integers("list.i32"), (std::vector<std::int64_t>{1, -2, 3}));
    EXPECT_EQ(*gguf.numbers("list.f32"), (std::vector<double>{0.5, -0.25}));
    EXPECT_EQ(std::get<std::vector<bool>>(gguf.metadata().at("list.bool")), (std::vector<bool>{true, false, true}));
    EXPECT_EQ(*gguf.texts("list.string"), (std::vector<std::string>{"a", "", "\u00e9"}));
}

TEST_F(GgufTest, ALookUpOfAnotherKindFindsNothing)
{
    const auto file = GgufFile::open(test::fixture("weights/blocks.gguf"));
    ASSERT_TRUE(file);
    EXPECT_EQ((*file)->integer("kind.string"), std::nullopt);
    EXPECT_EQ((*file)->text("kind.u8"), nullptr);
    EXPECT_EQ((*file)->texts("list.i32"), nullptr);
    EXPECT_EQ((*file)->integer("absent"), std::nullopt);
    EXPECT_EQ((*file)->number("kind.i8"), -100.0); // an integer is a number too
}

TEST_F(GgufTest, BytesAndPartsOfATensorCanBeRead)
{
    GgufBuilder builder;
    const std::vector<float> values = {1, 2, 3, 4, 5, 6};
    builder.tensor("a", 0, {2, 3}, GgufBuilder::floats(values));
    const auto file = GgufFile::open(write("m.gguf", builder.build()));
    ASSERT_TRUE(file);
    const TensorInfo &tensor = *(*file)->find("a");
    std::vector<float> part(2);
    ASSERT_TRUE((*file)->readFloats(tensor, 3, part));
    EXPECT_EQ(part, (std::vector<float>{4, 5}));
    std::vector<std::byte> bytes(4);
    ASSERT_TRUE((*file)->readBytes(tensor, 20, bytes));
    EXPECT_EQ(std::string(reinterpret_cast<const char *>(bytes.data()), 4), GgufBuilder::raw(6.0F));
    EXPECT_NE((*file)->describePlace(tensor).find("m.gguf, tensor a, byte "), std::string::npos);
}

TEST_F(GgufTest, OnePartOfASplitModelIsRefusedWithAdvice)
{
    GgufBuilder builder;
    builder.entry("split.count", 2, GgufBuilder::raw(std::uint16_t{3})).tensor("a", 0, {1}, "1234");
    const auto file = GgufFile::open(write("m-00001-of-00003.gguf", builder.build()));
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Unsupported);
    EXPECT_NE(file.error().advice.find("Join the parts"), std::string::npos);
}

TEST_F(GgufTest, AMissingFileIsNotFound)
{
    EXPECT_EQ(GgufFile::open(folder() / "absent.gguf").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace luthier::weights
