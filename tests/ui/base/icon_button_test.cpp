#include "ui/base/icon_button.h"

#include <QSignalSpy>
#include <QTest>

namespace luthier::ui {

TEST(IconButton, SaysWhatItDoes)
{
    IconButton button(QStringLiteral("undo"));
    button.setMeaning(QStringLiteral("Undo the last change"), QKeySequence(Qt::CTRL | Qt::Key_Z));
    EXPECT_EQ(button.accessibleName(), QStringLiteral("Undo the last change"));
    EXPECT_EQ(button.toolTip(), QStringLiteral("Undo the last change  Ctrl+Z"));
}

TEST(IconButton, CanBeReachedByKeys)
{
    IconButton button(QStringLiteral("undo"));
    button.setMeaning(QStringLiteral("Undo"));
    EXPECT_EQ(button.focusPolicy(), Qt::TabFocus);
    QSignalSpy spy(&button, &IconButton::clicked);
    QTest::keyClick(&button, Qt::Key_Space);
    EXPECT_EQ(spy.size(), 1);
}

TEST(IconButton, IsASquare)
{
    const IconButton button(QStringLiteral("undo"));
    EXPECT_EQ(button.sizeHint(), QSize(32, 32));
}

} // namespace luthier::ui
