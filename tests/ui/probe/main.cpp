// luthier_window_probe MODEL [SECONDS]: opens the sample in the real window, in a new workspace, starts its run as a person would, and
// prints
//
//   ready_to_train S        from *Open the sample* to a Start button that can be pressed
//   first_loss S            from *Open the sample* to the first point of the curve
//   latency_p99 MS, latency_max MS
//                           how long the event loop takes to answer while the model is trained and the person scrolls the data and
//                           types (for SECONDS, 20 unless told)

#include <cstdio>

#include <unistd.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include "app/studio/start_anew.h"
#include "tests/ui/probe/latency.h"
#include "tests/ui/screenshots/stage.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/base/theme.h"
#include "ui/pages/run_card.h"
#include "ui/pages/train_page.h"

namespace {

using namespace luthier;
using namespace luthier::screenshots;

constexpr int kTouch = 40; // milliseconds between two keys or turns of the wheel

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.elapsed()) / 1000;
}

bool startSample(Stage &stage)
{
    bool hasLoss = false;
    QObject::connect(&stage.services().center, &ui::RunCenter::batch, &stage.window(),
                     [&](const QString &, const run::EventBuffer::Batch &batch) {
                         for (const run::Event &event : batch.events)
                             hasLoss = hasLoss || std::holds_alternative<run::StepEvent>(event.body);
                     });
    QElapsedTimer timer;
    timer.start();
    stage.pages().openSample();
    const auto isReady = [&] {
        auto *page = stage.window().findChild<ui::TrainPage *>();
        return page != nullptr && page->card().startButton().text().startsWith(QStringLiteral("Start ")) &&
               page->card().startButton().isEnabled();
    };
    if (!stage.waitFor(isReady))
        return false;
    std::printf("ready_to_train %.1f s\n", seconds(timer));
    QTest::mouseClick(&stage.window().findChild<ui::TrainPage *>()->card().startButton(), Qt::LeftButton);
    if (!stage.waitFor([&] { return hasLoss; }))
        return false;
    std::printf("first_loss %.1f s\n", seconds(timer));
    return true;
}

// The last rows, the first rows, and a letter into the text beside them.
void touch(QWidget &page, int turn)
{
    for (QAbstractItemView *view : page.findChildren<QAbstractItemView *>())
        if (view->isVisible())
            view->verticalScrollBar()->setValue((turn * 37) % std::max(1, view->verticalScrollBar()->maximum()));
    for (QPlainTextEdit *edit : page.findChildren<QPlainTextEdit *>())
        if (edit->isVisible()) {
            QTest::keyClick(edit, turn % 8 == 7 ? Qt::Key_Backspace : Qt::Key_A);
            return;
        }
}

void measureLatency(Stage &stage, int duration)
{
    stage.pages().open(ui::PageId::Data);
    QTest::qWait(1000);
    probe::Latency latency;
    QElapsedTimer timer;
    timer.start();
    for (int turn = 0; timer.elapsed() < duration * 1000; ++turn) {
        touch(*stage.pages().currentWidget(), turn);
        QTest::qWait(kTouch);
    }
    const std::vector<double> answers = latency.stop();
    const bool stillTrains = stage.services().center.isBusy();
    std::printf("latency_p99 %.0f ms\nlatency_max %.0f ms\n", answers[answers.size() * 99 / 100], answers.back());
    std::printf("answers %zu%s\n", answers.size(), stillTrains ? "" : " (the run ended before)");
}

int measure(QApplication &application, const QStringList &arguments)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-probe");
    if (!folder)
        return 1;
    ui::AppSettings settings(ui::toQt(folder->path() / "settings.ini"));
    settings.setModelFolders({arguments[1]});
    settings.openWorkspace(folder->path() / "workspace");
    ui::Translator translator(application);
    translator.setLanguage(ui::Language::English);
    ui::Theme theme(application);
    Stage stage(settings, theme, translator, folder->path() / "workspace", ui::toQt(folder->path()));
    if (!startSample(stage))
        return 1;
    measureLatency(stage, arguments.size() > 2 ? arguments[2].toInt() : 20);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    studio::chooseWaiting(argc, argv);
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("luthier_window_probe MODEL [SECONDS]\n", stderr);
        return 2;
    }
    QApplication::setQuitOnLastWindowClosed(false);
    const int status = measure(application, arguments);
    std::fflush(nullptr);
    ::_exit(status); // without static destructors, which libtorch's threads would not survive
}
