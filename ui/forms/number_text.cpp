#include "ui/forms/number_text.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "core/config/values.h"
#include "ui/base/language.h"

namespace luthier::ui {
namespace {

constexpr double kGigabyte = 1e9;
constexpr double kSmallestPlain = 1e-6; // smaller ones are written with an exponent

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::NumberText)
};

QString textOf(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString plain(double number)
{
    const bool tiny = number != 0 && std::fabs(number) < kSmallestPlain;
    return QLocale().toString(number, tiny ? 'g' : 'f', QLocale::FloatingPointShortest);
}

// 10 to the power of the first digit, or of the second.
double magnitude(double number, int digit)
{
    return std::pow(10.0, std::floor(std::log10(std::fabs(number)) + 1e-9) - (digit - 1));
}

} // namespace

NumberText::NumberText(const config::OptionInfo &option)
    : m_info(option.info), m_isWhole(option.type == config::ValueType::Integer), m_isBytes(std::string_view(option.info.unit) == "bytes")
{
}

QString NumberText::unit() const
{
    return m_isBytes ? Words::tr("GB") : trCore(m_info.unit);
}

QString NumberText::shown(const QString &value) const
{
    bool isNumber = false;
    if (m_isWhole && !m_isBytes) {
        const qulonglong number = value.toULongLong(&isNumber);
        return isNumber ? QLocale().toString(number) : value;
    }
    const double number = value.toDouble(&isNumber);
    return isNumber ? plain(m_isBytes ? number / kGigabyte : number) : value;
}

QString NumberText::shownWithUnit(const QString &value) const
{
    return unit().isEmpty() ? shown(value) : Words::tr("%1 %2", "number and unit").arg(shown(value), unit());
}

QString NumberText::rangeText() const
{
    const auto text = [this](double number) { return plain(m_isBytes ? number / kGigabyte : number); };
    const QString kind =
        m_isWhole && !m_isBytes ? Words::tr("whole number", "“a … from 1 to 10”") : Words::tr("number", "“a … from 1 to 10”");
    const bool hasMin = m_info.min != -config::kNoLimit;
    const bool hasMax = m_info.max != config::kNoLimit;
    if (hasMin && hasMax)
        return (m_info.aboveMin ? Words::tr("It must be a %1 above %2 and up to %3.") : Words::tr("It must be a %1 from %2 to %3."))
            .arg(kind, text(m_info.min), text(m_info.max));
    if (hasMin)
        return (m_info.aboveMin ? Words::tr("It must be a %1 above %2.") : Words::tr("It must be a %1, at least %2."))
            .arg(kind, text(m_info.min));
    return hasMax ? Words::tr("It must be a %1 up to %2.").arg(kind, text(m_info.max)) : Words::tr("It must be a %1.").arg(kind);
}

QString NumberText::value(const QString &typed) const
{
    QString text = typed.trimmed();
    if (!unit().isEmpty() && text.endsWith(unit(), Qt::CaseInsensitive))
        text = text.chopped(unit().size()).trimmed();
    QString bare = text;
    bare.remove(QLocale().groupSeparator());
    bool isNumber = false;
    if (m_isWhole && !m_isBytes) {
        bare.toULongLong(&isNumber); // with all its digits
        if (isNumber)
            return bare;
    }
    double number = QLocale().toDouble(bare, &isNumber);
    if (!isNumber)
        number = bare.toDouble(&isNumber);
    if (!isNumber)
        return text;
    return m_isBytes ? QString::number(std::llround(number * kGigabyte)) : textOf(number);
}

bool NumberText::isSame(const QString &value, const QString &other)
{
    bool isNumber = false;
    bool isOtherNumber = false;
    const double number = value.toDouble(&isNumber);
    const double otherNumber = other.toDouble(&isOtherNumber);
    return value == other || (isNumber && isOtherNumber && number == otherNumber);
}

double NumberText::lowest() const
{
    if (!m_info.aboveMin)
        return m_info.min;
    return m_isWhole ? m_info.min + 1 : m_info.min;
}

double NumberText::oneStep(double number, bool up) const
{
    if (m_isBytes)
        return (up ? std::floor(number / kGigabyte + 1 + 1e-9) : std::ceil(number / kGigabyte - 1 - 1e-9)) * kGigabyte;
    if (number == 0)
        return up ? (m_isWhole ? 1 : m_info.max <= 1 ? 0.01 : 0.1) : -1;
    double step = magnitude(number, m_isWhole ? 2 : 1);
    if (!up && std::fabs(number) <= step * 1.000001) // from 0.001 to 0.0009
        step /= 10;
    if (m_isWhole)
        step = std::max(step, 1.0);
    const double count = number / step;
    return (up ? std::floor(count + 1e-6) + 1 : std::ceil(count - 1e-6) - 1) * step;
}

QString NumberText::stepped(const QString &value, int steps) const
{
    bool isNumber = false;
    double number = value.toDouble(&isNumber);
    if (!isNumber)
        return value;
    for (int i = 0; i < std::abs(steps); ++i) {
        const double next = oneStep(number, steps > 0);
        if (m_info.aboveMin && next <= m_info.min)
            break;
        number = std::clamp(next, lowest(), m_info.max);
    }
    return m_isWhole ? QString::number(std::llround(number)) : QString::number(number, 'g', 12);
}

bool NumberText::canStep(const QString &value, int direction) const
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && (direction > 0 ? number < m_info.max : number > lowest());
}

} // namespace luthier::ui
