#include "ui/pages/train_card_scroll.h"

#include <algorithm>

#include <QEvent>
#include <QResizeEvent>

#include "ui/base/theme.h"

namespace luthier::ui {
namespace {

constexpr int kLeastHeight = 120;

} // namespace

TrainCardScroll::TrainCardScroll(QWidget *content, QWidget *parent) : ScrollArea(content, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    content->installEventFilter(this);
}

QSize TrainCardScroll::sizeHint() const
{
    const int room = std::max(width(), widget()->minimumSizeHint().width()); // without a scroll bar
    const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(room) : widget()->sizeHint().height();
    return {widget()->sizeHint().width(), std::max({height, widget()->minimumSizeHint().height(), widget()->minimumHeight()})};
}

QSize TrainCardScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), std::min(sizeHint().height(), Theme::of().scaled(kLeastHeight))};
}

bool TrainCardScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return ScrollArea::eventFilter(watched, event);
}

void TrainCardScroll::resizeEvent(QResizeEvent *event)
{
    ScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace luthier::ui
