#include "ui/pages/data_row_delegate.h"

#include <QPainter>
#include <QPixmap>

#include "tests/ui/pages/data_test_support.h"
#include "ui/pages/data_row_table.h"

namespace luthier::ui {
namespace {

class DataRowDelegateTest : public DataTest {};

TEST_F(DataRowDelegateTest, PaintsTheStatusOfARow)
{
    RowTableModel model(background);
    load(model, makeLetters());
    DataRowTable table(model, settings);
    table.resize(600, 300);
    table.show();
    settle();
    const auto picture = [&] {
        const int column = model.columnOf(RowColumn::Status);
        return table.viewport()->grab(table.visualRect(model.index(0, column))).toImage();
    };
    const QImage before = picture();
    model.editor().setStatus({model.idAt(0)}, store::RowStatus::Done);
    EXPECT_TRUE(waitUntil([&] { return picture() != before; }));
}

} // namespace
} // namespace luthier::ui
