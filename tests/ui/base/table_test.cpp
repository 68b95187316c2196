#include "ui/base/table.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTest>

#include "tests/ui/support/theme_guard.h"

namespace luthier::ui {

namespace {

class TableTest : public testing::Test {
protected:
    TableTest() : m_model(5, 2)
    {
        m_table.setModel(&m_model);
        m_table.resize(400, 300);
        m_table.show();
    }
    void moveTo(const QPoint &place)
    {
        QMouseEvent event(QEvent::MouseMove, place, m_table.viewport()->mapToGlobal(place), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_table.viewport(), &event);
    }

    QStandardItemModel m_model;
    Table m_table;
};

} // namespace

TEST_F(TableTest, SelectsWholeRows)
{
    QTest::mouseClick(m_table.viewport(), Qt::LeftButton, {}, {10, 50});
    EXPECT_EQ(m_table.selectionModel()->selectedRows().size(), 1);
    EXPECT_FALSE(m_table.showGrid());
}

TEST_F(TableTest, KnowsTheRowUnderTheMouse)
{
    EXPECT_EQ(m_table.hoveredRow(), -1);
    moveTo({10, kRowHeight + 5});
    EXPECT_EQ(m_table.hoveredRow(), 1);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_table.viewport(), &leave);
    EXPECT_EQ(m_table.hoveredRow(), -1);
}

TEST_F(TableTest, RowsGrowWithTheFont)
{
    EXPECT_EQ(m_table.rowHeight(0), kRowHeight);
    ThemeGuard theme;
    QFont large = theme->font(TextStyle::Body);
    large.setPointSizeF(16);
    theme->setBaseFont(large);
    EXPECT_EQ(m_table.rowHeight(0), Theme::of().scaled(kRowHeight));
}

TEST_F(TableTest, TabLeavesIt)
{
    EXPECT_FALSE(m_table.tabKeyNavigation());
}

} // namespace luthier::ui
