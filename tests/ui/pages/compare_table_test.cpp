#include "ui/pages/compare_table.h"

#include <QAbstractItemModelTester>

#include "tests/ui/pages/chinese_window.h"
#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/table.h"

namespace luthier::ui {
namespace {

class CompareTableTest : public CompareTest<CompareTable> {
protected:
    CompareTableTest()
    {
        card.resize(500, 600);
        card.show();
    }
    Course withModel(const char *path) const
    {
        config::RunSpec spec = specOf("run");
        spec.model.path = path;
        return {.spec = spec};
    }
    int rowOf(const char *name) const // -1: there is none
    {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 0).data().toString() == QString::fromUtf8(name))
                return row;
        return -1;
    }
    QString cell(const char *name, int run) const { return table->model()->index(rowOf(name), run).data().toString(); }
    QImage picture(const char *name, int run) const
    {
        return table->viewport()->grab(table->visualRect(table->model()->index(rowOf(name), run))).toImage();
    }

    CompareTable &card = view;
    Table *table = card.findChild<Table *>();
};

TEST_F(CompareTableTest, ShowsWhatDiffersAndWhatCameOfIt)
{
    compare({{.evals = {{3, 1.4}}, .spec = specOf("first", 4)}, {.evals = {{3, 1.2}}, .spec = specOf("second", 16)}});
    EXPECT_EQ(cell("Size of the adapter", 1), QStringLiteral("4"));
    EXPECT_EQ(cell("Size of the adapter", 2), QStringLiteral("16"));
    EXPECT_EQ(cell("Evaluation loss", 2), QStringLiteral("1.2"));
}

TEST_F(CompareTableTest, WhatIsTheSameIsLeftOut)
{
    compare({{.spec = specOf("first", 4)}, {.spec = specOf("second", 16)}});
    ASSERT_NE(rowOf("Size of the adapter"), -1);
    EXPECT_EQ(rowOf("Learning rate"), -1);
}

TEST_F(CompareTableTest, ColumnsAreCalledByTheTitlesOfTheRuns)
{
    compare({{.spec = specOf("first")}, {.spec = specOf("second")}});
    EXPECT_EQ(table->model()->headerData(2, Qt::Horizontal).toString(), QStringLiteral("second"));
}

TEST_F(CompareTableTest, OtherRunsTakeThePlaceOfThoseBefore)
{
    compare({{}, {}});
    ASSERT_EQ(table->model()->columnCount(), 3);
    compare({{}, {}, {}});
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(table->model()->columnCount(), 4);
    EXPECT_EQ(cell("State", 3), QStringLiteral("finished"));
}

TEST_F(CompareTableTest, WithoutRunsItIsEmpty)
{
    compare({{}, {}});
    card.setRuns({});
    EXPECT_EQ(table->model()->rowCount(), 0);
}

TEST_F(CompareTableTest, TheBestOfARowIsBold)
{
    compare({{.evals = {{3, 1.2}}}, {.evals = {{3, 1.4}}}});
    const QImage best = picture("Evaluation loss", 1);
    compare({{.evals = {{3, 1.2}}}, {.evals = {{3, 1.0}}}});
    const QImage other = picture("Evaluation loss", 1);
    ASSERT_EQ(best.size(), other.size());
    EXPECT_NE(best, other);
}

TEST_F(CompareTableTest, ALongValueIsCutInTheMiddle)
{
    compare({withModel("/models/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/one"), withModel("/models/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/one"),
             withModel("/models/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/two")});
    const char *name = "Model";
    ASSERT_NE(rowOf(name), -1);
    EXPECT_EQ(picture(name, 1), picture(name, 2));
    EXPECT_NE(picture(name, 1), picture(name, 3));
}

TEST_F(CompareTableTest, NewNumbersAreShown)
{
    compared.push_back(begin("live", {step(1, 2.0)}, {step(2, 1.5, {{"rewards/accuracies", 0.75}})}));
    show();
    ASSERT_EQ(cell("Last training loss", 1), QStringLiteral("2"));
    goOn();
    ASSERT_TRUE(waitUntil([&] { return compared[0]->series().last()->step == 2; }));
    card.refresh();
    EXPECT_EQ(cell("Last training loss", 1), QStringLiteral("1.5"));
    EXPECT_EQ(cell("Pairs told apart", 1), QStringLiteral("75 %")); // a row that was not there
}

TEST_F(CompareTableTest, OfMoreThanThreeRunsTheRestIsScrolledTo)
{
    compare({{}, {}});
    const int two = card.minimumWidth();
    compare({{}, {}, {}});
    const int three = card.minimumWidth();
    compare({{}, {}, {}, {}});
    EXPECT_GT(three, two);
    EXPECT_EQ(card.minimumWidth(), three);
}

TEST_F(CompareTableTest, TheTableIsNamedInTheLanguageOfTheWindow)
{
    EXPECT_EQ(table->accessibleName(), QStringLiteral("What differs between the runs, and what came of them"));
    const ChineseWindow chinese;
    EXPECT_NE(table->accessibleName(), QStringLiteral("What differs between the runs, and what came of them"));
    EXPECT_EQ(table->accessibleName(), CompareTable::tr("What differs between the runs, and what came of them"));
}

} // namespace
} // namespace luthier::ui
