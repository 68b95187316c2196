#include "ui/dialogs/quit_dialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

class QuitDialogTest : public testing::Test {
protected:
    QuitDialogTest()
    {
        dialog.setRun(QStringLiteral("legal"));
        dialog.show();
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *each : dialog.findChildren<QPushButton *>())
            if (QString(each->text()).remove(QChar(u'&')) == QLatin1String(text))
                return each;
        return nullptr;
    }
    QuitDialog dialog;
    QSignalSpy pauses{&dialog, &QuitDialog::pauseAndQuit};
    QSignalSpy keeps{&dialog, &QuitDialog::keepTraining};
};

TEST_F(QuitDialogTest, EnterPausesAndQuits)
{
    QTest::keyClick(&dialog, Qt::Key_Return);
    EXPECT_EQ(pauses.count(), 1);
    EXPECT_TRUE(dialog.isHidden());
}

TEST_F(QuitDialogTest, KeepTrainingIsTold)
{
    QTest::mouseClick(button("Keep training"), Qt::LeftButton);
    EXPECT_EQ(keeps.count(), 1);
    EXPECT_EQ(pauses.count(), 0);
}

TEST_F(QuitDialogTest, EscChangesNothing)
{
    QTest::keyClick(&dialog, Qt::Key_Escape);
    EXPECT_TRUE(dialog.isHidden());
    EXPECT_EQ(pauses.count() + keeps.count(), 0);
}

TEST_F(QuitDialogTest, OfAPausedRunItSaysThatItIsPaused)
{
    dialog.setRun(QStringLiteral("legal"), true);
    EXPECT_NE(button("Save and quit"), nullptr);
    EXPECT_NE(button("Go on training"), nullptr);
    EXPECT_TRUE(dialog.accessibleDescription().contains(QStringLiteral("paused")));
}

} // namespace
} // namespace luthier::ui
