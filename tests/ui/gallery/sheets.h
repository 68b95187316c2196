#pragma once

class QWidget;

namespace luthier::ui::gallery {

// The sheets of the gallery; each is a page of the window with invented content.
QWidget *makeControls();
QWidget *makeWidgets();
QWidget *makeLists();
QWidget *makeRun();
QWidget *makeCompare();

} // namespace luthier::ui::gallery
