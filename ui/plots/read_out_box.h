#pragma once

#include "ui/plots/plot_surface.h"

class QColor;
class QPainter;

namespace luthier::ui {

QColor curveColor(int index); // of the theme's curves, again from the first after the last

// The small card beside the cursor, at the side where there is room.
void paintReadOut(QPainter &painter, const ReadOut &readOut, const QRect &area);

// The same for a screen reader.
QString spokenText(const ReadOut &readOut);

} // namespace luthier::ui
