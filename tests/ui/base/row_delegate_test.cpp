#include "ui/base/row_delegate.h"

#include <QStandardItemModel>
#include <QTest>

#include "ui/base/table.h"
#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

class RowDelegateTest : public testing::Test {
protected:
    RowDelegateTest() : m_model(3, 1)
    {
        m_table.setModel(&m_model);
        m_table.resize(300, 200);
        m_table.show();
        QTest::qWait(1);
    }
    QColor colorIn(int row) const
    {
        const QRect cell = m_table.visualRect(m_model.index(row, 0));
        return m_table.viewport()->grab().toImage().pixelColor(cell.center());
    }

    QStandardItemModel m_model;
    Table m_table;
};

} // namespace

TEST_F(RowDelegateTest, SelectionIsTheAccentsBackground)
{
    m_table.selectRow(1);
    EXPECT_EQ(colorIn(1), Theme::of().colors().accentBackground);
    EXPECT_EQ(colorIn(0), Theme::of().colors().surface);
}

TEST_F(RowDelegateTest, AThinLineLiesBelowEachRow)
{
    const QRect cell = m_table.visualRect(m_model.index(0, 0));
    EXPECT_EQ(m_table.viewport()->grab().toImage().pixelColor(cell.center().x(), cell.bottom()), Theme::of().colors().grid);
}

TEST_F(RowDelegateTest, NumbersStandAtTheRight)
{
    auto *item = new QStandardItem(QStringLiteral("1,187"));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_model.setItem(0, item);
    const QRect cell = m_table.visualRect(m_model.index(0, 0));
    const QImage image = m_table.viewport()->grab(cell).toImage();
    int left = image.width();
    for (int x = 0; x < image.width(); ++x)
        for (int y = 4; y < image.height() - 4; ++y)
            if (image.pixelColor(x, y) != Theme::of().colors().surface)
                left = std::min(left, x);
    EXPECT_GT(left, image.width() / 2);
    EXPECT_LT(left, image.width() - 10);
}

} // namespace luthier::ui
