#include "ui/base/controls.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace luthier::ui {

TEST(Controls, AButtonKeepsItsLook)
{
    QPushButton button;
    EXPECT_EQ(lookOf(&button), ButtonLook::Normal);
    setLook(button, ButtonLook::Danger);
    EXPECT_EQ(lookOf(&button), ButtonLook::Danger);
    EXPECT_EQ(lookOf(nullptr), ButtonLook::Normal);
}

TEST(Controls, KeysPressAButtonWhateverItIsCalledLater)
{
    QWidget page;
    auto *button = new QPushButton(&page);
    giveKeys(*button, page, QKeySequence(Qt::CTRL | Qt::Key_E));
    button->setText(QStringLiteral("Export…"));
    page.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    const QSignalSpy pressed(button, &QPushButton::clicked);
    QTest::keyClick(&page, Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(pressed.count(), 1);
    EXPECT_EQ(page.actions().constFirst()->text(), QStringLiteral("Export…"));
    button->hide();
    QTest::keyClick(&page, Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(pressed.count(), 1);
}

} // namespace luthier::ui
