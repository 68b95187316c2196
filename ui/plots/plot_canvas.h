#pragma once

#include <vector>

#include <QSize>
#include <QString>

#include "ui/plots/downsample.h"
#include "ui/plots/plot_view.h"

class QCPAxis;
class QCPGraph;
class QCustomPlot;
class QPixmap;
class QRect;
class QWidget;

namespace luthier::ui {

// The plotting library behind LossPlot: axes, grid and lines in the theme's colours. It knows nothing of runs.
class PlotCanvas {
public:
    enum class Stroke { Faint, Strong, Dashed };

    struct Line {
        Polyline points;
        int color = 0; // of the theme's curves
        Stroke stroke = Stroke::Strong;
        bool circles = false; // around every point
    };

    explicit PlotCanvas(QWidget *parent);

    QWidget *widget() const;
    void setScale(AxisScale scale); // of the values
    // Paints at once. `marks` are steps that get a small mark at the lower edge.
    void paint(const PlotView &view, const std::vector<Line> &lines, const std::vector<double> &marks);

    QRect area() const; // the rectangle of the axes in the widget's coordinates
    double stepAt(double pixelX) const;
    double valueAt(double pixelY) const;
    double pixelOfStep(double step) const;
    double pixelOfValue(double value) const;

    QPixmap pixmap(const QSize &size, double scale) const;
    QByteArray svg(const QSize &size) const;

private:
    void applyTheme(QCPAxis &axis) const;
    void setMarks(const std::vector<double> &steps);
    void give(QCPGraph &graph, const Line &line) const;
    QCustomPlot *m_plot; // owned by the parent widget
};

} // namespace luthier::ui
