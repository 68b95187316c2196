#pragma once

#include "ui/base/scroll_area.h"

namespace luthier::ui {

// As high as its content where there is room, and scrolls where there is not.
class TrainCardScroll final : public ScrollArea {
    Q_OBJECT

public:
    explicit TrainCardScroll(QWidget *content, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace luthier::ui
