#pragma once

class QAbstractButton;
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
ButtonLook lookOf(const QWidget *button); // Normal for null and for widgets that were given none

} // namespace luthier::ui
