#pragma once

#include <vector>

#include <QWidget>

namespace luthier::ui {

// A curve without axes, for lists.
class SparkLine : public QWidget {
    Q_OBJECT

public:
    explicit SparkLine(QWidget *parent = nullptr);
    void setValues(std::vector<double> values); // evenly spaced; what is not finite is left out
    QSize sizeHint() const override { return {120, 28}; }

    // For delegates.
    static void paint(QPainter &painter, const QRectF &box, const std::vector<double> &values);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<double> m_values;
};

} // namespace luthier::ui
