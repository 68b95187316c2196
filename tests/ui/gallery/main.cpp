// luthier_gallery FOLDER [POINTS]: paints every sheet in both themes into PNG files, with a font of POINTS where it is given.

#include <cstdio>

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QWidget>

#include "tests/ui/gallery/sheets.h"
#include "ui/base/language.h"
#include "ui/base/theme.h"

namespace {

using namespace luthier::ui;

constexpr int kSettle = 60; // milliseconds, for what repaints later

QElapsedTimer started()
{
    QElapsedTimer timer;
    timer.start();
    return timer;
}

struct Sheet {
    const char *name;
    QWidget *(*make)();
};

constexpr Sheet kSheets[] = {
    {"controls", gallery::makeControls}, {"widgets", gallery::makeWidgets}, {"lists", gallery::makeLists},
    {"run", gallery::makeRun},           {"compare", gallery::makeCompare},
};

void paintSheets(Theme &theme, const QString &folder)
{
    for (const Sheet &sheet : kSheets)
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            theme.setChoice(choice);
            const std::unique_ptr<QWidget> widget(sheet.make());
            widget->resize(1280, 800);
            widget->setAutoFillBackground(true);
            widget->show();
            for (QElapsedTimer timer = started(); timer.elapsed() < kSettle;)
                QCoreApplication::processEvents(QEventLoop::AllEvents, kSettle);
            widget->grab().save(
                QStringLiteral("%1/%2%3.png").arg(folder, QLatin1String(sheet.name), QLatin1String(theme.isDark() ? "-dark" : "")));
        }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fputs("luthier_gallery FOLDER [POINTS]\n", stderr);
        return 2;
    }
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Translator translator(application);
    translator.setLanguage(Language::English);
    Theme theme(application);
    if (argc > 2) {
        QFont font = theme.font(TextStyle::Body);
        font.setPointSizeF(QByteArray(argv[2]).toDouble());
        theme.setBaseFont(font);
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    paintSheets(theme, folder);
    return 0;
}
