// luthier_screenshots WORKSPACE MODEL FOLDER [still] [15pt] [WIDTHxHEIGHT …]: pictures of every page and dialog on a workspace with
// finished runs, light, dark and Chinese, into PNG files called <page>[-dark|-zh][-<size>].png; the first size goes unnamed. "15pt": with a
// font of that size. "still": without those for which a model has to answer or to be trained.

#include <cstdio>

#include <unistd.h>

#include <QApplication>
#include <QDir>

#include "app/studio/start_anew.h"
#include "core/run/run_folder.h"
#include "tests/ui/screenshots/scenes.h"
#include "tests/ui/screenshots/stage.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/base/theme.h"

namespace {

using namespace luthier;
using namespace luthier::screenshots;

struct Look {
    const char *suffix;
    ui::ThemeChoice theme;
    ui::Language language;
};
constexpr Look kLooks[] = {
    {"", ui::ThemeChoice::Light, ui::Language::English},
    {"-dark", ui::ThemeChoice::Dark, ui::Language::English},
    {"-zh", ui::ThemeChoice::Light, ui::Language::Chinese},
};

// Takes the size of the font out of the arguments and gives it to the theme.
void takeFontSize(QStringList &arguments, ui::Theme &theme)
{
    for (const QString &argument : QStringList(arguments))
        if (argument.endsWith(QLatin1String("pt"))) {
            QFont font = theme.font(ui::TextStyle::Body);
            font.setPointSizeF(argument.chopped(2).toDouble());
            theme.setBaseFont(font);
            arguments.removeAll(argument);
        }
}

QList<QSize> sizesOf(const QStringList &arguments)
{
    QList<QSize> sizes;
    for (const QString &argument : arguments)
        sizes << QSize(argument.section(QChar(u'x'), 0, 0).toInt(), argument.section(QChar(u'x'), 1).toInt());
    return sizes.isEmpty() ? QList<QSize>{{1280, 800}} : sizes;
}

template <class Scene>
void inEveryLook(Stage &stage, const QList<QSize> &sizes, const Scene &scene)
{
    for (const QSize size : sizes)
        for (const Look &look : kLooks) {
            const QString suffix = size == sizes.front() ? QString() : QStringLiteral("-%1x%2").arg(size.width()).arg(size.height());
            stage.dress(QString::fromLatin1(look.suffix) + suffix, look.theme, look.language, size);
            scene(stage);
        }
}

QStringList finishedRuns(const fs::path &workspace)
{
    QStringList runs;
    for (const fs::path &folder : run::listRuns(workspace).value_or(std::vector<fs::path>()))
        if (const auto status = run::runStatus(folder); status && status->outcome == run::Outcome::Completed)
            runs << ui::toQt(folder.filename());
    return runs;
}

int takeAll(QApplication &application, const QStringList &arguments)
{
    const fs::path workspace = ui::pathFromQt(arguments[1]);
    QStringList rest = arguments.mid(4);
    const bool isStill = rest.removeAll(QStringLiteral("still")) > 0;
    ui::Theme theme(application);
    takeFontSize(rest, theme);
    const QList<QSize> sizes = sizesOf(rest);
    const QStringList runs = finishedRuns(workspace);
    if (runs.size() < 2) {
        std::fputs("luthier_screenshots: the workspace needs two finished runs\n", stderr);
        return 1;
    }
    const auto scratch = TemporaryFolder::create(fs::temp_directory_path(), "luthier-screenshots");
    if (!scratch)
        return 1;
    ui::AppSettings settings(ui::toQt(scratch->path() / "settings.ini"));
    settings.setModelFolders({arguments[2]});
    ui::Translator translator(application);
    {
        settings.openWorkspace(workspace);
        Stage stage(settings, theme, translator, workspace, arguments[3]);
        if (!isStill) {
            prepareChat(stage, runs.front());
            prepareComparison(stage, runs.mid(0, 2));
        }
        inEveryLook(stage, sizes, [&](Stage &each) {
            takePages(each, runs);
            takeDialogs(each, runs);
        });
        if (!isStill)
            inEveryLook(stage, {sizes.front()}, takeTraining);
    }
    settings.setModelFolders({});
    settings.openWorkspace(scratch->path());
    Stage stage(settings, theme, translator, scratch->path(), arguments[3]);
    inEveryLook(stage, {sizes.front()}, takeEmpty);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    studio::chooseWaiting(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 4) {
        std::fputs("luthier_screenshots WORKSPACE MODEL FOLDER [still] [15pt] [WIDTHxHEIGHT …]\n", stderr);
        return 2;
    }
    QApplication::setQuitOnLastWindowClosed(false);
    QDir().mkpath(arguments[3]);
    const int status = takeAll(application, arguments);
    std::fflush(nullptr);
    ::_exit(status); // without static destructors, which libtorch's threads would not survive
}
