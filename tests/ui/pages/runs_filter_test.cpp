#include "ui/pages/runs_filter.h"

#include <QAbstractItemModelTester>
#include <QStandardItemModel>

#include <gtest/gtest.h>

#include "ui/models/run_list_model.h"
#include "ui/pages/runs_table_model.h"

namespace luthier::ui {
namespace {

class RunsFilterTest : public testing::Test {
protected:
    RunsFilterTest()
    {
        for (const char *text : {"first\nquestions", "Legal answers\nquestions", "third\nanswers"}) {
            auto *run = new QStandardItem(QString::fromLatin1(text).section(u'\n', 0, 0));
            run->setData(QString::fromLatin1(text), RunListModel::SearchRole);
            runs.appendRow(run);
        }
        filter.setSourceModel(&runs);
    }
    QStringList found() const
    {
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row)
            names.append(filter.index(row, 0).data().toString());
        return names;
    }

    QStandardItemModel runs;
    RunsFilter filter;
    QAbstractItemModelTester tester{&filter, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(RunsFilterTest, EveryWordHasToOccur)
{
    filter.setSearch(QStringLiteral("answers questions"));
    EXPECT_EQ(found(), QStringList(QStringLiteral("Legal answers")));
    filter.setSearch(QStringLiteral("answers unknown"));
    EXPECT_TRUE(found().isEmpty());
}

TEST_F(RunsFilterTest, CapitalsMakeNoDifference)
{
    filter.setSearch(QStringLiteral("lEGAL"));
    EXPECT_EQ(found(), QStringList(QStringLiteral("Legal answers")));
}

TEST_F(RunsFilterTest, SpacesAloneLeaveEverything)
{
    filter.setSearch(QStringLiteral("third"));
    ASSERT_TRUE(filter.isSearching());
    filter.setSearch(QStringLiteral("  "));
    EXPECT_FALSE(filter.isSearching());
    EXPECT_EQ(filter.rowCount(), 3);
}

TEST_F(RunsFilterTest, ARunThatHasChangedIsLookedAtAgain)
{
    filter.setSearch(QStringLiteral("better"));
    ASSERT_TRUE(found().isEmpty());
    runs.item(0)->setData(QStringLiteral("better\nquestions"), RunListModel::SearchRole);
    EXPECT_EQ(found(), QStringList(QStringLiteral("first")));
}

TEST_F(RunsFilterTest, OrdersByTheValueThatIsMeantForIt)
{
    const double losses[] = {10.5, 9.25, 2.5}; // as texts, the first would come before the second
    for (int row = 0; row < 3; ++row)
        runs.item(row)->setData(losses[row], RunsTableModel::kSortRole);
    filter.sort(0, Qt::AscendingOrder);
    EXPECT_EQ(found(), QStringList({QStringLiteral("third"), QStringLiteral("Legal answers"), QStringLiteral("first")}));
}

} // namespace
} // namespace luthier::ui
