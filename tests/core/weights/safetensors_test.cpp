#include "core/weights/safetensors.h"

#include "tests/core/weights/test_files.h"

namespace luthier::weights {
namespace {

using SafetensorsTest = InFolder;

TEST_F(SafetensorsTest, AFileOfTheReferenceIsReadExactly)
{
    const auto source = openSafetensors(test::fixture("weights/reference.safetensors"));
    ASSERT_TRUE(source) << source.error().what;
    EXPECT_EQ(allFloats(**source, "matrix"), (std::vector<float>{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ((*source)->find("matrix")->shape, (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(allFloats(**source, "half"), (std::vector<float>{1.5F, -2}));
    EXPECT_EQ(allFloats(**source, "double")[0], 0.1F);
    EXPECT_EQ(allFloats(**source, "bytes"), (std::vector<float>{0, 127, 255}));
    EXPECT_EQ(allFloats(**source, "long"), (std::vector<float>{-1, 1099511627776.0F}));
    EXPECT_EQ(allFloats(**source, "flags"), (std::vector<float>{1, 0}));
    EXPECT_EQ(allFloats(**source, "scalar"), std::vector<float>{3.25F});
    EXPECT_EQ(allFloats(**source, "empty"), std::vector<float>{});
}

TEST_F(SafetensorsTest, MetadataIsRead)
{
    const auto metadata = readSafetensorsMetadata(test::fixture("weights/reference.safetensors"));
    ASSERT_TRUE(metadata);
    EXPECT_EQ(metadata->at("note"), "with \"quotes\" and \u4f60");
}

TEST_F(SafetensorsTest, AFileTooShortForALengthIsRefused)
{
    const auto source = openSafetensors(write("m.safetensors", "1234567"));
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, ErrorCode::BadFile);
    EXPECT_TRUE(source.error().where.ends_with("m.safetensors, byte 0"));
}

TEST_F(SafetensorsTest, AHeaderLongerThanTheFileIsRefused)
{
    const auto source = openSafetensors(write("m.safetensors", std::string("\x64\0\0\0\0\0\0\0{}", 10)));
    ASSERT_FALSE(source);
    EXPECT_NE(source.error().what.find("header of 100 bytes would reach beyond the end of the file of 10 bytes"), std::string::npos);
}

TEST_F(SafetensorsTest, AnotherKindOfFileIsRefusedByItsImpossibleLength)
{
    const auto source = openSafetensors(write("m.safetensors", "<!DOCTYPE html><html>Not found</html>"));
    ASSERT_FALSE(source);
    EXPECT_NE(source.error().what.find("not a safetensors file"), std::string::npos);
}

TEST_F(SafetensorsTest, EveryTruncationOfAFileIsRefused)
{
    const std::string whole = readWhole(test::fixture("weights/reference.safetensors"));
    for (std::size_t size = 0; size < whole.size(); ++size)
        ASSERT_FALSE(openSafetensors(write("m.safetensors", std::string_view(whole).substr(0, size)))) << size;
}

TEST_F(SafetensorsTest, AFileThatShrinksWhileItIsOpenIsAnError)
{
    const fs::path path = write("m.safetensors", readWhole(test::fixture("weights/reference.safetensors")));
    const auto source = openSafetensors(path);
    ASSERT_TRUE(source);
    fs::resize_file(path, 100);
    std::vector<float> values(6);
    const auto read = (*source)->readFloats(*(*source)->find("matrix"), 0, values);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::BadFile);
    EXPECT_NE(read.error().where.find("tensor matrix"), std::string::npos);
}

} // namespace
} // namespace luthier::weights
