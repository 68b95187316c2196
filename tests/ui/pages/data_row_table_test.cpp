#include "ui/pages/data_row_table.h"

#include <QHeaderView>
#include <QSignalSpy>

#include "tests/ui/pages/data_test_support.h"

namespace luthier::ui {
namespace {

class DataRowTableTest : public DataTest {
protected:
    void SetUp() override
    {
        DataTest::SetUp();
        table = std::make_unique<DataRowTable>(model, settings);
        table->resize(600, 300);
        table->show();
        load(model, makeLetters());
    }
    RowTableModel model{background};
    std::unique_ptr<DataRowTable> table;
};

TEST_F(DataRowTableTest, BeginsAtTheFirstRow)
{
    EXPECT_EQ(table->current(), model.idAt(0));
}

TEST_F(DataRowTableTest, KeepsItsRowWhenOthersAreDeleted)
{
    const store::RowId third = model.idAt(2);
    table->select(third);
    model.editor().remove({model.idAt(0), model.idAt(1)});
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 1; }));
    settle();
    EXPECT_EQ(table->current(), third);
}

TEST_F(DataRowTableTest, TheNextRowTakesThePlaceOfADeletedOne)
{
    const store::RowId third = model.idAt(2);
    table->select(model.idAt(1));
    model.editor().remove({model.idAt(1)});
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 2; }));
    settle();
    EXPECT_EQ(table->current(), third);
}

TEST_F(DataRowTableTest, TextsComeBeforeTheStatus)
{
    const QHeaderView &header = *table->horizontalHeader();
    EXPECT_LT(header.visualIndex(model.columnOf(RowColumn::Answer)), header.visualIndex(model.columnOf(RowColumn::Status)));
}

TEST_F(DataRowTableTest, ColumnsComeBackAsTheyWereLeft)
{
    table->horizontalHeader()->resizeSection(1, 222);
    table->saveState();
    DataRowTable again(model, settings);
    model.reload();
    settle();
    EXPECT_EQ(again.columnWidth(1), 222);
}

TEST_F(DataRowTableTest, ReturnOpensTheRow)
{
    const QSignalSpy opened(table.get(), &DataRowTable::openWanted);
    QTest::keyClick(table.get(), Qt::Key_Return);
    EXPECT_EQ(opened.count(), 1);
}

TEST_F(DataRowTableTest, ARowIsChosenAloneWhileControlIsHeld)
{
    const std::vector<store::RowId> second = {model.idAt(1)};
    QTest::keyPress(table.get(), Qt::Key_Control, Qt::ControlModifier);
    table->select(second.front());
    QTest::keyRelease(table.get(), Qt::Key_Control);
    EXPECT_EQ(table->selected(), second);
}

TEST_F(DataRowTableTest, AnotherDatasetBeginsAtItsFirstRow)
{
    table->select(model.idAt(2));
    load(model, make("texts", {data::TextRecord{"a"}, data::TextRecord{"b"}, data::TextRecord{"c"}}));
    settle();
    EXPECT_EQ(table->current(), model.idAt(0));
}

} // namespace
} // namespace luthier::ui
