#pragma once

#include <QColor>
#include <QIcon>

class QPainter;
class QRectF;

namespace luthier::ui {

// Our outline icons (resources/icons, 24-unit grid). Names are the file names without ending.

// Painted at once, in a colour.
void paintIcon(QPainter &painter, const QString &name, const QColor &color, const QRectF &box);
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

// For buttons, actions and models: takes its colour from the theme each time it is painted, disabled or checked too.
enum class IconTone { Normal, Muted, Accent, OnAccent, Error };
QIcon themedIcon(const QString &name, IconTone tone = IconTone::Normal);

QStringList iconNames();

} // namespace luthier::ui
