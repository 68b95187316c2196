// The entry of every test program of the window: no screen, no settings of the person who runs it, English.

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

#include <gtest/gtest.h>

#include "ui/base/theme.h"

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const luthier::ui::Theme theme(application);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
