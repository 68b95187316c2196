#include "ui/base/icon_button.h"

#include "ui/base/icons.h"

namespace luthier::ui {

IconButton::IconButton(const QString &icon, QWidget *parent) : QToolButton(parent)
{
    setIcon(themedIcon(icon, IconTone::Muted));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
}

void IconButton::setMeaning(const QString &sentence, const QKeySequence &shortcut)
{
    setAccessibleName(sentence);
    setToolTip(shortcut.isEmpty() ? sentence : QStringLiteral("%1  %2").arg(sentence, shortcut.toString(QKeySequence::NativeText)));
    setShortcut(shortcut);
}

} // namespace luthier::ui
