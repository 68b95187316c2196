#pragma once

#include <QWidget>

namespace luthier::ui {

class RunDetails;
class StatTile;

// The numbers of a run at a glance: loss, evaluation, for preferences how many pairs are told apart, speed, progress.
class RunTiles final : public QWidget {
    Q_OBJECT

public:
    explicit RunTiles(const RunDetails &run, QWidget *parent = nullptr);
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showLoss();
    void showEvaluation();
    void showAccuracy();
    void showSpeed();
    void showProgress();

    const RunDetails &m_run;
    StatTile *m_loss;
    StatTile *m_evaluation;
    StatTile *m_accuracy;
    StatTile *m_speed;
    StatTile *m_progress;
};

} // namespace luthier::ui
