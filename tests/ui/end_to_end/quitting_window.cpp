// quitting_window FOLDER: the window on FOLDER/workspace, in which FOLDER/rows.jsonl is trained into FOLDER/model, or goes on being
// trained, and which is left in the middle of the first step that it sees. Ends with 0, or with another status if a run fails.

#include <unistd.h>

#include <QApplication>
#include <QEventLoop>
#include <QStandardPaths>

#include "app/studio/services.h"
#include "core/run/run_view.h"
#include "ui/base/qt_convert.h"
#include "ui/window/main_window.h"

namespace {

using namespace luthier;
using namespace luthier::ui;

config::RunSpec specIn(const fs::path &folder)
{
    config::RunSpec spec;
    spec.name = "tiny";
    spec.model.path = (folder / "model").string();
    spec.dataset.path = (folder / "rows.jsonl").string();
    spec.train.maxSteps = 1'000'000;
    spec.train.maxLength = 128;
    spec.train.batchSize = 4;
    spec.threads = 1;
    return spec;
}

int trainAndLeave(QApplication &application, const fs::path &folder)
{
    AppSettings settings(toQt(folder / "settings.ini"));
    settings.openWorkspace(folder / "workspace");
    Translator translator(application);
    Theme theme(application);
    studio::Services services(settings, theme, translator, folder / "workspace");
    RunCenter &center = services.forWindow().center;
    MainWindow window(services.forWindow());
    window.show();
    QEventLoop loop;
    QObject::connect(&window, &MainWindow::closed, &loop, &QEventLoop::quit);
    QObject::connect(&center, &RunCenter::failed, &loop, [&loop] { loop.exit(3); });
    QObject::connect(&center, &RunCenter::preparingFailed, &loop, [&loop] { loop.exit(4); });
    QObject::connect(&center, &RunCenter::refused, &loop, [&loop] { loop.exit(5); });
    bool left = false;
    QObject::connect(&center, &RunCenter::batch, &window, [&](const QString &, const run::EventBuffer::Batch &batch) {
        for (const run::Event &event : batch.events)
            if (std::holds_alternative<run::StepEvent>(event.body) && !std::exchange(left, true))
                window.pauseAndQuit();
    });
    const auto runs = run::listRuns(folder / "workspace");
    if (runs && !runs->empty())
        center.resume(toQt(runs->front().filename()));
    else
        center.start(specIn(folder));
    const int status = loop.exec();
    services.shutDown();
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    ::_exit(trainAndLeave(application, pathFromQt(QApplication::arguments().value(1)))); // as the program ends
}
