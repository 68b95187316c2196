#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "ui/plots/curve.h"
#include "ui/plots/plot_surface.h"
#include "ui/plots/plot_view.h"

namespace luthier::ui {

class PlotCanvas;

// Curves over the steps of one or several runs. The measured values lie faint behind the smoothed ones; what is measured now and
// then, such as the evaluation, has circles and is not smoothed. Curves may grow while they are looked at: as long as nobody has
// zoomed, the view follows them.
//
// Mouse: the wheel zooms at the cursor (Ctrl: only the steps, Shift: only the values), dragging moves, dragging with Shift zooms
// into a rectangle, a double click shows everything. Keys: arrows move the cursor, Ctrl+arrows the view, + and - zoom, Home shows
// everything, Backspace goes back.
class LossPlot : public QWidget {
    Q_OBJECT

public:
    struct CurveLook {
        QString name;
        int color = 0;         // of the theme's curves
        bool measured = false; // now and then: circles, not smoothed
        bool dashed = false;
    };
    struct Mark {
        double step = 0;
        QString text; // "checkpoint"
    };

    explicit LossPlot(QWidget *parent = nullptr);
    ~LossPlot() override;

    // Curves are known by the number that addCurve() returned, until removeCurves().
    int addCurve(const CurveLook &look);
    void removeCurves();
    void setName(int curve, const QString &name);
    void setPoints(int curve, std::vector<double> steps, std::vector<double> values); // as many of both; steps ascending
    void append(int curve, double step, double value);                                // see Curve::append
    void setCurveShown(int curve, bool shown);
    void setMarks(std::vector<Mark> marks); // checkpoints, at the lower edge
    // What stands beside the step where the cursor is, such as "epoch 1.3".
    void setStepNote(std::function<QString(double step)> note);

    void setSmoothing(double weight); // 0 to 0.99
    double smoothing() const { return m_smoothing; }
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_scale == AxisScale::Logarithmic; }

    const PlotView &view() const { return m_view; }
    bool isFitted() const { return m_view.fitted; }
    void fit();
    void undoZoom();
    bool canUndoZoom() const { return !m_history.isEmpty(); }

    QByteArray png(const QSize &size) const; // twice as many pixels
    QByteArray svg(const QSize &size) const;
    std::string csv() const;

    QSize sizeHint() const override { return {640, 360}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    void cursorAt(double step); // the nearest one that was measured
    void cursorLeft();
    void stepChosen(double step); // clicked
    void viewChanged();           // also when going back becomes possible or impossible

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        CurveLook look;
        Curve points;
        bool shown = true;
    };

    void connectSurface();
    void repaintSoon();
    void repaintNow();
    PlotView fittedView() const;
    void setView(const PlotView &view);
    void leaveView(); // remembers it, once for a gesture
    void zoomAt(const QPointF &at, double factor, PlotSurface::Axes axes);
    void zoomInto(const QRectF &rectangle);
    void point(const QPointF &position);
    void moveCursor(int points);
    std::optional<double> nearestStep(double step) const;
    void readAt(double step);
    void readAtPointer();
    ReadOut readOutAt(double step) const;
    ReadOut::Line lineOf(const Entry &entry, std::size_t index, double step) const;
    void retranslate();

    std::unique_ptr<PlotCanvas> m_canvas;
    PlotSurface *m_surface;
    std::vector<Entry> m_curves;
    std::vector<Mark> m_marks;
    std::function<QString(double)> m_stepNote;
    double m_smoothing = 0;
    AxisScale m_scale = AxisScale::Linear;
    PlotView m_view;
    ZoomHistory m_history;
    QElapsedTimer m_sinceZoom; // since the last change that belongs to a gesture; invalid: none
    QTimer m_repaint;
    std::optional<QPointF> m_pointer; // of the mouse, while the cursor follows it
    std::optional<double> m_cursor;   // the step
};

} // namespace luthier::ui
