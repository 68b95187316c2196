#pragma once

#include <QScrollArea>

namespace luthier::ui {

// Lets its content be higher than the window: as wide as there is room, no frame, no colour of its own.
class ScrollArea : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollArea(QWidget *content, QWidget *parent = nullptr);
    QSize sizeHint() const override;
};

} // namespace luthier::ui
