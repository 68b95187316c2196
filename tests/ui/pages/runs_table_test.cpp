#include "ui/pages/runs_table.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>

#include "tests/ui/pages/chinese_window.h"
#include "tests/ui/pages/runs_test_support.h"
#include "ui/pages/runs_table_model.h"

namespace luthier::ui {
namespace {

class RunsTableTest : public RunsTest {
protected:
    void open()
    {
        table = std::make_unique<RunsTable>(runs, settings);
        table->resize(1080, 400);
        table->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(table.get()));
    }
    void openWith(std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            train(name);
        ASSERT_TRUE(load());
        open();
    }
    QPoint middleOf(int row, int column) const { return table->visualRect(table->model()->index(row, column)).center(); }
    void click(int row, int column = RunsTableModel::Name, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, middleOf(row, column));
    }
    void clickHeader(int column)
    {
        QHeaderView *header = table->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2));
    }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            names.append(table->model()->index(row, RunsTableModel::Name).data().toString());
        return names;
    }
    bool hasStar(const char *name) const { return runs.index(runs.rowOf(QString::fromLatin1(name))).data(RunListModel::StarRole).toBool(); }

    std::unique_ptr<RunsTable> table;
    const QString first = QStringLiteral("first"), second = QStringLiteral("second"); // the second is the newer one
};

TEST_F(RunsTableTest, AClickGivesAStarAndTakesItAway)
{
    openWith({"first"});
    click(0, RunsTableModel::Star);
    ASSERT_TRUE(waitUntil([&] { return hasStar("first"); }));
    click(0, RunsTableModel::Star);
    EXPECT_TRUE(waitUntil([&] { return !hasStar("first"); }));
}

TEST_F(RunsTableTest, TheNewestRunComesFirst)
{
    openWith({"first", "second"});
    EXPECT_EQ(shown(), QStringList({second, first}));
}

TEST_F(RunsTableTest, AClickOnAHeaderOrdersByIt)
{
    openWith({"first", "second"});
    clickHeader(RunsTableModel::Name);
    EXPECT_EQ(shown(), QStringList({first, second}));
}

TEST_F(RunsTableTest, TheOrderIsThereAgainNextTime)
{
    openWith({"first", "second"});
    clickHeader(RunsTableModel::Name);
    table->saveState();
    open();
    EXPECT_EQ(shown(), QStringList({first, second}));
}

TEST_F(RunsTableTest, TheSelectionIsThereAgainNextTime)
{
    openWith({"first", "second"});
    click(1);
    ASSERT_EQ(table->selectedRuns(), QStringList(first));
    table->saveState();
    open();
    EXPECT_EQ(table->selectedRuns(), QStringList(first));
}

TEST_F(RunsTableTest, TheSelectionWaitsForTheList)
{
    train("first");
    settings.setSelection(QStringLiteral("runs"), first);
    open();
    ASSERT_TRUE(table->selectedRuns().isEmpty());
    ASSERT_TRUE(load());
    EXPECT_EQ(table->selectedRuns(), QStringList(first));
}

TEST_F(RunsTableTest, ASelectionThatStillWaitsIsNotForgotten)
{
    settings.setSelection(QStringLiteral("runs"), first);
    open();
    table->saveState(); // the window is closed at once
    EXPECT_EQ(settings.selection(QStringLiteral("runs")), first);
}

TEST_F(RunsTableTest, SelectedRunsComeInTheOrderOfTheList)
{
    openWith({"first", "second"});
    click(1);
    click(0, RunsTableModel::Name, Qt::ControlModifier);
    EXPECT_EQ(table->selectedRuns(), QStringList({second, first}));
}

TEST_F(RunsTableTest, SelectingTakesThePlaceOfWhatWasSelected)
{
    openWith({"first", "second"});
    click(0);
    table->select({first});
    EXPECT_EQ(table->selectedRuns(), QStringList(first));
    EXPECT_EQ(table->currentIndex().row(), 1);
}

TEST_F(RunsTableTest, AnotherSelectionIsTold)
{
    openWith({"first"});
    QSignalSpy chosen(table.get(), &RunsTable::chosenChanged);
    click(0);
    EXPECT_EQ(chosen.size(), 1);
}

TEST_F(RunsTableTest, AChangeOfARunIsTold)
{
    openWith({"first"});
    click(0);
    QSignalSpy chosen(table.get(), &RunsTable::chosenChanged);
    runs.setStar(first, true);
    EXPECT_TRUE(waitUntil([&] { return !chosen.isEmpty(); }));
}

TEST_F(RunsTableTest, OnlyWhatIsSearchedForIsShown)
{
    openWith({"first", "second"});
    table->setSearch(QStringLiteral("sec"));
    EXPECT_TRUE(table->isSearching());
    EXPECT_EQ(table->shownRuns(), 1);
    EXPECT_EQ(shown(), QStringList(second));
}

TEST_F(RunsTableTest, TheCurrentRunIsRenamedInPlace)
{
    openWith({"first"});
    click(0);
    table->rename();
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, QStringLiteral("better")); // the old name is selected
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return shown() == QStringList(QStringLiteral("better")); }));
}

TEST_F(RunsTableTest, ADoubleClickDoesNotRename)
{
    openWith({"first"});
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, middleOf(0, RunsTableModel::Name));
    EXPECT_EQ(table->viewport()->findChild<QLineEdit *>(), nullptr);
}

TEST_F(RunsTableTest, ColumnsAreLeftOutWhereThereIsNoRoom)
{
    openWith({"first"});
    const auto hidden = [&](int pageWidth) {
        table->fitColumns(Theme::of().scaled(pageWidth));
        return std::pair(table->isColumnHidden(RunsTableModel::Model), table->isColumnHidden(RunsTableModel::Data));
    };
    EXPECT_EQ(hidden(800), std::pair(true, true));
    EXPECT_EQ(hidden(950), std::pair(false, true));
    EXPECT_EQ(hidden(1100), std::pair(false, false));
}

TEST_F(RunsTableTest, HeadersAreInTheLanguageOfTheWindow)
{
    openWith({"first"});
    const ChineseWindow chinese;
    QSignalSpy changed(table->model(), &QAbstractItemModel::headerDataChanged);
    table->retranslate();
    EXPECT_FALSE(changed.isEmpty());
    EXPECT_EQ(table->accessibleName(), RunsTable::tr("Runs"));
    EXPECT_NE(table->model()->headerData(RunsTableModel::Name, Qt::Horizontal).toString(), QStringLiteral("Name"));
}

} // namespace
} // namespace luthier::ui
