#pragma once

#include <string>
#include <vector>

#include <QWidget>

#include "ui/pages/run_curve.h"

class QGridLayout;

namespace luthier::ui {

class Label;
class RunDetails;

// The further numbers of a run, a small plot each: learning rate, gradient, speed, and what its method measures.
class RunMetrics final : public QWidget {
    Q_OBJECT

public:
    explicit RunMetrics(const RunDetails &run, QWidget *parent = nullptr);
    void refresh(); // something was told

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Shown {
        std::string key;
        Label *name;
        LossPlot *plot;
        RunCurve curve;
        int measuredBesides = -1; // the same of the evaluation: a second curve
        RunCurve besides;
    };
    bool isShown(const std::string &key) const;
    void add(const std::string &key);
    void retranslate();

    const RunDetails &m_run;
    QGridLayout *m_grid;
    std::vector<Shown> m_shown;
};

} // namespace luthier::ui
