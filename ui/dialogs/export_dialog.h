#pragma once

#include <optional>

#include <QDialog>

#include "ui/bridge/export_job.h"
#include "ui/dialogs/export_form.h"

class QPushButton;
class QStackedWidget;

namespace luthier::ui {

class ElidedLabel;
class InlineMessage;
class ProgressLine;

// Writes what a run has learned to a folder: as a whole model or as an adapter. Not modal; goes on while something is trained.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    ExportDialog(Background &background, EngineHost &host, const QString &run, QWidget *parent = nullptr);
    static void open(Background &background, EngineHost &host, const QString &run, QWidget *parent); // deletes itself

    void reject() override; // not while it writes

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeQuestion();
    QWidget *makeResult();
    void connectParts();
    void retranslate();
    void load(const QString &run);
    void take(ExportSource source);
    void start(bool replace);
    void setWriting(bool writing);
    void showReadiness();
    void showProgress(double fraction, const QString &what);
    void showResult(const run::ExportReport &report);
    void showFailure(const Error &error);
    void cancel();
    void openFolder();

    Background &m_background;
    ExportJob m_job;
    std::optional<run::RunView> m_view;
    std::optional<run::ExportReport> m_report;

    Label *m_title;
    QStackedWidget *m_stack;
    ExportForm *m_form;
    InlineMessage *m_message;
    Label *m_progressText;
    ProgressLine *m_progress;
    Label *m_resultTitle;
    ElidedLabel *m_resultFolder;
    Label *m_resultCheck;
    QPushButton *m_cancel;
    QPushButton *m_open;
    QPushButton *m_start;
};

} // namespace luthier::ui
