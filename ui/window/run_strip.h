#pragma once

#include <QAbstractButton>

#include "ui/models/run_list_model.h"
#include "ui/models/step_pace.h"

namespace luthier::ui {

// The run that is trained now, at the foot of the rail: its name, how far it is, how long it will take. A click opens it.
// Hidden while there is none.
class RunStrip final : public QAbstractButton {
    Q_OBJECT

public:
    RunStrip(RunCenter &center, RunListModel &runs, QWidget *parent = nullptr);
    QSize sizeHint() const override;

    QString line() const { return m_line; }     // "step 74 of 120 · 1 min left"
    double progress() const { return m_share; } // 0 … 1

signals:
    void openRun(const QString &run);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void followBatch(const QString &run, const run::EventBuffer::Batch &batch);
    void refresh();
    void showPreparing();
    void showRun(const QString &run);
    QString stepText(std::int64_t step, std::int64_t steps) const;

    RunCenter &m_center;
    RunListModel &m_runs;
    QString m_run;
    StepPace m_pace;
    double m_preparing = 0; // 0 … 1
    QString m_title;
    QString m_line;
    double m_share = 0;
};

} // namespace luthier::ui
