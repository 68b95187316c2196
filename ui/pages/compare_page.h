#pragma once

#include <memory>
#include <vector>

#include "ui/base/page.h"
#include "ui/bridge/app_settings.h"
#include "ui/bridge/background.h"
#include "ui/bridge/run_center.h"

class QPushButton;
class QSplitter;

namespace luthier::ui {

class CompareAnswers;
class CompareTable;
class InlineMessage;
class RunCurves;
class RunDetails;

// Two or more runs side by side: their curves, the settings in which they differ, what came of them, and what they answer to the
// same question.
class ComparePage final : public Page {
    Q_OBJECT

public:
    ComparePage(Background &background, EngineHost &host, RunCenter &center, AppSettings &settings, QWidget *parent = nullptr);
    ~ComparePage() override;

    void showRuns(const QStringList &runs); // the names of their folders
    QStringList runs() const;
    void find() override; // the question
    void saveState() override;

signals:
    void showAllRuns(); // back to the list

protected:
    void retranslate() override;

private:
    void connectRun(RunDetails &run);
    void build(); // all runs are read
    void follow();
    void giveModels();
    bool haveOneBase() const;
    QString baseName() const;
    const RunDetails *best() const; // null: none has measured a loss
    QString differenceText() const;
    QString lossText() const;
    void exportBest();

    Background &m_background;
    EngineHost &m_host;
    RunCenter &m_center;
    AppSettings &m_settings;
    std::vector<std::unique_ptr<RunDetails>> m_details;
    bool m_isBuilt = false;

    QPushButton *m_back;
    QPushButton *m_export;
    InlineMessage *m_message;
    QSplitter *m_splitter;
    RunCurves *m_curves;
    CompareTable *m_table;
    CompareAnswers *m_answers;
};

} // namespace luthier::ui
