#include "ui/pages/settings_backups.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

class SettingsBackupsTest : public ModelsTest {
protected:
    bool load()
    {
        widget.refresh();
        return waitUntil([this] { return background.isIdle(); });
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *each : widget.findChildren<QPushButton *>())
            if (each->text() == QString::fromUtf8(text))
                return each;
        return nullptr;
    }
    SettingsBackups widget{background};
    QListWidget *list = widget.findChild<QListWidget *>();
};

TEST_F(SettingsBackupsTest, WithoutAnyItSaysWhenOneIsMade)
{
    widget.show();
    ASSERT_TRUE(load());
    EXPECT_FALSE(list->isVisible());
}

TEST_F(SettingsBackupsTest, GoingBackBringsTheRowsBack)
{
    makeDataset(3);
    SystemClock clock;
    ASSERT_TRUE(store::backupOnceADay(workspace(), clock));
    makeDataset(2, "later");
    stores().close();
    widget.show();
    ASSERT_TRUE(load());
    ASSERT_EQ(list->count(), 1);
    list->setCurrentRow(0);
    QSignalSpy restored(&widget, &SettingsBackups::restored);
    QTest::mouseClick(button("Restore…"), Qt::LeftButton);
    EXPECT_EQ(restored.count(), 0); // it asks first
    QTest::mouseClick(button("Restore"), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return restored.count() == 1; }));
    EXPECT_TRUE(datasets().find("talk"));
    EXPECT_FALSE(datasets().find("later"));
}

} // namespace
} // namespace luthier::ui
