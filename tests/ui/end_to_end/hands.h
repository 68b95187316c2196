#pragma once

#include <functional>

#include <QString>
#include <QWidget>

class QAbstractButton;
class QComboBox;
class QLineEdit;

namespace luthier::ui {

// A person at the window: finds what is to be seen, waits until it can be used, clicks and types.

bool comes(const std::function<bool()> &holds); // within a minute

QWidget *dialog();                                             // the one that is open, or null
QAbstractButton *findButton(QWidget &in, const QString &text); // to be seen, with this text; null: there is none
bool click(QWidget &in, const QString &text);                  // false: it does not come, or cannot be used
void type(QWidget &field, const QString &text);                // in the place of what stands there
bool choose(QComboBox &box, const QString &text);              // by its beginning, with the keyboard
template <class T>
T *findNamed(QWidget &in, const QString &name) // for screen readers
{
    for (T *widget : in.findChildren<T *>())
        if (widget->isVisible() && widget->accessibleName().startsWith(name))
            return widget;
    return nullptr;
}

} // namespace luthier::ui
