#include "ui/window/dropped_files.h"

#include "tests/ui/bridge/bridge_test_support.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

class DroppedFilesTest : public BridgeTest {
protected:
    QString path(const char *name) const { return toQt(workspace() / name); }
};

TEST_F(DroppedFilesTest, AGgufFileIsAModel)
{
    write("small.GGUF", "x");
    EXPECT_EQ(sortFiles({path("small.GGUF")}).models, QStringList(path("small.GGUF")));
}

TEST_F(DroppedFilesTest, AFolderWithWeightsIsAModelAndSoAreItsWeights)
{
    write("model/config.json", "{}");
    write("model/model.safetensors", "x");
    const DroppedFiles sorted = sortFiles({path("model"), path("model/model.safetensors")});
    EXPECT_EQ(sorted.models, QStringList(path("model")));
    EXPECT_TRUE(sorted.data.isEmpty());
}

TEST_F(DroppedFilesTest, EverythingElseIsData)
{
    write("rows.jsonl", "{}");
    fs::create_directories(workspace() / "folder");
    EXPECT_EQ(sortFiles({path("rows.jsonl"), path("folder")}).data, QStringList({path("rows.jsonl"), path("folder")}));
}

TEST_F(DroppedFilesTest, WhatIsNotThereIsLeftOut)
{
    const DroppedFiles sorted = sortFiles({path("nothing.jsonl")});
    EXPECT_TRUE(sorted.data.isEmpty());
    EXPECT_TRUE(sorted.models.isEmpty());
}

} // namespace
} // namespace luthier::ui
