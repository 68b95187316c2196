// The entry of every test program of the window: no screen, no settings of the person who runs it, English.

#include <QApplication>
#include <QLocale>
#include <QStandardPaths>

#include <gtest/gtest.h>

#include "ui/base/theme.h"

#ifdef __SANITIZE_THREAD__
// Qt is not compiled with the race checker, which would take its locks for none.
extern "C" const char *__tsan_default_options()
{
    return "ignore_noninstrumented_modules=1:die_after_fork=0";
}
#endif

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", qEnvironmentVariable("LUTHIER_TEST_PLATFORM", QStringLiteral("offscreen")).toLocal8Bit());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    const luthier::ui::Theme theme(application);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
