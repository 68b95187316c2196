#pragma once

#include <optional>

#include <QString>

#include "core/config/option_list.h"

namespace luthier::ui {

// Numbers of options between the text of config ("0.0002", "4000000000") and that of a field ("0.0002", "4 GB"), in the
// language's way of writing numbers.
class NumberText {
public:
    explicit NumberText(const config::OptionInfo &option);

    QString unit() const;                      // in the language of the window; empty: none
    QString shown(const QString &value) const; // without the unit
    QString shownWithUnit(const QString &value) const;
    QString rangeText() const;                                      // "A whole number from 1 to 4,096."
    QString value(const QString &typed) const;                      // the unit may be there; what is no number stays, for the error
    static bool isSame(const QString &value, const QString &other); // "2e-4" and "0.0002"
    // The next larger or smaller value in the second digit (whole numbers) or the first (others), within the range.
    QString stepped(const QString &value, int steps) const;
    bool canStep(const QString &value, int direction) const;

private:
    double oneStep(double number, bool up) const;
    double lowest() const;
    config::FieldInfo m_info;
    bool m_isWhole;
    bool m_isBytes;
};

} // namespace luthier::ui
