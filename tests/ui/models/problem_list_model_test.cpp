#include "ui/models/problem_list_model.h"

#include "core/store/import_dataset.h"
#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

class ProblemList : public ModelsTest {
protected:
    ProblemListModel model{background};
    QAbstractItemModelTester tester{&model, kStrict};
};

TEST_F(ProblemList, RowsThatWereSetAsideComeBeforeProblemsOfRowsThatAreThere)
{
    const std::string row = R"({"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": ""}]})";
    const fs::path file = write("talk.jsonl", row + "\n{\"messages\": [\n");
    const auto imported = store::importDataset(datasets(), {"broken", {file}, {}, false}, [](const data::Problem &) {});
    ASSERT_TRUE(imported) << describeError(imported.error());
    model.setDataset(imported->dataset);
    EXPECT_TRUE(settle());
    EXPECT_EQ(model.setAsideCount(), 1);
    ASSERT_GE(model.rowCount(), 2);
    const QModelIndex aside = model.index(0);
    EXPECT_NE(aside.data(ProblemListModel::SetAsideRole).toInt(), 0);
    EXPECT_EQ(aside.data(ProblemListModel::RawRole).toString(), QStringLiteral("{\"messages\": ["));
    EXPECT_TRUE(aside.data(ProblemListModel::PlaceRole).toString().contains(QStringLiteral("talk.jsonl:2")));
    EXPECT_FALSE(aside.data().toString().isEmpty());
    EXPECT_EQ(model.index(1).data(ProblemListModel::SetAsideRole).toInt(), 0);
    EXPECT_NE(model.index(1).data(ProblemListModel::RowIdRole).toInt(), 0);
}

TEST_F(ProblemList, ADatasetWithoutProblemsHasNone)
{
    model.setDataset(makeDataset(3));
    EXPECT_TRUE(settle());
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace luthier::ui
