#include "ui/base/table.h"

#include <QEvent>
#include <QHeaderView>
#include <QMouseEvent>

#include "ui/base/row_delegate.h"
#include "ui/base/theme.h"

namespace luthier::ui {

Table::Table(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false); // Tab leaves the table, the arrows move in it
    setItemDelegate(new RowDelegate(*this, this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&Theme::of(), &Theme::changed, this, &Table::refresh);
    refresh();
}

void Table::refresh()
{
    verticalHeader()->setDefaultSectionSize(Theme::of().scaled(kRowHeight));
    horizontalHeader()->setFont(Theme::of().font(TextStyle::Small));
}

void Table::setHovered(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void Table::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool Table::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QTableView::viewportEvent(event);
}

void Table::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refresh();
}

} // namespace luthier::ui
