#include "ui/pages/data_row_actions.h"

#include <QAction>
#include <QMenu>

#include "tests/ui/pages/data_test_support.h"
#include "ui/pages/data_row_table.h"

namespace luthier::ui {
namespace {

class DataRowActionsTest : public DataTest {
protected:
    void SetUp() override
    {
        DataTest::SetUp();
        table = new DataRowTable(model, settings, &page);
        actions = new DataRowActions(model, *table, page);
        page.resize(600, 400);
        table->resize(600, 400);
        page.show();
        load(model, makeLetters());
        table->setFocus();
    }
    QWidget page;
    RowTableModel model{background};
    DataRowTable *table = nullptr;
    DataRowActions *actions = nullptr;
};

TEST_F(DataRowActionsTest, DeleteTakesTheChosenRowsAndUndoBringsThemBack)
{
    table->selectAll();
    QTest::keyClick(table, Qt::Key_Delete);
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 0 && model.counts().total() == 0; }));
    EXPECT_EQ(actions->undo()->text(), QStringLiteral("Undo: Deleted 3 rows"));
    actions->undo()->trigger();
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 3; }));
    EXPECT_TRUE(actions->redo()->isEnabled());
}

TEST_F(DataRowActionsTest, ANewRowStandsBelowTheChosenOneAndIsChosen)
{
    table->select(model.idAt(0));
    actions->add()->trigger();
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 4; }));
    settle();
    EXPECT_EQ(table->currentIndex().row(), 1);
}

TEST_F(DataRowActionsTest, DoneGoesToTheNextRow)
{
    actions->setStatus(store::RowStatus::Done, true);
    EXPECT_EQ(table->currentIndex().row(), 1);
    EXPECT_TRUE(waitUntil([&] { return model.counts().done == 1; }));
}

TEST_F(DataRowActionsTest, RowsMoveAmongThoseThatAreShown)
{
    const store::RowId first = model.idAt(0);
    QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return model.idAt(1) == first; }));
}

TEST_F(DataRowActionsTest, TheMenuHoldsEverything)
{
    QMenu menu;
    actions->fill(menu);
    EXPECT_TRUE(menu.actions().contains(actions->undo()));
    EXPECT_TRUE(menu.actions().contains(actions->add()));
}

} // namespace
} // namespace luthier::ui
