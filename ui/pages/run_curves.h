#pragma once

#include <vector>

#include "core/base/error.h"
#include "ui/base/card.h"
#include "ui/pages/run_curve.h"

namespace luthier::ui {

class AppSettings;
class Background;
class PlotPanel;
class RunDetails;

// The loss of one run or of several: training as lines, evaluation with circles, checkpoints as marks.
class RunCurves final : public Card {
    Q_OBJECT

public:
    RunCurves(Background &background, AppSettings &settings, QWidget *parent = nullptr);

    // One run: training and evaluation in two colours, its checkpoints marked. Several: a colour each. They must outlive this
    // widget or the next call.
    void setRuns(std::vector<const RunDetails *> runs);
    void refresh(); // something was told

signals:
    void failed(const luthier::Error &error); // a picture could not be saved

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Pair {
        RunCurve train;
        RunCurve eval;
        bool isShown = true; // by the legend
    };
    void addEvaluation(std::size_t run);
    void followLegend(int curve, bool shown);
    void rename();
    void showMarks();
    QString epochText(double step) const;
    void save(const QString &path, const QByteArray &content);

    Background &m_background;
    AppSettings &m_settings;
    PlotPanel *m_panel;
    std::vector<const RunDetails *> m_runs;
    std::vector<Pair> m_curves; // one a run
};

} // namespace luthier::ui
