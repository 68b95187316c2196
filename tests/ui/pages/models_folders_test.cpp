#include "ui/pages/models_folders.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

class ModelsFoldersTest : public testing::Test {
protected:
    ModelsFoldersTest()
    {
        widget.setFolders({QStringLiteral("/a"), QStringLiteral("/b")});
        widget.show();
    }
    ModelsFolders widget;
    QListWidget *list = widget.findChild<QListWidget *>();
    QSignalSpy changed{&widget, &ModelsFolders::changed};
};

TEST_F(ModelsFoldersTest, AFolderIsAddedOnce)
{
    widget.addFolder(QStringLiteral("/c"));
    widget.addFolder(QStringLiteral("/c"));
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(widget.folders().size(), 3);
}

TEST_F(ModelsFoldersTest, DeleteRemovesTheChosenOne)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&widget));
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(widget.folders(), QStringList(QStringLiteral("/b")));
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(ModelsFoldersTest, BeingSetIsNoChange)
{
    widget.setFolders({QStringLiteral("/d")});
    EXPECT_EQ(changed.count(), 0);
    EXPECT_EQ(widget.folders(), QStringList(QStringLiteral("/d")));
}

} // namespace
} // namespace luthier::ui
