#include "ui/models/model_list_model.h"

#include "tests/ui/models/models_test_support.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

class ModelList : public ModelsTest {
protected:
    void scan()
    {
        model.scan({toQt(workspace() / "models")});
        EXPECT_TRUE(settle());
    }
    fs::path add(std::string_view name) const
    {
        fs::create_directories(workspace() / "models");
        const fs::path path = workspace() / "models" / name;
        fs::copy(test::fixture("parity/llama/model"), path);
        return path;
    }
    ModelListModel model{background};
    QAbstractItemModelTester tester{&model, kStrict};
};

TEST_F(ModelList, WhatCanBeTrainedComesFirst)
{
    const fs::path good = add("zebra");
    const fs::path broken = add("broken");
    fs::resize_file(broken / "model.safetensors", 50);
    scan();
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0).data().toString(), QStringLiteral("zebra"));
    EXPECT_TRUE(model.index(0).data(ModelListModel::CanTrainRole).toBool());
    EXPECT_GT(model.index(0).data(ModelListModel::ParametersRole).toLongLong(), 0);
    EXPECT_EQ(model.index(0).data(ModelListModel::ContainerRole).toString(), QStringLiteral("safetensors"));
    EXPECT_EQ(model.rowOf(toQt(good)), 0);
    EXPECT_FALSE(model.index(1).data(ModelListModel::CanTrainRole).toBool());
    EXPECT_EQ(model.index(1).data().toString(), QStringLiteral("broken"));
    EXPECT_FALSE(model.index(1).data(ModelListModel::ProblemRole).toString().isEmpty());
    EXPECT_TRUE(model.isComplete());
}

TEST_F(ModelList, AnotherScanKeepsWhatIsStillThere)
{
    add("one");
    scan();
    const QPersistentModelIndex held(model.index(0));
    add("another");
    scan();
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(held.data().toString(), QStringLiteral("one"));
}

TEST_F(ModelList, OneModelIsInspectedByItself)
{
    QObject context;
    std::optional<arch::ModelSummary> summary;
    model.inspect(test::fixture("parity/llama/model"), &context, [&](const Expected<arch::ModelSummary> &found) { summary = *found; });
    EXPECT_TRUE(settle());
    ASSERT_TRUE(summary);
    EXPECT_EQ(modelTitle(*summary), QStringLiteral("model"));
}

TEST(ModelTitle, OfAModelFromAHubIsItsName)
{
    arch::ModelSummary summary;
    summary.path = "/home/a/.cache/huggingface/hub/models--HuggingFaceTB--SmolLM2-135M/snapshots/0123abcd";
    EXPECT_EQ(modelTitle(summary), QStringLiteral("SmolLM2-135M"));
    summary.name = "HuggingFaceTB/SmolLM2-135M-Instruct";
    EXPECT_EQ(modelTitle(summary), QStringLiteral("SmolLM2-135M-Instruct"));
    summary.path = "/models/SmolLM2.Q4_1.gguf";
    summary.container = "gguf";
    EXPECT_EQ(modelTitle(summary), QStringLiteral("SmolLM2.Q4_1"));
}

} // namespace
} // namespace luthier::ui
