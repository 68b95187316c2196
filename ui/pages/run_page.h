#pragma once

#include <memory>

#include "ui/base/page.h"
#include "ui/bridge/app_settings.h"
#include "ui/bridge/background.h"
#include "ui/bridge/run_center.h"

class QAction;
class QMenu;
class QPushButton;

namespace luthier::ui {

class InlineMessage;
class Label;
class ProgressLine;
class RunDetails;
class RunListModel;
class RunSections;

// One run: how it goes, and what came of it. Follows runs of this window and of other programs alike.
class RunPage final : public Page {
    Q_OBJECT

public:
    RunPage(Background &background, EngineHost &host, RunCenter &center, RunListModel &runs, AppSettings &settings,
            QWidget *parent = nullptr);
    ~RunPage() override;

    void showRun(const QString &run); // the name of its folder
    QString run() const;
    void activated() override;

signals:
    void showRuns(); // back to the list
    void chatWith(const QString &run);
    void compareRuns(const QStringList &runs);

protected:
    void retranslate() override;

private:
    void makeActions();
    void build(); // the run was read for the first time
    void showState();
    void showButtons(const QString &state);
    void showPhase(const QString &state);
    void showTrouble();
    void showError(const Error &error);
    void fillCompareMenu();
    void resume();
    void exportIt();
    QString diagnostics(const Error &error) const;

    Background &m_background;
    EngineHost &m_host;
    RunCenter &m_center;
    RunListModel &m_runs;
    AppSettings &m_settings;
    std::unique_ptr<RunDetails> m_details;
    RunSections *m_sections = nullptr;
    std::optional<Error> m_shownError;

    QPushButton *m_back;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_stop;
    QPushButton *m_chat;
    QPushButton *m_export;
    QPushButton *m_compare;
    QMenu *m_compareMenu;
    QAction *m_rename;
    InlineMessage *m_message;
    QWidget *m_busy; // what it is doing, where there is no curve to see it by
    Label *m_phase;
    ProgressLine *m_progress;
};

} // namespace luthier::ui
