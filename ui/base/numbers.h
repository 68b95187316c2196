#pragma once

class QFontMetrics;
class QPainter;
class QRect;
class QString;

namespace luthier::ui {

// Numbers in a column: every digit as wide as the widest, whatever the font does, so that they stand below each other.
int numberWidth(const QFontMetrics &metrics, const QString &number);
void paintNumber(QPainter &painter, const QRect &box, const QString &number); // at the right, in the middle of the height

} // namespace luthier::ui
