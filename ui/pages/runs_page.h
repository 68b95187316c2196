#pragma once

#include <QPointer>

#include "ui/base/page.h"
#include "ui/bridge/app_settings.h"
#include "ui/bridge/background.h"
#include "ui/bridge/run_center.h"

class QDialog;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace luthier::ui {

class EmptyState;
class InlineMessage;
class RunListModel;
class RunsActions;
class RunsTable;
class Toast;

// All runs: looked through, named, starred, compared, deleted, taken back.
class RunsPage final : public Page {
    Q_OBJECT

public:
    RunsPage(Background &background, EngineHost &host, RunCenter &center, RunListModel &runs, AppSettings &settings,
             QWidget *parent = nullptr);
    ~RunsPage() override;

    void activated() override;
    void saveState() override;
    void find() override;

signals:
    void openRun(const QString &run);
    void compareRuns(const QStringList &runs);
    void chatWith(const QString &run);
    void newRun(); // *Set up a run*

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectActions();
    void connectRuns();
    void showCounts();
    void showChosen();
    void showMenu(const QPoint &position);
    QString onlyRun() const; // empty unless one is chosen
    void resume();
    void toggleStar();
    void editNotes();
    void openFolder();
    void removeChosen();
    void offerUndo(const QString &run, const QString &title);
    void putBack(const QStringList &runs);

    Background &m_background;
    EngineHost &m_host;
    RunCenter &m_center;
    RunListModel &m_runs;
    RunsActions *m_actions;
    QLineEdit *m_search;
    QPushButton *m_compare;
    QPushButton *m_new;
    InlineMessage *m_message;
    QStackedWidget *m_stack; // the table, no runs, no match
    RunsTable *m_table;
    EmptyState *m_noRuns;
    EmptyState *m_noMatch;
    Toast *m_toast;
    QPointer<QDialog> m_notes;
    QAction *m_undo;
    QList<QStringList> m_removed; // by each deletion, until they are put back
};

} // namespace luthier::ui
