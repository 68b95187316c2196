#include "ui/window/rail_item.h"

#include <QTest>

#include <gtest/gtest.h>

#include "ui/base/theme.h"

namespace luthier::ui {
namespace {

TEST(RailItem, IsAsWideAsItsWord)
{
    RailItem item(QStringLiteral("home"));
    item.setText(QStringLiteral("Home"));
    const int word = item.sizeHint().width();
    item.setText(QStringLiteral("A much longer word"));
    EXPECT_GT(item.sizeHint().width(), word);
}

TEST(RailItem, TheOpenPageIsTinted)
{
    RailItem item(QStringLiteral("home"));
    item.resize(156, item.sizeHint().height());
    item.setChecked(true);
    EXPECT_EQ(item.grab().toImage().pixelColor(item.width() / 2, 3), Theme::of().colors().accentBackground);
}

TEST(RailItem, IsChosenByTheKeyboard)
{
    RailItem item(QStringLiteral("home"));
    item.show();
    QTest::keyClick(&item, Qt::Key_Space);
    EXPECT_TRUE(item.isChecked());
}

} // namespace
} // namespace luthier::ui
