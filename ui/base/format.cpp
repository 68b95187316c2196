#include "ui/base/format.h"

#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace luthier::ui {

namespace {

const QString kNone = QStringLiteral("–");

struct Format {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::Format)
};

// One decimal where it says something.
QString scaledText(double number)
{
    return QLocale().toString(number, 'f', number < 9.95 && std::fabs(number - std::round(number)) >= 0.05 ? 1 : 0);
}

} // namespace

QString countText(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString shortCountText(std::int64_t count)
{
    const auto value = static_cast<double>(count);
    if (QLocale().language() == QLocale::Chinese) { // counts in ten thousands
        if (value >= 1e8)
            return QStringLiteral("%1 亿").arg(QLocale().toString(value / 1e8, 'g', 3));
        if (value >= 1e4)
            return QStringLiteral("%1 万").arg(std::llround(value / 1e4));
        return countText(count);
    }
    if (value >= 999.5e6)
        return Format::tr("%1 B", "billions").arg(scaledText(value / 1e9));
    if (value >= 999.5e3)
        return Format::tr("%1 M", "millions").arg(scaledText(value / 1e6));
    return countText(count);
}

QString bytesText(std::uint64_t bytes)
{
    const bool small = bytes < 10'000'000'000ULL;
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), small ? (bytes >= 1'000'000'000ULL ? 2 : 0) : 1,
                                       QLocale::DataSizeSIFormat);
}

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return kNone;
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60)
        return Format::tr("%1 s").arg(whole);
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 60)
        return Format::tr("%1 min").arg(minutes);
    return Format::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString lossText(double loss)
{
    return std::isfinite(loss) ? QLocale().toString(loss, 'f', std::fabs(loss) < 0.0995 ? 4 : 2) : kNone;
}

QString exactText(double value)
{
    return std::isfinite(value) ? QLocale().toString(value, 'g', 5) : kNone;
}

QString percentText(double share, int decimals)
{
    return std::isfinite(share) ? Format::tr("%1 %").arg(QLocale().toString(share * 100, 'f', decimals)) : kNone;
}

QString agoText(std::int64_t unixMilliseconds, std::int64_t nowMilliseconds)
{
    const std::int64_t minutes = (nowMilliseconds - unixMilliseconds) / 60'000;
    if (minutes < 1)
        return Format::tr("just now");
    if (minutes < 60)
        return Format::tr("%1 min ago").arg(minutes);
    const QDate day = QDateTime::fromMSecsSinceEpoch(unixMilliseconds).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMilliseconds).date();
    if (day == today)
        return Format::tr("%1 h ago").arg(minutes / 60);
    if (day.addDays(1) == today)
        return Format::tr("yesterday");
    return QLocale().toString(day, QLocale::ShortFormat);
}

} // namespace luthier::ui
