#include "ui/forms/error_place.h"

#include <QRegularExpression>
#include <QStringList>

#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

TextPlace placeAt(const QString &text, qsizetype position, qsizetype length)
{
    const QString before = text.left(position);
    const qsizetype lineStart = before.lastIndexOf(QLatin1Char('\n')) + 1;
    return {static_cast<int>(before.count(QLatin1Char('\n'))) + 1, static_cast<int>(position - lineStart) + 1, static_cast<int>(length)};
}

} // namespace

std::optional<TextPlace> errorPlace(const QString &text, const Error &error)
{
    static const QRegularExpression kLineAndColumn(QStringLiteral(":(\\d+):(\\d+)$"));
    const QString where = toQt(error.where);
    if (const QRegularExpressionMatch match = kLineAndColumn.match(where); match.hasMatch())
        return TextPlace{match.captured(1).toInt(), match.captured(2).toInt(), 0};
    // "train.lr": the first "lr" after the first "train".
    qsizetype position = 0;
    QString key;
    for (const QString &part : where.split(QLatin1Char('.'), Qt::SkipEmptyParts)) {
        key = QStringLiteral("\"%1\"").arg(part);
        position = text.indexOf(key, position);
        if (position < 0)
            return std::nullopt;
    }
    return key.isEmpty() ? std::nullopt : std::optional(placeAt(text, position, key.size()));
}

} // namespace luthier::ui
