#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/bridge/app_settings.h"

class QStackedWidget;
class QTabBar;

namespace luthier::ui {

class Background;
class RunCurves;
class RunDetails;
class RunListModel;
class RunLogModel;
class RunMetrics;
class RunNotes;
class RunSettings;
class RunTiles;
class Table;

// Everything that is shown of one run below the heads of its page: its numbers, and by tabs its curves, further numbers, log,
// settings and notes.
class RunSections final : public QWidget {
    Q_OBJECT

public:
    // `run` is loaded and outlives this widget.
    RunSections(const RunDetails &run, Background &background, RunListModel &runs, AppSettings &settings, QWidget *parent = nullptr);
    ~RunSections() override;

    enum Section { Curves, Metrics, Log, Settings, Notes };
    void showSection(Section section);
    void editName();
    void reloaded(); // its folder was read again
    QString log() const;

signals:
    void failed(const luthier::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow(); // something was told
    void makeLog();
    void copyLog();

    const RunDetails &m_run;
    AppSettings &m_settings;
    QTimer m_logSoon;
    RunTiles *m_tiles;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    RunCurves *m_curves;
    RunMetrics *m_metrics;
    RunLogModel *m_logModel;
    Table *m_log;
    RunSettings *m_spec;
    RunNotes *m_notes;
};

} // namespace luthier::ui
