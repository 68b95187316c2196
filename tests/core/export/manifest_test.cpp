#include "core/export/manifest.h"

#include "core/base/hash.h"
#include "tests/core/export/export_case.h"

namespace luthier::exporting {
namespace {

class ManifestTest : public ExportTest {};

TEST_F(ManifestTest, TellsWhatWasPutTogether)
{
    const auto files = open();
    const auto weights = lora();
    fs::create_directory(target());
    writeText(target() / "model.safetensors", "written");
    const Manifest manifest{"merged", "float32", &files, adapter(), &weights.layout, {0.25, 1e-7}, 64};
    ASSERT_TRUE(writeManifest(manifest, target(), 0));
    const auto json = readJsonFile(target() / kManifestName);
    ASSERT_TRUE(json);
    EXPECT_EQ((*json)["format"], "merged");
    EXPECT_EQ((*json)["made_at"], "1970-01-01T00:00:00Z");
    EXPECT_EQ((*json)["base"]["architecture"], "llama");
    EXPECT_EQ((*json)["base"]["parameters"], arch::parameterCount(files.config));
    EXPECT_EQ((*json)["adapter"]["rank"], 4);
    EXPECT_EQ((*json)["adapter"]["modules"], weights.layout.modules.size());
    EXPECT_EQ((*json)["files"][0]["name"], "model.safetensors");
    EXPECT_EQ((*json)["files"][0]["xxh3_128"], hashBytes("written").hex());
    EXPECT_EQ((*json)["check"]["tokens"], 64);
    EXPECT_EQ((*json)["check"]["largest_logit_difference"], 0.25);
}

TEST_F(ManifestTest, LeavesOutAnAdapterThatIsNotThere)
{
    const auto files = open();
    fs::create_directory(target());
    ASSERT_TRUE(writeManifest({"merged", "float32", &files, {}, nullptr, {}, 0}, target(), 0));
    EXPECT_FALSE(readJsonFile(target() / kManifestName)->contains("adapter"));
}

TEST_F(ManifestTest, HashesTheFilesOfAFolderByName)
{
    fs::create_directory(target());
    writeText(target() / "b", "2");
    writeText(target() / "a", "1");
    const auto files = hashedFiles(target());
    ASSERT_TRUE(files);
    ASSERT_EQ(files->size(), 2U);
    EXPECT_EQ((*files)[0]["name"], "a");
    EXPECT_EQ((*files)[1]["bytes"], 1);
    EXPECT_EQ((*files)[1]["xxh3_128"], hashBytes("2").hex());
}

TEST_F(ManifestTest, HashesASingleFile)
{
    writeText(folder() / "model.gguf", "gguf");
    const auto files = hashedFiles(folder() / "model.gguf");
    ASSERT_TRUE(files);
    EXPECT_EQ(files->size(), 1U);
}

TEST_F(ManifestTest, ReportsAFileThatIsMissing)
{
    EXPECT_FALSE(hashedFiles(folder() / "nothing"));
}

} // namespace
} // namespace luthier::exporting
