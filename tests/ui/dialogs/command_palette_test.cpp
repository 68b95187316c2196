#include "ui/dialogs/command_palette.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

class CommandPaletteTest : public testing::Test {
protected:
    CommandPaletteTest()
    {
        window.resize(1000, 700);
        window.show();
        const auto make = [this](const char *text) {
            const QString name = QString::fromLatin1(text);
            return Command{name, QStringLiteral("Page"), QStringLiteral("home"), {}, [this, name] { done << name; }};
        };
        palette.open({make("Home"), make("Data"), make("Train")});
    }
    QWidget window;
    CommandPalette palette{&window};
    QLineEdit *field = palette.findChild<QLineEdit *>();
    QStringList done;
};

TEST_F(CommandPaletteTest, WhatIsTypedAndEnteredIsDone)
{
    QTest::keyClicks(field, QStringLiteral("tra"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(done, QStringList(QStringLiteral("Train")));
    EXPECT_TRUE(palette.isHidden());
}

TEST_F(CommandPaletteTest, ArrowsGoRoundTheList)
{
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Up);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(done, QStringList(QStringLiteral("Train")));
}

TEST_F(CommandPaletteTest, EscClosesItAndDoesNothing)
{
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(palette.isHidden());
    EXPECT_TRUE(done.isEmpty());
}

TEST_F(CommandPaletteTest, EnterDoesNothingWhereNothingMatches)
{
    QTest::keyClicks(field, QStringLiteral("zzz"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_TRUE(done.isEmpty());
    EXPECT_FALSE(palette.isHidden());
}

TEST_F(CommandPaletteTest, AClickOnALineDoesIt)
{
    auto *list = palette.findChild<QListView *>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
    EXPECT_EQ(done, QStringList(QStringLiteral("Data")));
}

TEST_F(CommandPaletteTest, StaysInsideASmallWindow)
{
    window.resize(420, 300);
    QCoreApplication::processEvents();
    EXPECT_TRUE(window.rect().contains(palette.geometry()));
}

} // namespace
} // namespace luthier::ui
