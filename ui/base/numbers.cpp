#include "ui/base/numbers.h"

#include <algorithm>

#include <QFontMetrics>
#include <QPainter>
#include <QString>

namespace luthier::ui {

namespace {

int digitWidth(const QFontMetrics &metrics)
{
    int widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

bool isDigit(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

} // namespace

int numberWidth(const QFontMetrics &metrics, const QString &number)
{
    const int digit = digitWidth(metrics);
    int width = 0;
    for (const QChar character : number)
        width += isDigit(character) ? digit : metrics.horizontalAdvance(character);
    return width;
}

void paintNumber(QPainter &painter, const QRect &box, const QString &number)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int digit = digitWidth(metrics);
    int x = box.right() + 1 - numberWidth(metrics, number);
    for (const QChar character : number) {
        const int width = isDigit(character) ? digit : metrics.horizontalAdvance(character);
        painter.drawText(QRect(x, box.top(), width, box.height()), Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextDontClip, character);
        x += width;
    }
}

} // namespace luthier::ui
