#include "ui/window/leaving.h"

#include <QTimer>

#include "ui/base/qt_convert.h"
#include "ui/dialogs/quit_dialog.h"

namespace luthier::ui {

Leaving::Leaving(RunCenter &center, const RunListModel &runs, QWidget &window)
    : QObject(&window), m_center(center), m_runs(runs), m_window(window)
{
    connect(&m_center, &RunCenter::queueChanged, this, &Leaving::lookSoon);
}

bool Leaving::mayClose() const
{
    return !m_center.isBusy();
}

bool Leaving::isPaused() const
{
    const run::QueueEntry *active = m_center.queue().active();
    return active != nullptr && (active->state == run::QueueState::Paused || active->state == run::QueueState::Pausing);
}

void Leaving::ask()
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_dialog = new QuitDialog(&m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    const RunEntry *entry = m_runs.find(m_center.activeRun());
    m_dialog->setRun(entry == nullptr ? m_center.activeRun() : toQt(entry->summary.name), isPaused());
    connect(m_dialog, &QuitDialog::pauseAndQuit, this, &Leaving::pauseAndQuit);
    connect(m_dialog, &QuitDialog::keepTraining, this, &Leaving::keepTraining);
    connect(m_dialog, &QDialog::rejected, this, &Leaving::stays);
    m_dialog->open();
}

void Leaving::pauseAndQuit()
{
    m_wish = Wish::Quit;
    m_center.stopAll();
    if (!mayClose())
        emit saving();
    lookSoon();
}

void Leaving::keepTraining()
{
    m_wish = Wish::QuitAfterRuns;
    if (isPaused()) // nobody could tell it to go on any more
        m_center.proceed(m_center.activeRun());
    emit hideWindow();
    lookSoon();
}

void Leaving::returned()
{
    if (m_wish == Wish::QuitAfterRuns)
        m_wish = Wish::Stay;
}

// Between two runs of a queue nothing is trained for a moment: looked at once that is over.
void Leaving::lookSoon()
{
    if (m_wish != Wish::Stay)
        QTimer::singleShot(0, this, [this] {
            if (m_wish != Wish::Stay && mayClose())
                emit done();
        });
}

} // namespace luthier::ui
