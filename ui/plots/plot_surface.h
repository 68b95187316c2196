#pragma once

#include <optional>
#include <vector>

#include <QPoint>
#include <QRect>
#include <QString>
#include <QWidget>

namespace luthier::ui {

// What the cursor reads off at one step.
struct ReadOut {
    struct Line {
        int color = 0; // of the theme's curves; -1: a remark without a dot
        QString name;
        QString value;
        QString remark;
        std::optional<double> y; // in pixels, for the dot on the curve
    };

    double x = 0; // in pixels
    QString title;
    std::vector<Line> lines;
};

// The glass over a plot: it takes mouse and keys and says what is asked for, and paints the cursor, what is read off at it, and
// the rectangle that is being drawn. Painting it does not paint the plot.
class PlotSurface : public QWidget {
    Q_OBJECT

public:
    enum class Axes { Both, Steps, Values };

    explicit PlotSurface(QWidget *parent = nullptr);
    void setArea(const QRect &area); // of the axes
    void setReadOut(std::optional<ReadOut> readOut);
    const std::optional<ReadOut> &readOut() const { return m_readOut; }

signals:
    void pointedAt(const QPointF &position);
    void left();
    void zoomAsked(const QPointF &at, double factor, PlotSurface::Axes axes);
    void moveBegun();
    void moveAsked(const QPointF &share); // of the area since the last one, to the right and upwards
    void rectangleDrawn(const QRectF &rectangle);
    void chosen(const QPointF &position); // a click, or Enter at the cursor
    void fitAsked();
    void undoAsked();
    void cursorStepped(int points); // by the arrow keys

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Gesture { None, Pressed, Move, Rectangle };

    QPointF keyboardPoint() const; // the cursor, or the middle
    void paintCursor(QPainter &painter) const;
    QRect m_area;
    std::optional<ReadOut> m_readOut;
    Gesture m_gesture = Gesture::None;
    QPointF m_pressed;
    QPointF m_last;
};

} // namespace luthier::ui
