#include "ui/pages/compare_numbers_model.h"

#include <limits>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "tests/ui/pages/runs_test_support.h"

namespace luthier::ui {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

class CompareNumbersModelTest : public CompareTest<CompareNumbersModel> {
protected:
    int rowOf(const char *name) const // -1: there is none
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, 0).data().toString() == QString::fromUtf8(name))
                return row;
        return -1;
    }
    QString cell(const char *name, int run) const { return model.index(rowOf(name), run).data().toString(); }
    QList<int> best(const char *name) const // the columns that are marked
    {
        QList<int> columns;
        for (int column = 0; column < model.columnCount(); ++column)
            if (model.index(rowOf(name), column).data(CompareNumbersModel::IsBestRole).toBool())
                columns.append(column);
        return columns;
    }

    CompareNumbersModel &model = view;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(CompareNumbersModelTest, WithoutRunsThereIsNothing)
{
    EXPECT_EQ(model.rowCount(), 0);
    compare({{}});
    EXPECT_GT(model.rowCount(), 0);
    model.setRuns({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(CompareNumbersModelTest, SaysWhatCameOfARun)
{
    compare({{.losses = {2.0, 1.5, 1.25}, .evals = {{3, 1.41236}}}});
    EXPECT_EQ(cell("Evaluation loss", 1), QStringLiteral("1.4124"));
    EXPECT_EQ(cell("Last training loss", 1), QStringLiteral("1.25"));
    EXPECT_EQ(cell("Steps", 1), QStringLiteral("3"));
    EXPECT_EQ(cell("Time", 1), QStringLiteral("4 s"));
    EXPECT_EQ(cell("Adapter", 1), QStringLiteral("20 MB")); // of 4,884,480 numbers
    EXPECT_EQ(cell("State", 1), QStringLiteral("finished"));
}

TEST_F(CompareNumbersModelTest, ColumnsAreCalledByTheTitlesOfTheRuns)
{
    compare({{.spec = specOf("small rank")}, {.spec = specOf("large rank")}});
    EXPECT_EQ(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("small rank"));
    EXPECT_EQ(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("large rank"));
}

TEST_F(CompareNumbersModelTest, WhatWasNotMeasuredIsADash)
{
    compare({{.evals = {}}});
    EXPECT_EQ(cell("Evaluation loss", 1), QStringLiteral("–"));
}

TEST_F(CompareNumbersModelTest, TheLowestLossIsTheBest)
{
    compare({{.evals = {{3, 1.4}}}, {.evals = {{3, 1.2}}}, {.evals = {{3, 1.3}}}});
    EXPECT_EQ(best("Evaluation loss"), QList<int>({2}));
}

TEST_F(CompareNumbersModelTest, AmongEqualsNoneIsTheBest)
{
    compare({{.evals = {{3, 1.4}}}, {.evals = {{3, 1.4}}}});
    EXPECT_EQ(best("Evaluation loss"), QList<int>());
}

TEST_F(CompareNumbersModelTest, TheHighestAccuracyIsTheBest)
{
    compare({{.metrics = {{"rewards/accuracies", 0.75}}}, {.metrics = {{"rewards/accuracies", 0.5}}}});
    EXPECT_EQ(best("Pairs told apart"), QList<int>({1}));
}

TEST_F(CompareNumbersModelTest, ALossThatIsNoNumberIsNeverTheBest)
{
    compare({{.evals = {{3, kNaN}}}, {.evals = {{3, 1.3}}}, {.evals = {{3, 1.4}}}});
    EXPECT_EQ(best("Evaluation loss"), QList<int>({2}));
}

TEST_F(CompareNumbersModelTest, WhatIsNeitherGoodNorBadHasNoBest)
{
    compare({{.losses = {2.0, 1.5}}, {.losses = {2.0, 1.5, 1.25}}});
    EXPECT_EQ(best("Steps"), QList<int>());
    EXPECT_EQ(best("Time"), QList<int>());
}

TEST_F(CompareNumbersModelTest, AccuracyHasARowWhereSomeRunMeasuresIt)
{
    compare({{}, {}});
    EXPECT_EQ(rowOf("Pairs told apart"), -1);
    compare({{}, {.metrics = {{"rewards/accuracies", 0.75}}}});
    EXPECT_EQ(cell("Pairs told apart", 1), QStringLiteral("–"));
    EXPECT_EQ(cell("Pairs told apart", 2), QStringLiteral("75 %"));
}

TEST_F(CompareNumbersModelTest, AccuracyThatIsMeasuredLaterGetsItsRow)
{
    compared.push_back(begin("live", {}, {step(1, 2.0, {{"rewards/accuracies", 0.75}})}));
    show();
    ASSERT_EQ(rowOf("Pairs told apart"), -1);
    goOn();
    ASSERT_TRUE(waitUntil([&] { return compared[0]->series().last().has_value(); }));
    model.refresh();
    EXPECT_EQ(cell("Pairs told apart", 1), QStringLiteral("75 %"));
}

TEST_F(CompareNumbersModelTest, TheSpeedIsTheMeanOfAllSteps)
{
    compare({{.losses = {2.0, 1.5}, .speeds = {100, 200}}});
    EXPECT_EQ(cell("Tokens per second", 1), QStringLiteral("150"));
}

TEST_F(CompareNumbersModelTest, ASpeedThatIsNoNumberDoesNotCount)
{
    compare({{.losses = {2.0, 1.5}, .speeds = {kNaN, 200}}, {.losses = {2.0}, .speeds = {kNaN}}});
    EXPECT_EQ(cell("Tokens per second", 1), QStringLiteral("200"));
    EXPECT_EQ(cell("Tokens per second", 2), QStringLiteral("–"));
}

TEST_F(CompareNumbersModelTest, NewNumbersAreTold)
{
    compared.push_back(begin("live", {step(1, 2.0)}, {step(2, 1.5)}));
    show();
    goOn();
    ASSERT_TRUE(waitUntil([&] { return compared[0]->series().last()->step == 2; }));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.refresh();
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][1].toModelIndex(), model.index(model.rowCount() - 1, 1));
    EXPECT_EQ(cell("Last training loss", 1), QStringLiteral("1.5"));
}

TEST_F(CompareNumbersModelTest, NumbersStandAtTheRight)
{
    compare({{}});
    EXPECT_FALSE(model.index(0, 0).data(Qt::TextAlignmentRole).isValid());
    EXPECT_TRUE(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
}

} // namespace
} // namespace luthier::ui
