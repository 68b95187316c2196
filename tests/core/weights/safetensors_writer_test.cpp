#include "core/base/json.h"
#include "core/weights/safetensors.h"
#include "tests/core/weights/test_files.h"

namespace luthier::weights {
namespace {

class SafetensorsWriterTest : public InFolder {
protected:
    const std::vector<float> m_first = {1, 2, 3, 4, 5, 6};
    const std::vector<float> m_second = {-1};
    std::vector<TensorToWrite> twoTensors() const
    {
        return {floatTensor("b \"quoted\" 你", {2, 3}, m_first), floatTensor("a", {1}, m_second)};
    }
};

TEST_F(SafetensorsWriterTest, WhatIsWrittenIsReadBack)
{
    const fs::path path = folder() / "m.safetensors";
    ASSERT_TRUE(writeSafetensors(path, twoTensors(), {{"format", "pt"}}));
    const auto source = openSafetensors(path);
    ASSERT_TRUE(source) << source.error().what;
    EXPECT_EQ(allFloats(**source, "b \"quoted\" 你"), m_first);
    EXPECT_EQ(allFloats(**source, "a"), m_second);
    EXPECT_EQ(readSafetensorsMetadata(path)->at("format"), "pt");
}

TEST_F(SafetensorsWriterTest, TheHeaderIsPaddedWithSpacesToEightBytes)
{
    for (std::size_t extra = 0; extra < 9; ++extra) {
        const fs::path path = folder() / "m.safetensors";
        ASSERT_TRUE(writeSafetensors(path, {floatTensor(std::string(extra + 1, 'n'), {1}, m_second)}, {}));
        const std::string file = readWhole(path);
        const auto length = static_cast<std::size_t>(static_cast<unsigned char>(file[0]));
        EXPECT_EQ(length % 8, 0U);
        const std::string header = file.substr(8, length);
        EXPECT_EQ(header.substr(header.rfind('}') + 1).find_first_not_of(' '), std::string::npos);
        EXPECT_EQ(file.size(), 8 + length + 4);
    }
}

TEST_F(SafetensorsWriterTest, TensorsStandInTheGivenOrderOneBehindTheOther)
{
    const fs::path path = folder() / "m.safetensors";
    ASSERT_TRUE(writeSafetensors(path, twoTensors(), {}));
    const std::string file = readWhole(path);
    const std::string text = file.substr(8, static_cast<unsigned char>(file[0]));
    const auto header = parseJson(text, "header");
    ASSERT_TRUE(header);
    EXPECT_EQ(header->begin()->at("data_offsets"), Json({0, 24}));
    EXPECT_EQ(header->at("a").at("data_offsets"), Json({24, 28}));
    EXPECT_EQ(header->at("a").at("dtype"), "F32");
}

TEST_F(SafetensorsWriterTest, TheSameTensorsGiveTheSameBytes)
{
    ASSERT_TRUE(writeSafetensors(folder() / "one", twoTensors(), {{"b", "2"}, {"a", "1"}}));
    ASSERT_TRUE(writeSafetensors(folder() / "two", twoTensors(), {{"a", "1"}, {"b", "2"}}));
    EXPECT_EQ(readWhole(folder() / "one"), readWhole(folder() / "two"));
}

TEST_F(SafetensorsWriterTest, AWrongNumberOfBytesLeavesTheOldFile)
{
    const fs::path path = write("m.safetensors", "old");
    std::vector<TensorToWrite> tensors = twoTensors();
    tensors[1].data = [](FileWriter &writer) { return writer.write("12345"); };
    const auto written = writeSafetensors(path, tensors, {});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Internal);
    EXPECT_EQ(readWhole(path), "old");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder()), fs::directory_iterator()), 1);
}

TEST_F(SafetensorsWriterTest, AnErrorOfATensorIsPassedOnAndNothingIsLeftBehind)
{
    std::vector<TensorToWrite> tensors = twoTensors();
    tensors[0].data = [](FileWriter &) -> Expected<void> { return fail(ErrorCode::Cancelled, "Stopped."); };
    EXPECT_EQ(writeSafetensors(folder() / "m.safetensors", tensors, {}).error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(fs::is_empty(folder()));
}

TEST_F(SafetensorsWriterTest, TensorsThatContradictThemselvesAreRefused)
{
    const auto refused = [&](TensorInfo info) {
        const auto nothing = [](FileWriter &) { return Expected<void>(); };
        return !writeSafetensors(folder() / "m.safetensors", {{std::move(info), nothing}}, {});
    };
    EXPECT_TRUE(refused({"a", DType::Q8_0, {32}, 34}));
    EXPECT_TRUE(refused({"a", DType::F32, {2}, 4}));
    EXPECT_TRUE(refused({"__metadata__", DType::F32, {0}, 0}));
    EXPECT_FALSE(writeSafetensors(folder() / "m.safetensors", {floatTensor("a", {1}, m_second), floatTensor("a", {1}, m_second)}, {}));
}

TEST_F(SafetensorsWriterTest, AFileWithoutTensorsCanBeWritten)
{
    ASSERT_TRUE(writeSafetensors(folder() / "m.safetensors", {}, {}));
    EXPECT_TRUE(openSafetensors(folder() / "m.safetensors"));
}

} // namespace
} // namespace luthier::weights
