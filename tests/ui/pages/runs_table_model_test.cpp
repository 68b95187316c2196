#include "ui/pages/runs_table_model.h"

#include <QAbstractItemModelTester>

#include "tests/ui/pages/runs_test_support.h"
#include "ui/pages/runs_filter.h"

namespace luthier::ui {
namespace {

class RunsTableModelTest : public RunsTest {
protected:
    QString cell(int row, int column) { return model.index(row, column).data().toString(); }

    RunsTableModel model{runs};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(RunsTableModelTest, HasAColumnForEachThingToSee)
{
    train("first");
    ASSERT_TRUE(load());
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(cell(0, RunsTableModel::Name), QStringLiteral("first"));
    EXPECT_EQ(cell(0, RunsTableModel::State), QStringLiteral("finished"));
    EXPECT_EQ(cell(0, RunsTableModel::Loss), QStringLiteral("1.40"));
    EXPECT_EQ(cell(0, RunsTableModel::Model), QStringLiteral("small"));
    EXPECT_EQ(cell(0, RunsTableModel::Data), QStringLiteral("questions"));
    EXPECT_EQ(model.index(0, RunsTableModel::Curve).data(RunListModel::SparkRole).value<QList<double>>().size(), 3);
}

TEST_F(RunsTableModelTest, FollowsTheListThroughComingAndGoing)
{
    train("first");
    ASSERT_TRUE(load());
    const QPersistentModelIndex first = model.index(0, RunsTableModel::State);
    train("newest-one");
    runs.refresh();
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 2; }));
    EXPECT_EQ(first.sibling(first.row(), RunsTableModel::Name).data(), QStringLiteral("first"));
    EXPECT_EQ(first.column(), RunsTableModel::State);
    runs.remove(QStringLiteral("newest-one"));
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 1; }));
    EXPECT_EQ(first.row(), 0);
}

TEST_F(RunsTableModelTest, RenamesARun)
{
    train("first");
    ASSERT_TRUE(load());
    EXPECT_FALSE(model.setData(model.index(0, RunsTableModel::Name), QStringLiteral("  "), Qt::EditRole));
    EXPECT_TRUE(model.setData(model.index(0, RunsTableModel::Name), QStringLiteral(" Better  name "), Qt::EditRole));
    EXPECT_TRUE(waitUntil([&] { return cell(0, RunsTableModel::Name) == QStringLiteral("Better name"); }));
}

TEST_F(RunsTableModelTest, SortsLossesAsNumbersAndMissingOnesLast)
{
    train("ten", {.losses = {10.5}, .evals = {}});
    train("two", {.losses = {2.5}, .evals = {}});
    makeRun("none");
    ASSERT_TRUE(load());
    RunsFilter filter;
    filter.setSourceModel(&model);
    filter.sort(RunsTableModel::Loss, Qt::AscendingOrder);
    ASSERT_EQ(filter.rowCount(), 3);
    EXPECT_EQ(filter.index(0, RunsTableModel::Loss).data().toString(), QStringLiteral("2.50"));
    EXPECT_EQ(filter.index(2, RunsTableModel::Loss).data().toString(), QStringLiteral("–"));
}

} // namespace
} // namespace luthier::ui
