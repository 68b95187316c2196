#pragma once

class QAbstractButton;
class QKeySequence;
class QWidget;

namespace luthier::ui {

// What a button means where it stands.
enum class ButtonLook {
    Normal,
    Primary, // the one thing to do next; at most one on a page
    Quiet,   // text only, for what is rarely used
    Danger,  // takes something away
};

void setLook(QAbstractButton &button, ButtonLook look);
// Keys that press a button, as an action of the page, so that they are among its commands and shortcuts. A shortcut of the
// button itself is forgotten whenever its text is set.
void giveKeys(QAbstractButton &button, QWidget &page, const QKeySequence &keys);

ButtonLook lookOf(const QWidget *button); // Normal for null and for widgets that were given none

} // namespace luthier::ui
