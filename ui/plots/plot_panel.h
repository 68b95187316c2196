#pragma once

#include <vector>

#include <QWidget>

#include "ui/plots/loss_plot.h"

class QHBoxLayout;
class QPushButton;
class QSlider;

namespace luthier::ui {

class IconButton;
class Label;
class LegendButton;

// A plot with its legend, smoothing, logarithmic axis, going back, showing everything, and saving as a picture or a table.
class PlotPanel : public QWidget {
    Q_OBJECT

public:
    explicit PlotPanel(QWidget *parent = nullptr);
    LossPlot &plot() const { return *m_plot; }

    // As those of LossPlot, with a name in the legend.
    int addCurve(const LossPlot::CurveLook &look);
    void removeCurves();
    void renameCurve(int curve, const QString &name);

    void setSmoothing(double weight); // 0 to 0.99
    void setLogarithmic(bool logarithmic);
    void setFileName(const QString &name); // proposed when saving, without ending

signals:
    void smoothingChanged(double weight);
    void logarithmicChanged(bool logarithmic);
    void curveToggled(int curve, bool shown); // by its name in the legend
    // The person has chosen where to; whoever owns the panel writes it, away from the window's thread.
    void saveAsked(const QString &path, const QByteArray &content);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTools(QHBoxLayout &row);
    void save(const QString &ending, const QString &kind);
    void retranslate();

    LossPlot *m_plot;
    QHBoxLayout *m_legend;
    std::vector<LegendButton *> m_names;
    Label *m_smoothingName;
    QSlider *m_smoothing;
    QPushButton *m_logarithmic;
    IconButton *m_back;
    IconButton *m_fit;
    QPushButton *m_save;
    QAction *m_savePng;
    QAction *m_saveSvg;
    QAction *m_saveCsv;
    QString m_fileName;
};

} // namespace luthier::ui
