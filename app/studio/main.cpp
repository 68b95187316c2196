// luthier-studio: the window.

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <unistd.h>

#include <QApplication>
#include <QDir>

#include "app/studio/options.h"
#include "app/studio/quit_signals.h"
#include "app/studio/services.h"
#include "app/studio/start_anew.h"
#include "app/studio/start_problem.h"
#include "app/studio/startup_trace.h"
#include "ui/base/icons.h"
#include "ui/base/qt_convert.h"
#include "ui/bridge/single_instance.h"
#include "ui/window/main_window.h"
#include "ui/window/window_pages.h"

namespace {

using namespace luthier;

constexpr double kPatience = 4.8; // seconds that a run has for its checkpoint when the system ends the session

// Where else to begin, or nothing.
QString askForWorkspace(const Error &error, studio::QuitSignals &quitSignals)
{
    std::fprintf(stderr, "luthier-studio: %s\n", describeError(error).c_str());
    studio::StartProblem problem(error);
    QObject::connect(&quitSignals, &studio::QuitSignals::wanted, &problem, &QMessageBox::reject);
    problem.exec();
    return problem.wantsOther() ? problem.chooseOther() : QString();
}

// Opens the workspace, or another one that the person chooses in its place. With what to exit where this start ends here.
std::optional<int> openWorkspace(ui::SingleInstance &instance, fs::path &workspace, const QStringList &files, ui::AppSettings &settings,
                                 studio::QuitSignals &quitSignals)
{
    for (;;) {
        const Expected<ui::SingleInstance::Role> role = instance.open(workspace, files);
        if (role)
            return *role == ui::SingleInstance::Role::First ? std::nullopt : std::optional(0);
        const QString other = askForWorkspace(role.error(), quitSignals);
        if (other.isEmpty())
            return 1;
        workspace = ui::pathFromQt(other);
        settings.setWorkspace(workspace);
    }
}

void rememberModels(ui::AppSettings &settings, const QStringList &models)
{
    QStringList folders = settings.modelFolders();
    for (const QString &model : models)
        if (const QString path = QDir::cleanPath(QDir::current().absoluteFilePath(model)); !folders.contains(path))
            folders.append(path);
    if (!models.isEmpty())
        settings.setModelFolders(folders);
}

// What happens between the first painting and the end; the folder of a workspace to begin anew with, or nothing.
QString runWindow(QApplication &application, studio::Services &services, ui::SingleInstance &instance, studio::QuitSignals &quitSignals,
                  studio::StartupTrace &trace, const studio::Options &options)
{
    QString next;
    ui::MainWindow window(services.forWindow());
    trace.mark("pages");
    QObject::connect(&window, &ui::MainWindow::closed, &application, &QApplication::quit);
    QObject::connect(&window, &ui::MainWindow::workspaceChosen, &application, [&](const QString &folder) {
        next = folder;
        QApplication::quit();
    });
    QObject::connect(&instance, &ui::SingleInstance::activated, &window, &ui::MainWindow::openFiles);
    QObject::connect(&services.watch(), &ui::RunWatch::openRun, &window, [&window](const QString &run) {
        window.showAgain();
        window.pages().openRun(run);
    });
    QObject::connect(&quitSignals, &studio::QuitSignals::wanted, &window, [&window] {
        studio::endProcessAfter(kPatience);
        window.pauseAndQuit();
    });
    QObject::connect(&trace, &studio::StartupTrace::firstPaint, &window, [&] {
        if (options.quitAfterFirstPaint) {
            window.close();
            return;
        }
        services.startBehind();
        window.pages().openFiles(options.files);
        if (options.sample)
            window.pages().openSample();
    });
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/luthier.svg"))); // the window has loaded the resources
    trace.follow(window, services.background());
    window.show();
    QApplication::exec();
    return next;
}

bool isGiven(std::string_view option, int argc, char **argv)
{
    return std::find(argv, argv + argc, option) != argv + argc;
}

// Without one Qt ends the program by abort().
bool hasDisplay(int argc, char **argv)
{
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("QT_QPA_PLATFORM") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isGiven("-platform", argc, argv);
}

// The whole program but the end of the process. `next`: the workspace to begin anew with.
int runProgram(int argc, char **argv, QString &next)
{
    studio::QuitSignals quitSignals;
    QCoreApplication::setApplicationName(QStringLiteral("Luthier"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LUTHIER_VERSION));
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("luthier-studio"));
    QApplication::setQuitOnLastWindowClosed(false); // the window may be gone while a run goes on
    int exitCode = 0;
    const std::optional<studio::Options> options = studio::readOptions(QApplication::arguments(), exitCode);
    if (!options)
        return exitCode;
    quitSignals.listen();
    studio::StartupTrace trace(options->startupTrace);
    trace.mark("application");
    ui::AppSettings settings;
    fs::path workspace =
        options->workspace.isEmpty() ? settings.workspace() : ui::pathFromQt(QDir::current().absoluteFilePath(options->workspace));
    ui::Translator translator(application);
    translator.setLanguage(settings.language());
    ui::Theme theme(application);
    theme.setChoice(settings.theme());
    trace.mark("theme");
    ui::SingleInstance instance;
    if (const std::optional<int> end = openWorkspace(instance, workspace, options->files, settings, quitSignals))
        return *end;
    settings.openWorkspace(workspace);
    if (options->workspace.isEmpty())
        settings.setWorkspace(workspace);
    rememberModels(settings, options->models);
    studio::Services services(settings, theme, translator, workspace);
    trace.mark("services");
    next = runWindow(application, services, instance, quitSignals, trace, *options);
    if (!next.isEmpty())
        settings.setWorkspace(ui::pathFromQt(next));
    services.shutDown();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (isGiven("--help", argc, argv) || isGiven("-h", argc, argv) || isGiven("--version", argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // what they print needs no display
    if (!hasDisplay(argc, argv)) {
        std::fputs(
            "luthier-studio: There is no display for the window. Start it in a desktop session, or use `luthier`, the command line.\n",
            stderr);
        return 1;
    }
    studio::chooseWaiting(argc, argv);
    QString next;
    const int status = runProgram(argc, argv, next);
    std::fflush(nullptr);
    if (!next.isEmpty()) {
        std::string option = "--workspace", workspace = next.toLocal8Bit().toStdString();
        studio::startAnew({argv[0], option.data(), workspace.data()});
    }
    ::_exit(status); // without static destructors, which libtorch's threads would not survive
}
