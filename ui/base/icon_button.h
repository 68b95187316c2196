#pragma once

#include <QToolButton>

namespace luthier::ui {

// A button that shows only an icon. What it does is its tooltip, with the shortcut, and its name for screen readers.
class IconButton : public QToolButton {
    Q_OBJECT

public:
    explicit IconButton(const QString &icon, QWidget *parent = nullptr);
    void setMeaning(const QString &sentence, const QKeySequence &shortcut = {});
};

} // namespace luthier::ui
