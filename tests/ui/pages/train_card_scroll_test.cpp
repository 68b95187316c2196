#include "ui/pages/train_card_scroll.h"

#include <gtest/gtest.h>

#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

namespace luthier::ui {
namespace {

TEST(TrainCardScroll, IsAsHighAsItsContentAndScrollsWhereThereIsLessRoom)
{
    QWidget window;
    auto *content = new QWidget;
    content->setMinimumHeight(300);
    auto *scroll = new TrainCardScroll(content);
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    column->addStretch(1);
    window.resize(200, 500);
    window.show();
    QTest::qWait(1);
    EXPECT_FALSE(scroll->verticalScrollBar()->isVisible());
    window.resize(200, 200);
    QTest::qWait(1);
    EXPECT_TRUE(scroll->verticalScrollBar()->isVisible());
}

} // namespace
} // namespace luthier::ui
