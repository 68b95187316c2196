#include "core/export/hf_files.h"

#include "tests/core/export/export_case.h"

namespace luthier::exporting {
namespace {

using weights::DType;

class HfFiles : public ExportTest {};

TEST_F(HfFiles, KeepTheSourcesSettings)
{
    auto source = readJsonFile(model() / "config.json");
    ASSERT_TRUE(source);
    Json written = configJson(open(), DType::F32);
    EXPECT_EQ(written["dtype"], "float32");
    source->erase("dtype");
    written.erase("dtype");
    EXPECT_EQ(written, *source);
}

TEST_F(HfFiles, NameTheDataTypeOnceInTheSourcesSpelling)
{
    fs::copy_file(model() / "config.legacy.json", model() / "config.json", fs::copy_options::overwrite_existing);
    const Json written = configJson(open(), DType::BF16);
    EXPECT_EQ(written["torch_dtype"], "bfloat16");
    EXPECT_FALSE(written.contains("dtype"));
}

TEST_F(HfFiles, AreMadeByTheArchitectureWhereThereIsNoSource)
{
    arch::ModelFiles files = open();
    files.hfConfig = nullptr;
    const Json written = configJson(files, DType::F32);
    EXPECT_EQ(written["model_type"], "llama");
    EXPECT_EQ(written["dtype"], "float32");
    EXPECT_EQ(written["hidden_size"], files.config.hidden);
}

TEST_F(HfFiles, CopyTheSourcesGenerationSettings)
{
    writeText(model() / "generation_config.json", R"({"eos_token_id": [2, 7], "temperature": 0.3})");
    const auto written = generationConfigJson(open());
    ASSERT_TRUE(written);
    EXPECT_EQ((*written)["temperature"], 0.3);
}

TEST_F(HfFiles, NameTheFirstAndLastTokensOtherwise)
{
    const auto written = generationConfigJson(open());
    ASSERT_TRUE(written);
    EXPECT_EQ((*written)["bos_token_id"], 1);
    EXPECT_EQ((*written)["eos_token_id"], 2);
}

TEST_F(HfFiles, ReportDamagedGenerationSettings)
{
    const arch::ModelFiles files = open(); // before the damage, which opening the model would report
    writeText(model() / "generation_config.json", "{");
    EXPECT_FALSE(generationConfigJson(files));
}

} // namespace
} // namespace luthier::exporting
