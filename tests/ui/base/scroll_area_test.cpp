#include "ui/base/scroll_area.h"

#include <QScrollBar>
#include <QTest>

#include "ui/base/theme.h"

namespace luthier::ui {

TEST(ScrollArea, IsAsWideAsItsContentNeeds)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    auto *wide = new QWidget;
    wide->setMinimumSize(300, 2000);
    layout->addWidget(wide);
    ScrollArea area(content);
    area.resize(400, 200);
    area.show();
    QTest::qWait(1);
    EXPECT_GE(area.minimumWidth(), 300);
    EXPECT_GT(area.verticalScrollBar()->maximum(), 1000);
    EXPECT_EQ(content->width(), area.viewport()->width());
}

TEST(ScrollArea, HasNoColourOfItsOwn)
{
    const ScrollArea area(new QWidget);
    EXPECT_FALSE(area.viewport()->autoFillBackground());
    EXPECT_FALSE(area.widget()->autoFillBackground());
    EXPECT_EQ(area.frameShape(), QFrame::NoFrame);
}

} // namespace luthier::ui
