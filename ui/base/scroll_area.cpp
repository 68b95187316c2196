#include "ui/base/scroll_area.h"

#include <algorithm>

namespace luthier::ui {

ScrollArea::ScrollArea(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its content has the focus
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);                            // setWidget() has set it
    setMinimumWidth(std::max(0, content->minimumSizeHint().width())); // it may be empty
}

QSize ScrollArea::sizeHint() const
{
    return widget()->sizeHint();
}

} // namespace luthier::ui
