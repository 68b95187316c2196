#include "core/export/adapter_folder.h"

#include "tests/core/export/export_case.h"

namespace luthier::exporting {
namespace {

class AdapterFolder : public ExportTest {
protected:
    void SetUp() override { fs::create_directory(target()); }
};

TEST_F(AdapterFolder, IsCopiedByteByByte)
{
    ASSERT_TRUE(copyAdapter(adapter(), model(), target()));
    EXPECT_EQ(*readFile(target() / "adapter_model.safetensors"), *readFile(adapter() / "adapter_model.safetensors"));
}

TEST_F(AdapterFolder, NamesItsBaseModelAndKeepsTheOtherSettings)
{
    ASSERT_TRUE(copyAdapter(adapter(), model(), target()));
    auto before = readJsonFile(adapter() / "adapter_config.json");
    auto after = readJsonFile(target() / "adapter_config.json");
    ASSERT_TRUE(before && after);
    EXPECT_EQ((*after)["base_model_name_or_path"], model().string());
    after->erase("base_model_name_or_path");
    before->erase("base_model_name_or_path");
    EXPECT_EQ(*after, *before);
}

TEST_F(AdapterFolder, ReportsDamagedSettings)
{
    writeText(adapter() / "adapter_config.json", "[]");
    EXPECT_FALSE(copyAdapter(adapter(), model(), target()));
    writeText(adapter() / "adapter_config.json", "{\"r\":");
    EXPECT_FALSE(copyAdapter(adapter(), model(), target()));
}

TEST_F(AdapterFolder, ReportsMissingWeights)
{
    fs::remove(adapter() / "adapter_model.safetensors");
    const auto copied = copyAdapter(adapter(), model(), target());
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace luthier::exporting
