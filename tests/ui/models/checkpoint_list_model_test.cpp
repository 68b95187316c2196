#include "ui/models/checkpoint_list_model.h"

#include "tests/ui/models/models_test_support.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

class CheckpointList : public ModelsTest {
protected:
    CheckpointListModel model;
    QAbstractItemModelTester tester{&model, kStrict};
};

TEST_F(CheckpointList, TheFinalAdapterComesFirstThenTheNewest)
{
    run::RunView view;
    view.folder = makeRun("a");
    for (int step = 1; step <= 30; ++step)
        view.steps.push_back(std::get<run::StepEvent>(stepAt(step, 1.0 / step).body));
    view.evals = {{20, 0.5, 10, {}}};
    view.checkpoints = {10, 20};
    for (const char *place : {"adapter", "checkpoints/step-10/adapter", "checkpoints/step-20/adapter"})
        write(std::string("runs/a/") + place + "/adapter_config.json", "{}");
    model.setEntries(CheckpointListModel::entriesOf(view));
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_TRUE(model.index(0).data(CheckpointListModel::IsFinalRole).toBool());
    EXPECT_EQ(model.index(0).data(CheckpointListModel::StepRole).toInt(), 30);
    EXPECT_EQ(model.index(1).data(CheckpointListModel::LossRole).toDouble(), 0.5); // of the evaluation
    EXPECT_EQ(model.index(2).data(CheckpointListModel::LossRole).toDouble(), 0.1);
    EXPECT_EQ(model.index(2).data(CheckpointListModel::AdapterRole).toString(), toQt(view.folder / "checkpoints/step-10/adapter"));
    EXPECT_EQ(model.index(2).data().toString(), QStringLiteral("Step 10"));
}

TEST_F(CheckpointList, ARunThatHasSavedNothingHasNone)
{
    run::RunView view;
    view.folder = makeRun("a");
    EXPECT_TRUE(CheckpointListModel::entriesOf(view).empty());
}

} // namespace
} // namespace luthier::ui
