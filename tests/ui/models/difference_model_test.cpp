#include "ui/models/difference_model.h"

#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

TEST(DifferenceModelTest, ShowsWhatDiffersInWords)
{
    DifferenceModel model;
    const QAbstractItemModelTester tester(&model, kStrict);
    std::vector<config::RunSpec> specs(2);
    specs[1].method.rank = 8;
    specs[1].train.optimizer = config::OptimizerType::Sgd;
    model.setRuns({QStringLiteral("one"), QStringLiteral("two")}, specs);
    ASSERT_EQ(model.rowCount(), 2);
    ASSERT_EQ(model.columnCount(), 3);
    EXPECT_EQ(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("two"));
    EXPECT_EQ(model.index(0, 0).data(DifferenceModel::KeyRole).toString(), QStringLiteral("method.rank"));
    EXPECT_NE(model.index(0, 0).data().toString(), QStringLiteral("method.rank")); // its label
    EXPECT_EQ(model.index(0, 1).data().toString(), QStringLiteral("16"));
    EXPECT_EQ(model.index(0, 2).data().toString(), QStringLiteral("8"));
    EXPECT_EQ(model.index(1, 2).data(Qt::ToolTipRole).toString(), QStringLiteral("sgd"));
    EXPECT_NE(model.index(1, 2).data().toString(), QStringLiteral("sgd"));
    model.retranslate();
}

TEST(DifferenceModelTest, EqualRunsHaveNoRows)
{
    DifferenceModel model;
    const QAbstractItemModelTester tester(&model, kStrict);
    model.setRuns({QStringLiteral("one"), QStringLiteral("two")}, std::vector<config::RunSpec>(2));
    EXPECT_EQ(model.rowCount(), 0);
    model.retranslate();
}

} // namespace
} // namespace luthier::ui
