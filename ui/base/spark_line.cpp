#include "ui/base/spark_line.h"

#include <algorithm>
#include <cmath>

#include <QPainter>
#include <QPolygonF>

#include "ui/base/format.h"
#include "ui/base/theme.h"

namespace luthier::ui {

SparkLine::SparkLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SparkLine::setValues(std::vector<double> values)
{
    m_values = std::move(values);
    setAccessibleName(m_values.empty() ? QString() : tr("From %1 to %2").arg(lossText(m_values.front()), lossText(m_values.back())));
    update();
}

void SparkLine::paint(QPainter &painter, const QRectF &box, const std::vector<double> &values)
{
    std::vector<double> finite;
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite), [](double value) { return std::isfinite(value); });
    if (finite.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(finite.begin(), finite.end());
    const double span = *high > *low ? *high - *low : 1;
    QPolygonF line;
    for (std::size_t i = 0; i < finite.size(); ++i)
        line << QPointF(box.left() + box.width() * static_cast<double>(i) / static_cast<double>(finite.size() - 1),
                        box.bottom() - box.height() * (finite[i] - *low) / span);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::of().colors().accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

void SparkLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paint(painter, QRectF(rect()).adjusted(2, 3, -2, -3), m_values);
}

} // namespace luthier::ui
