#pragma once

#include <QObject>
#include <QPointer>

#include "ui/bridge/run_center.h"
#include "ui/models/run_list_model.h"

namespace luthier::ui {

class QuitDialog;

// How the window is left: at once when nothing is trained; else the person is asked whether the run pauses, or goes on without
// the window.
class Leaving final : public QObject {
    Q_OBJECT

public:
    Leaving(RunCenter &center, const RunListModel &runs, QWidget &window);

    bool mayClose() const; // nothing is trained any more
    void ask();            // somebody wants to close the window
    void pauseAndQuit();   // without asking
    void returned();       // the window is wanted again
    bool isPausing() const { return m_wish == Wish::Quit; }

signals:
    void saving();     // the run ends with a checkpoint; it takes a moment
    void hideWindow(); // the run goes on without it
    void stays();      // who was asked goes on working
    void done();       // the program can end

private:
    enum class Wish { Stay, Quit, QuitAfterRuns };
    bool isPaused() const;
    void keepTraining();
    void lookSoon();

    RunCenter &m_center;
    const RunListModel &m_runs;
    QWidget &m_window;
    Wish m_wish = Wish::Stay;
    QPointer<QuitDialog> m_dialog;
};

} // namespace luthier::ui
